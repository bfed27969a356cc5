"""A chapter's beats in the order of a lesson: start, sections with their exercises, other exercises, attachments."""

from collections.abc import Iterable

from msgspec.structs import replace

from lesstof.model.chapter import AttachmentReference, KeyIdeas, Objectives, Part, Section
from lesstof.model.exercise import Exercise, ExerciseKind
from lesstof.model.handbook import Attachment
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
from slides_builder.words import Grid, Mark, Paragraph, Run, Runs, Tone, line, said


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
    """One table of all attachments that the chapter points to; with codes to scan, and the chapter's own page first."""
    words = lesson.words
    found = [part for part in lesson.chapter.parts if isinstance(part, AttachmentReference)]
    codes = [each.code for part in found if (each := lesson.attachment(part.code))]
    content = _shelf(lesson, dict.fromkeys(codes)) if lesson.handbook.book.site_url else _list(lesson, codes)
    if content.grid.rows:
        desk = Desk(lesson, words("Attachments"))
        title = words("Read, watch and fill in further")
        span = found[0].span if found else lesson.chapter.span
        yield Beat("attachments", (desk.slide("attachments", kicker(words("Attachments")), title, content, span),))


def _list(lesson: Lesson, codes: Iterable[str]) -> deck.Table:
    """Without an address of the site there is nothing to scan."""
    words = lesson.words
    header = tuple(said(words(each)) for each in ("Code", "Title", "Kind", "Duration"))
    listed = tuple(dict.fromkeys(codes))
    rows = tuple(
        (said(f"#{each.code}", bold=True), said(each.title), *_kind(lesson, each)) for each in _all(lesson, listed)
    )
    place = lesson.place("attachment", listed[0]) if listed else ""
    caption = words("In the browser version at the code, for instance {place}", place=place)
    return deck.Table(Grid(header, rows, (2, 8, 3, 3)), said(caption))


def _shelf(lesson: Lesson, codes: Iterable[str]) -> deck.Table:
    """What to look up, each with its short address below it."""
    words, chapter = lesson.words, lesson.chapter
    header = tuple(said(words(each)) for each in ("Title", "Kind", "Duration"))
    found = _all(lesson, codes)
    urls = [lesson.url("chapter", chapter.id), *(lesson.url("attachment", each.code) for each in found)]
    rows = [(_place("", chapter.title, urls[0]), said(f"{words('Chapter')} {chapter.number}"), said(""))]
    for each, url in zip(found, urls[1:], strict=True):
        rows.append((_place(f"#{each.code}", each.title, url), *_kind(lesson, each)))
    return deck.Table(Grid(header, tuple(rows), (10, 4, 3)), codes=tuple(urls))


def _all(lesson: Lesson, codes: Iterable[str]) -> tuple[Attachment, ...]:
    return tuple(found for code in codes if (found := lesson.attachment(code)))


def _kind(lesson: Lesson, attachment: Attachment) -> tuple[Runs, Runs]:
    return said(lesson.words(ATTACHMENTS[attachment.kind])), said(attachment.duration)


def _place(code: str, title: str, url: str) -> Runs:
    """A title that is a link, and the address to type."""
    shown = url.partition("://")[2].rstrip("/")
    before = (Run(f"{code}  ", bold=True, tone=Tone.ACCENT),) if code else ()
    return (*before, Run(title, bold=True, href=url), Run(f"\n{shown}", tone=Tone.MUTED))
