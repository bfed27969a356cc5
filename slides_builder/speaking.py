"""What the teacher says, asks and expects, as speaker notes: only teachers' decks import this."""

from collections.abc import Iterable

from msgspec.structs import replace

from lesstof.labels import Labels
from lesstof.model.exercise import Choices, Exercise, ExerciseKind, Numeric
from lesstof.outputs.naming import LEVELS, minutes, points
from lesstof.teacher.guide import Note, TeacherGuide
from slides_builder.answering import answer_slides, told_feedback, told_mistakes
from slides_builder.deck import Answer, Model, Notes, Slide
from slides_builder.lessons.choosing import is_recall
from slides_builder.lessons.minutes import minutes_of
from slides_builder.noting import Paragraphs, headed, labelled, leading, links_of, paragraphs_of, told_blocks
from slides_builder.planning.beats import Beat
from slides_builder.planning.lesson import Lesson
from slides_builder.planning.making import Desk
from slides_builder.words import Grid, Mark, Paragraph, line, said, text_of

# Notes of a chapter that have no slide of their own, with the anchor of the slide that carries them.
_CARRIED = {"key-points": ("mistakes", "differentiation", "topicality")}
_PLANS = ("lesson-45", "lesson-90")
_HEADINGS = {
    "lesson-45": "Lesson of 45 minutes",
    "lesson-90": "Lesson of 90 minutes",
    "mistakes": "Common mistakes",
    "differentiation": "Differentiation",
    "topicality": "Topicality",
}


def spoken(lesson: Lesson, guide: TeacherGuide, beat: Beat, *, timed: bool = False) -> Beat:
    """The beat with notes on its first slide, to which the others point; a `timed` lesson has a plan of its own."""
    first, *others = beat.slides
    pointer = Notes((line(lesson.words("The notes are with the first slide of this part.")),))
    told = Notes(_notes(lesson, guide, beat, timed=timed))
    # Each step of a model that is built up is talked about.
    rest = (replace(each, notes=told if isinstance(each.content, Model) else pointer) for each in others)
    return replace(beat, slides=(replace(first, notes=told), *rest))


def answered(lesson: Lesson, exercise: Exercise, slide: Slide) -> Notes:
    """What goes with an answer slide: what wrong answers tell, the worked answer where the slide has only the right."""
    words, decimal = lesson.words, "," if lesson.language.startswith("nl") else "."
    told: Paragraphs = ()
    if slide.key.partition(":")[2].startswith("answer-model:"):
        told = (line(words("Compare with what students wrote; another good answer counts too.")),)
    elif isinstance(exercise.body, Numeric):
        told = headed(words("What wrong answers tell"), told_mistakes(exercise.body, decimal))
    elif isinstance(exercise.body, Choices) and exercise.kind is not ExerciseKind.TRUE_FALSE:
        told = headed(words("What wrong answers tell"), told_feedback(exercise.body))
    elif exercise.kind is ExerciseKind.TRUE_FALSE and exercise.worked:
        told = headed(words("What wrong answers tell"), paragraphs_of(exercise.worked.nodes))
    return Notes(told or (line(words("What to ask and expect is with the question, on the slide before.")),))


def with_left_out(lesson: Lesson, slides: tuple[Slide, ...], titles: tuple[str, ...]) -> tuple[Slide, ...]:
    """The same, with what the lesson leaves out in the notes of the last slide."""
    if not titles:
        return slides
    *others, last = slides
    listed = tuple(Paragraph(said(title), Mark.BULLET) for title in titles)
    before = last.notes.paragraphs if last.notes else ()
    notes = Notes((*before, *headed(lesson.words("Not in this lesson"), listed)))
    return (*others, replace(last, notes=notes))


