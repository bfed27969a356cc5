"""A chapter's beats in the order of a lesson: start, sections with their exercises, other exercises, attachments."""

from collections.abc import Iterable
from dataclasses import replace

from lesstof.model.chapter import AttachmentReference, KeyIdeas, Objectives, Part, Section
from lesstof.model.exercise import Exercise, ExerciseKind
from lesstof.model.prose import Nodes, Prose
from lesstof.outputs.naming import ATTACHMENTS
from slides_builder import deck
from slides_builder.planning.beats import Beat
from slides_builder.planning.gathering import gathered, is_lone, lone_terms
from slides_builder.planning.lesson import Lesson
from slides_builder.planning.making import Desk, kicker
from slides_builder.planning.parts import beats_of, told_term
from slides_builder.planning.prose import runs_of
from slides_builder.planning.tasks import exercise_beat
from slides_builder.planning.titles import unique
from slides_builder.words import Grid, Mark, Paragraph, Run, Runs, line, said


def plan_chapter(lesson: Lesson) -> tuple[Beat, ...]:
    """All beats of a lesson deck; nothing in them tells an answer."""
    asked = _asked_in(lesson)
    sections = [beat for section in lesson.chapter.sections for beat in _section(lesson, section, asked)]
    rest = [each for each in _own(lesson) if each.id not in asked]
    desk = Desk(lesson, lesson.words("Exercises"))
    exercises = (exercise_beat(desk, exercise) for exercise in rest)
    return unique([*_start(lesson), *sections, *exercises, *_attachments(lesson)])


def _own(lesson: Lesson) -> tuple[Exercise, ...]:
    return lesson.handbook.exercises_of(lesson.chapter.id)


def _asked_in(lesson: Lesson) -> dict[str, str]:
    """Exercise to the section that first sends the reader to it; group tasks stay at the end."""
    numbered = {section.id for section in lesson.chapter.sections if section.number}
    own = {each.id for each in _own(lesson) if each.kind is not ExerciseKind.GROUP}
    asked: dict[str, str] = {}
    for reference in lesson.chapter.references:
        if reference.kind == "exercise" and reference.id in own and reference.section in numbered:
            asked.setdefault(reference.id, reference.section)
    return asked


def _start(lesson: Lesson) -> list[Beat]:
    desk = Desk(lesson, lesson.words("Start"))
    goals = [beat for part in lesson.chapter.opening if isinstance(part, Objectives) for beat in beats_of(desk, part)]
    scene = tuple(part.nodes for part in lesson.chapter.opening if isinstance(part, Prose))
    questions = [found for id in lesson.recall if (found := lesson.exercise(id))]
    recall = [exercise_beat(desk, exercise, recall=True) for exercise in questions] or [_opening_question(desk)]
    return [replace(_cover(desk), lecture=scene), *goals, *recall]


def _cover(desk: Desk) -> Beat:
    lesson, chapter, book = desk.lesson, desk.lesson.chapter, desk.lesson.handbook.book
    words = lesson.words
    edition = words("edition {edition}", edition=book.edition) if book.edition else ""
    made = " · ".join(filter(None, (chapter.authors or book.author, ", ".join(filter(None, (edition, book.year))))))
    licence = words("Licence: {licence}", licence=book.licence) if book.licence else ""
    content = deck.Cover(
        str(chapter.number),
        words("Chapter"),
        chapter.core_question,
        tuple(line(each) for each in (made, licence) if each),
    )
    above = kicker(lesson.linked(book.title, "chapter", chapter.id))
    return Beat("opening", (desk.slide("cover", above, chapter.title, content, chapter.span),))


def _opening_question(desk: Desk) -> Beat:
    words, chapter = desk.lesson.words, desk.lesson.chapter
    content = deck.Statement((line(words("Think for a minute. Then compare with your neighbour.")),))
    return Beat(
        "recall",
        (desk.slide("question", kicker(words("Opening question")), chapter.core_question, content, chapter.span),),
    )


def _section(lesson: Lesson, section: Section, asked: dict[str, str]) -> list[Beat]:
    desk = Desk(lesson, f"{section.number} {section.title}".strip(), section.number)
    parts = gathered(section.parts)
    beats = _opener(desk, section, parts)
    waiting: list[Nodes] = []
    for part in parts:
        found = () if beats and is_lone(part) else beats_of(desk, part)
        if isinstance(part, Prose):
            beats, waiting = _told(beats, [*waiting, part.nodes])
        beats += found
    if waiting and beats and section.number:
        beats[0] = replace(beats[0], lecture=(*waiting, *beats[0].lecture))
    beats += [exercise_beat(desk, each) for each in _own(lesson) if asked.get(each.id) == section.id]
    return [replace(beat, section=section.id) for beat in beats]


def _told(beats: list[Beat], waiting: list[Nodes]) -> tuple[list[Beat], list[Nodes]]:
    """Running text belongs to the slide before it; before the first slide it waits."""
    if not beats:
        return beats, waiting
    last = replace(beats[-1], lecture=(*beats[-1].lecture, *waiting))
    return [*beats[:-1], last], []


def _opener(desk: Desk, section: Section, parts: tuple[Part, ...]) -> list[Beat]:
    ideas = tuple(
        Paragraph(runs_of(idea), Mark.BULLET) for part in parts if isinstance(part, KeyIdeas) for idea in part.ideas
    )
    if not (ideas and section.number):
        return []
    ideas += tuple(told_term(term) for term in lone_terms(parts))
    above = kicker(
        desk.lesson.linked(desk.lesson.words("Section {number}", number=section.number), "section", section.id)
    )
    return [Beat(section.id, (desk.slide(section.id, above, section.title, deck.Opener(ideas), section.span),))]


def _attachments(lesson: Lesson) -> Iterable[Beat]:
    """One table of all attachments that the chapter points to."""
    words = lesson.words
    found = [part for part in lesson.chapter.parts if isinstance(part, AttachmentReference)]
    rows = tuple(row for code in dict.fromkeys(part.code for part in found) if (row := _attachment(lesson, code)))
    if rows:
        header = tuple(said(words(each)) for each in ("Code", "Title", "Kind", "Duration"))
        desk = Desk(lesson, words("Attachments"))
        title = words("Read, watch and fill in further")
        grid = Grid(header, rows, (2, 8, 3, 3))
        caption = said(
            words(
                "In the browser version at the code, for instance {place}", place=_short_address(lesson, found[0].code)
            )
        )
        content = deck.Table(grid, caption)
        yield Beat(
            "attachments", (desk.slide("attachments", kicker(words("Attachments")), title, content, found[0].span),)
        )


def _attachment(lesson: Lesson, code: str) -> tuple[Runs, ...]:
    found = lesson.attachment(code)
    if found is None:
        return ()
    words, url = lesson.words, lesson.url("attachment", code)
    return (
        (Run(f"#{found.code}", bold=True, href=url),),
        (Run(found.title, href=url),),
        said(words(ATTACHMENTS[found.kind])),
        said(found.duration),
    )


def _short_address(lesson: Lesson, code: str) -> str:
    site = lesson.handbook.book.site_url.rstrip("/").partition("://")[2]
    return "/".join(filter(None, (site, lesson.place("attachment", code))))
