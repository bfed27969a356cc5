"""One part of a chapter to the slides that show it."""

from typing import assert_never

from msgspec.structs import replace

from lesstof.model.chapter import (
    AttachmentReference,
    CaseBox,
    ClassSlide,
    Example,
    Interview,
    KeyIdeas,
    KeyPoints,
    LawBox,
    Notice,
    Objectives,
    Part,
    PlanStep,
    Term,
    Terms,
    Video,
)
from lesstof.model.figure import Figure, FigureKind
from lesstof.model.prose import Prose
from lesstof.outputs.naming import LEVELS
from slides_builder import deck
from slides_builder.planning.beats import Beat
from slides_builder.planning.boxes import case, class_slide, example, interview, law, notice, video
from slides_builder.planning.making import DOT, Desk, enumeration, kicker, sentence
from slides_builder.planning.plan_step import plan_step
from slides_builder.planning.prose import captioned_tables, runs_of
from slides_builder.words import Grid, Mark, Paragraph, Run, Runs, Tone, said, text_of

LONGEST_TITLE = 70
# An English term of so many characters stays on one line.
HELD = 18
# A few rows are set in larger type, so that they fill their slide.
TERMS, LARGER = (32, 28), (28, 26)


def beats_of(desk: Desk, part: Part) -> tuple[Beat, ...]:
    """The slides of a part; none for what a section shows elsewhere."""
    match part:
        case Prose():
            return _tables(desk, part)
        case Objectives():
            return (_objectives(desk, part),)
        case Terms():
            return (_terms(desk, part),)
        case KeyPoints():
            return (_recap(desk, part),)
        case Figure():
            return (_figure(desk, part),) if part.on_slide else ()
        case Example():
            return (example(desk, part),)
        case Interview():
            return (interview(desk, part),)
        case CaseBox():
            return (case(desk, part),)
        case LawBox():
            return (law(desk, part),)
        case PlanStep():
            return (plan_step(desk, part),)
        case ClassSlide():
            return (class_slide(desk, part),)
        case Notice():
            return (notice(desk, part),)
        case Video():
            return (video(desk, part),)
        case KeyIdeas() | AttachmentReference():
            return ()
    assert_never(part)


def _tables(desk: Desk, part: Prose) -> tuple[Beat, ...]:
    """Tables in running text, each under what announces it, or else under the title of its section."""
    words, beats = desk.lesson.words, []
    for caption, grid in captioned_tables(part.nodes) if desk.number else ():
        title = sentence(caption) if 0 < len(caption) <= LONGEST_TITLE else _columns(desk, grid)
        key = f"table:{desk.number}:{sentence(DOT.join(text_of(cell) for cell in grid.header if cell))}"
        slide = desk.slide(key, kicker(words("Table"), desk.number), title, deck.Table(grid, larger=LARGER), part.span)
        beats.append(Beat(f"table:{desk.number}", (slide,)))
    return tuple(beats)


def _columns(desk: Desk, grid: Grid) -> str:
    """What a table tells that nothing announces; where that is too long, the title of its section."""
    columns = [text_of(cell).strip() for cell in grid.header]
    told = DOT.join(columns)
    return told if all(columns) and len(told) <= LONGEST_TITLE else desk.title


def _objectives(desk: Desk, part: Objectives) -> Beat:
    words = desk.lesson.words
    goals = tuple(
        Paragraph(
            (*runs_of(goal.text), Run(f" ({words(LEVELS[goal.level])})", tone=Tone.MUTED)),
            Mark.LABEL,
            label=goal.id,
        )
        for goal in part.objectives
    )
    title = words("After this chapter you can …")
    return Beat(
        "objectives", (desk.slide("objectives", kicker(words("Objectives")), title, deck.Goals(goals), part.span),)
    )


def _terms(desk: Desk, part: Terms) -> Beat:
    words = desk.lesson.words
    rows = tuple((_term(term.name, term.english), runs_of(term.definition)) for term in part.terms)
    names = [term.name for term in part.terms]
    title = sentence(enumeration(words, names))
    if len(title) > LONGEST_TITLE:
        title = words("Terms in section {number}", number=desk.number)
    grid = Grid((said(words("Term")), said(words("Meaning"))), rows, (3, 7))
    above = kicker(words("Terms"), desk.number)
    key = f"terms:{part.terms[0].id}" if part.terms else "terms"
    return Beat(f"terms:{desk.number}", (desk.slide(key, above, title, deck.Table(grid, larger=TERMS), part.span),))


def told_term(term: Term) -> Paragraph:
    """A term and what it means in one line of a list."""
    return Paragraph((*_term(term.name, term.english), *said(": "), *runs_of(term.definition)), Mark.BULLET)


def _term(name: str, english: str) -> Runs:
    own = (Run(name, bold=True, tone=Tone.ACCENT),)
    held = english.replace(" ", "\u00a0") if len(english) <= HELD else english
    return (*own, Run(f" ({held})", tone=Tone.MUTED, language="en-GB")) if english else own


def _recap(desk: Desk, part: KeyPoints) -> Beat:
    words = desk.lesson.words
    points = tuple(Paragraph(runs_of(point), Mark.NUMBER, number=n) for n, point in enumerate(part.points, 1))
    title = words("What do you take with you?")
    return Beat(
        "key-points", (desk.slide("key-points", kicker(words("Key points")), title, deck.Recap(points), part.span),)
    )


def _figure(desk: Desk, part: Figure) -> Beat:
    lesson, words = desk.lesson, desk.lesson.words
    extra = words("In depth") if part.extra else ""
    kind = "Chart" if part.chart else "Model"
    number = words(f"{kind} {{number}}", number=part.number) if part.number else words(kind)
    above = kicker(lesson.linked(number, "figure", part.id), part.source, extra)
    limits = (Run(words("Mind:") + " ", bold=True), Run(part.limits)) if part.limits else ()
    if part.kind is FigureKind.TABLE and part.rows:
        header, *rows = (tuple(said(cell) for cell in row) for row in part.rows)
        content: deck.Content = deck.Table(Grid(header, tuple(rows)), limits, LARGER)
    else:
        explained = tuple(
            Paragraph((Run(item.label, bold=True), *said(f": {item.text}" if item.text else "")), Mark.NUMBER, number=n)
            for n, item in enumerate(part.parts, 1)
        )
        content = deck.Model(part, limits, explained)
    whole = desk.slide(f"figure:{part.id}", above, part.title, content, part.span)
    return Beat(f"figure:{part.id}", (*_build_up(whole), whole))


def _build_up(whole: deck.Slide) -> tuple[deck.Slide, ...]:
    """The steps before the whole figure, where its author asked for them: slides, which print and play everywhere."""
    content = whole.content
    if not (isinstance(content, deck.Model) and content.figure.build_up):
        return ()
    count = len(content.figure.parts)
    return tuple(
        replace(
            whole,
            key=f"{whole.key}:step-{number}",
            title=f"{whole.title} ({number}/{count})",
            content=replace(content, shown=number),
        )
        for number in range(1, count)
    )