def _notes(lesson: Lesson, guide: TeacherGuide, beat: Beat, *, timed: bool) -> Paragraphs:
    words, chapter = lesson.words, lesson.chapter.id
    note = guide.note_at(chapter, _anchor(lesson, beat))
    told: Paragraphs = tuple(line(time, bold=True) for time in beat.times)
    told += _working(lesson, beat, note)
    told += headed(words("What you say and ask"), _said(words, beat, note))
    for carried in _carried(beat, timed=timed):
        told += _chapter_note(words, carried, guide.note_at(chapter, carried))
    if beat.exercise:
        told += _about(lesson, guide, beat.exercise)
    lecture = tuple(paragraph for nodes in beat.lecture for paragraph in paragraphs_of(nodes))
    return told + headed(words("From the book"), lecture) + headed(words("Links"), links_of(beat))


def _anchor(lesson: Lesson, beat: Beat) -> str:
    """Where the teacher's note hangs; the one about looking back is said once, with the first question."""
    if beat.exercise is None or not is_recall(lesson, beat):
        return beat.anchor
    first = next((id for id in lesson.recall if lesson.exercise(id)), "")
    return "recall" if beat.exercise.id == first else ""


def _carried(beat: Beat, *, timed: bool) -> tuple[str, ...]:
    if beat.anchor == "opening" and not timed:
        return _PLANS
    return _CARRIED.get(beat.anchor, ())


def _working(lesson: Lesson, beat: Beat, note: Note | None) -> Paragraphs:
    """How long it takes, and the method."""
    words = lesson.words
    exact = note.minutes if note and note.minutes else beat.minutes
    if beat.anchor.startswith("lesson-"):
        proposal = line(words("The times are a proposal; the notes of each slide say what to do."))
        return (*labelled((words("Method"), note.method if note else "")), proposal)
    if beat.times:
        return labelled((words("Method"), note.method if note else ""))
    time = minutes(words, exact) or words("about {time}", time=minutes(words, minutes_of(beat, {})))
    return labelled((words("Time"), time), (words("Method"), note.method if note else ""))


def _said(words: Labels, beat: Beat, note: Note | None) -> Paragraphs:
    """The teacher's own words; the table of a plan stands on the slide."""
    if note is None:
        return ()
    nodes = note.prose.nodes
    blocks = told_blocks(nodes, tables=not beat.anchor.startswith("lesson-"))
    return tuple(leading(words, paragraph) for paragraph in blocks)


def _chapter_note(words: Labels, anchor: str, note: Note | None) -> Paragraphs:
    """A note about the chapter as a whole, under a heading of its own."""
    if note is None:
        return ()
    working = labelled((words("Time"), minutes(words, note.minutes)), (words("Method"), note.method))
    told = tuple(leading(words, paragraph) for paragraph in paragraphs_of(note.prose.nodes))
    return headed(words(_HEADINGS[anchor]), (*working, *told))


def _about(lesson: Lesson, guide: TeacherGuide, exercise: Exercise) -> Paragraphs:
    """The exercise's level and objectives, the teacher's notes to it, its hints, its answer."""
    words, beside = lesson.words, guide.guide_of(exercise.id)
    told = labelled(
        (words("Level"), words(LEVELS[exercise.level])),
        (words("Objective"), ", ".join(exercise.objectives)),
        (words("Points"), points(words, exercise.points)),
    )
    if beside and beside.notes:
        own = tuple(leading(words, paragraph) for paragraph in paragraphs_of(beside.notes.nodes))
        told += headed(words("With this exercise"), own)
    hints = tuple(paragraph for hint in exercise.hints for paragraph in paragraphs_of(hint.nodes))
    slides = answer_slides(Desk(lesson, ""), exercise, beside)
    answer = tuple(paragraph for slide in slides for paragraph in _answer(slide))
    return told + headed(words("Hints"), hints) + headed(words("Answer"), answer)


def _answer(slide: Slide) -> Iterable[Paragraph]:
    """An answer as running text."""
    if not isinstance(slide.content, Answer):
        return
    if slide.content.headline:
        yield Paragraph(slide.content.headline)
    for block in slide.content.blocks:
        match block:
            case Paragraph():
                yield block
            case Grid(rows=rows):
                yield from (line(" | ".join(text_of(cell) for cell in row)) for row in rows)
