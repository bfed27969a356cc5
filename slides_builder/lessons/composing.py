"""A wish to the slides of a lesson: its choice, its times, a slide that tells them."""

from collections.abc import Iterator, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.lesson import LessonWish
from slides_builder import deck
from slides_builder.lessons.agenda import Agenda, Beats, Item
from slides_builder.lessons.choosing import chosen
from slides_builder.lessons.filling import fill
from slides_builder.lessons.following import follow
from slides_builder.lessons.minutes import Told, weighed
from slides_builder.lessons.rows import Row
from slides_builder.lessons.timing import to_the_minute
from slides_builder.planning.beats import Beat
from slides_builder.planning.chapter import plan_chapter
from slides_builder.planning.lesson import Lesson
from slides_builder.planning.making import Desk, kicker
from slides_builder.planning.titles import unique
from slides_builder.words import SLIDE, Grid, Run, Runs, said

# More than this, or less, is worth saying beforehand.
TOO_MUCH, TOO_LITTLE = 1.1, 0.9


class Known(Struct, frozen=True):
    """What someone wrote of the times: minutes by anchor, and the rows of a plan; both are empty for students."""

    told: Told = field(default_factory=dict)
    rows: tuple[Row, ...] = ()


class Composed(Struct, frozen=True):
    """The slides of a lesson, the titles of those that it leaves out, and what there is to tell."""

    beats: Beats
    left_out: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def compose(lesson: Lesson, wish: LessonWish, known: Known) -> Composed:
    """The lesson that was wished for, out of a chapter that was narrowed to its country."""
    beats = plan_chapter(lesson)
    if not (wish.minutes or wish.parts):
        return Composed(beats)
    agenda = _agenda(lesson, wish, known, beats)
    shown = {slide.key for beat in agenda.beats for slide in beat.slides}
    left_out = tuple(beat.slides[0].title for beat in beats if beat.slides[0].key not in shown)
    return Composed(
        unique(_slides(lesson, wish, agenda, beats)), left_out, tuple(_findings(lesson, wish, known, agenda))
    )


def title_of(lesson: Lesson, wish: LessonWish) -> str:
    """What the lesson is called; empty when it is the whole chapter."""
    words = lesson.words
    if wish.title or not (wish.minutes or wish.parts):
        return wish.title
    if wish.minutes:
        return words("Lesson of {minutes} minutes", minutes=wish.minutes)
    return words("Exercises") if wish.parts == ("exercises",) else words("Lesson")


def _agenda(lesson: Lesson, wish: LessonWish, known: Known, beats: Beats) -> Agenda:
    if wish.parts:
        items = tuple(_items(lesson, wish, known.told, beats))
        return Agenda(to_the_minute(lesson.words, items, wish.minutes) if wish.minutes and items else items)
    if known.rows and sum(row.minutes for row in known.rows) == wish.minutes:
        return follow(lesson, beats, known.told, known.rows)
    return fill(lesson, beats, known.told, wish.minutes)


def _items(lesson: Lesson, wish: LessonWish, told: Told, beats: Beats) -> Iterator[Item]:
    """One item a part, in the order of the wish; a slide comes once."""
    taken: set[str] = set()
    for part in wish.parts:
        own = tuple(beat for beat in chosen(lesson, beats, part) if beat.slides[0].key not in taken)
        taken |= {beat.slides[0].key for beat in own}
        if own:
            yield Item(weighed(own, told), _named(lesson, part, own[0]), "", own)


def _named(lesson: Lesson, part: str, first: Beat) -> str:
    fixed: Mapping[str, str] = {
        "opening": "Opening",
        "objectives": "Objectives",
        "recall": "Looking back",
        "exercises": "Exercises",
        "plan-step": "Plan step",
        "key-points": "Key points",
        "attachments": "Attachments",
        "interview": "Interview",
    }
    words = lesson.words
    if part in fixed:
        return words(fixed[part])
    if first.exercise and part.startswith("exercise:"):
        return f"{words('Exercise {id}', id=first.exercise.id)}: {first.slides[0].title}"
    return first.slides[0].title


def _slides(lesson: Lesson, wish: LessonWish, agenda: Agenda, beats: Beats) -> Iterator[Beat]:
    """The title first, then the plan, then each item under its own name."""
    cover = next(beat for beat in beats if beat.anchor == "opening")
    yield cover
    if wish.minutes:
        yield _plan(lesson, wish, agenda)
    waiting: tuple[str, ...] = ()
    for item, time in zip(agenda.items, agenda.times, strict=True):
        waiting += (f"{time} min · {item.what}",) if wish.minutes else ()
        for beat in (beat for beat in item.beats if beat.anchor != "opening"):
            yield replace(beat, slides=tuple(replace(slide, phase=item.what) for slide in beat.slides), times=waiting)
            waiting = ()


def _plan(lesson: Lesson, wish: LessonWish, agenda: Agenda) -> Beat:
    """Every item with its time."""
    words, chapter = lesson.words, lesson.chapter
    header: tuple[str, ...] = (words("Time"), words("What we do"), words("What we use"))
    cells = [(time, item.what, item.uses) for time, item in zip(agenda.times, agenda.items, strict=True)]
    shares: tuple[int, ...] = (3, 11, 8)
    if not any(item.uses for item in agenda.items):
        header, shares = header[:2], (3, 19)
    rows = tuple(_row(item, row[: len(header)]) for item, row in zip(agenda.items, cells, strict=True))
    content = deck.Table(Grid(tuple(said(cell) for cell in header), rows, shares))
    desk = Desk(lesson, words("Start"))
    slide = desk.slide("lesson-plan", kicker(words("Lesson plan")), title_of(lesson, wish), content, chapter.span)
    return Beat(f"lesson-{wish.minutes}", (slide,))


def _row(item: Item, cells: tuple[str, ...]) -> tuple[Runs, ...]:
    """What is done leads to its first slide."""
    first = next((beat.slides[0].key for beat in item.beats if beat.anchor != "opening"), "")
    time, what, *uses = cells
    led = (Run(what, href=f"{SLIDE}{first}" if first else ""),) if what else ()
    return (said(time, bold=True), led, *map(said, uses))


def _findings(lesson: Lesson, wish: LessonWish, known: Known, agenda: Agenda) -> Iterator[Diagnostic]:
    if not wish.minutes:
        return
    asked = sum(item.minutes for item in _items(lesson, wish, known.told, agenda.beats)) if wish.parts else 0
    if asked > wish.minutes * TOO_MUCH:
        yield diagnose("W841", wish.span, asked=asked, minutes=wish.minutes)
    filled = sum(item.minutes for item in agenda.items if item.beats or item.uses)
    if filled < wish.minutes * TOO_LITTLE:
        yield diagnose("W842", wish.span, filled=filled, minutes=wish.minutes)
