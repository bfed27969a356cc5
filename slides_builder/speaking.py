"""What the teacher says, asks and expects, as speaker notes: only teachers' decks import this."""

from collections.abc import Iterable
from dataclasses import replace

from lesstof.labels import Labels
from lesstof.model.exercise import Choices, Exercise, ExerciseKind, Numeric
from lesstof.model.prose import Nodes
from lesstof.outputs.naming import LEVELS, minutes
from lesstof.teacher.guide import Note, TeacherGuide
from slides_builder.answering import told_feedback, told_mistakes
from slides_builder.deck import Notes
from slides_builder.planning.beats import Beat
from slides_builder.planning.lesson import Lesson
from slides_builder.planning.prose import blocks_of
from slides_builder.words import Block, Grid, Paragraph, Photo, Run, line, text_of

Paragraphs = tuple[Paragraph, ...]

# Notes of a chapter that have no slide of their own, with the anchor of the slide that carries them.
_CARRIED = {
    "opening": ("lesson-45", "lesson-90"),
    "key-points": ("mistakes", "differentiation", "topicality"),
}
_HEADINGS = {
    "lesson-45": "Lesson of 45 minutes",
    "lesson-90": "Lesson of 90 minutes",
    "mistakes": "Common mistakes",
    "differentiation": "Differentiation",
    "topicality": "Topicality",
}


def spoken(lesson: Lesson, guide: TeacherGuide, beat: Beat) -> Beat:
    """The beat with notes on its first slide; the others point to it."""
    said = _notes(lesson, guide, beat)
    if not said:
        return beat
    first, *others = beat.slides
    return replace(beat, slides=(replace(first, notes=Notes(said)), *others))


def answer_notes(lesson: Lesson, exercise: Exercise) -> Notes | None:
    """What goes with an answer slide: what wrong answers tell."""
    words, decimal = lesson.words, "," if lesson.language.startswith("nl") else "."
    told: Paragraphs = ()
    if isinstance(exercise.body, Numeric):
        told = told_mistakes(exercise.body, decimal)
    elif isinstance(exercise.body, Choices) and exercise.kind is not ExerciseKind.TRUE_FALSE:
        told = told_feedback(exercise.body)
    elif exercise.kind is ExerciseKind.TRUE_FALSE and exercise.worked:
        told = paragraphs_of(exercise.worked.nodes)
    return Notes(_headed(words, "What wrong answers tell", told)) if told else None


def paragraphs_of(nodes: Nodes) -> Paragraphs:
    """Running text for the notes: tables row by row, pictures by their alt text."""
    return tuple(paragraph for block in blocks_of(nodes) for paragraph in _plain(block))


def _plain(block: Block) -> Iterable[Paragraph]:
    match block:
        case Grid(header=header, rows=rows):
            for row in (header, *rows):
                yield line(" | ".join(text_of(cell) for cell in row))
        case Photo(description=description):
            yield line(description)
        case Paragraph():
            yield block


def _notes(lesson: Lesson, guide: TeacherGuide, beat: Beat) -> Paragraphs:
    words, chapter = lesson.words, lesson.chapter.id
    anchor = "recall" if beat.exercise and beat.exercise.chapter != chapter else beat.anchor
    told = _note(words, guide.note_at(chapter, anchor))
    for carried in _CARRIED.get(beat.anchor, ()):
        told += _headed(words, _HEADINGS[carried], _note(words, guide.note_at(chapter, carried)))
    if beat.exercise:
        told += _about(lesson, guide, beat.exercise)
    lecture = tuple(paragraph for nodes in beat.lecture for paragraph in paragraphs_of(nodes))
    return told + _headed(words, "From the book", lecture)


def _note(words: Labels, note: Note | None) -> Paragraphs:
    if note is None:
        return ()
    first = " · ".join(filter(None, (minutes(words, note.minutes), note.method)))
    return (*((line(first, bold=True),) if first else ()), *paragraphs_of(note.prose.nodes))


def _about(lesson: Lesson, guide: TeacherGuide, exercise: Exercise) -> Paragraphs:
    """The exercise's level and objectives, the teacher's notes to it, its hints."""
    words = lesson.words
    objectives = ", ".join(exercise.objectives)
    level = words("Level: {level}", level=words(LEVELS[exercise.level]))
    about = words("Objective: {objectives}", objectives=objectives) if objectives else ""
    told: Paragraphs = (line(" · ".join(filter(None, (level, about))), bold=True),)
    beside = guide.guide_of(exercise.id)
    if beside and beside.notes:
        told += paragraphs_of(beside.notes.nodes)
    hints = tuple(paragraph for hint in exercise.hints for paragraph in paragraphs_of(hint.nodes))
    return told + _headed(words, "Hints", hints)


def _headed(words: Labels, heading: str, told: Paragraphs) -> Paragraphs:
    return (Paragraph((Run(words(heading), bold=True),)), *told) if told else ()
