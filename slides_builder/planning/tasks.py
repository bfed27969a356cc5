"""An exercise to the slides that ask it, without a trace of the answer."""

from itertools import zip_longest
from typing import assert_never

from lesstof.labels import Labels
from lesstof.model.exercise import (
    Choices,
    Cloze,
    Exercise,
    GroupTask,
    Matching,
    Numeric,
    OpenAnswer,
    Ordering,
)
from lesstof.model.prose import plain
from lesstof.outputs.naming import minutes, points
from lesstof.outputs.shuffling import letter, pairs_to_match, shuffled
from slides_builder import deck
from slides_builder.planning.beats import Beat
from slides_builder.planning.making import Desk, kicker
from slides_builder.planning.prose import GAP, blocks_of, runs_of
from slides_builder.words import Blocks, Grid, Mark, Paragraph, Run, Runs, Tone, line, said


def exercise_beat(desk: Desk, exercise: Exercise, recall: bool = False) -> Beat:
    """The question, and the rubric of a group task behind it."""
    slides = [
        desk.slide(
            f"exercise:{exercise.id}",
            _tag(desk, exercise, recall),
            exercise.title,
            _task(desk, exercise),
            exercise.span,
        )
    ]
    if isinstance(exercise.body, GroupTask) and exercise.body.rubric:
        slides.append(_rubric(desk, exercise, exercise.body.rubric.header, exercise.body.rubric.rows))
    return Beat(f"exercise:{exercise.id}", tuple(slides), exercise=exercise, minutes=exercise.minutes)


def name_of(desk: Desk, exercise: Exercise) -> Runs:
    """*Oefening 11-02*, leading to its page."""
    name = desk.lesson.words("Exercise {id}", id=exercise.id)
    return desk.lesson.linked(name, "exercise", exercise.id)


def _tag(desk: Desk, exercise: Exercise, recall: bool) -> Runs:
    words = desk.lesson.words
    first = words("Look back") if recall else ""
    return kicker(first, name_of(desk, exercise), minutes(words, exercise.minutes), points(words, exercise.points))


def _task(desk: Desk, exercise: Exercise) -> deck.Task:
    words, stem, body = desk.lesson.words, blocks_of(exercise.task.nodes), exercise.body
    match body:
        case Choices():
            return deck.ChoiceTask(stem, lettered([runs_of(choice.text) for choice in body.choices]))
        case Ordering():
            mixed = shuffled(body.items, exercise.id)
            return deck.ChoiceTask(stem, lettered([runs_of(item) for _, item in mixed]))
        case Matching():
            return _matching(stem, body, exercise.id)
        case Cloze():
            return deck.GapTask(stem, _word_list(words, body, exercise.id))
        case Numeric():
            return deck.OpenTask((*stem, _blank(words, body)))
        case OpenAnswer():
            return deck.OpenTask(stem)
        case GroupTask():
            return deck.GroupTask((*_terms_of_work(words, body), *stem), _steps(words, body))
    assert_never(body)


def lettered(items: list[Runs]) -> tuple[Paragraph, ...]:
    """Items A, B, C …"""
    return tuple(Paragraph(runs, Mark.LETTER, number=number) for number, runs in enumerate(items, 1))


def right_column(body: Matching, seed: str) -> tuple[Runs, ...]:
    """What stands at the right, each text once, in the order of the slide."""
    distinct = {plain(pair.right): runs_of(pair.right) for pair in body.pairs}
    return tuple(runs for _, runs in shuffled(tuple(distinct.values()), seed))


def marked(mark: str, runs: Runs) -> Runs:
    """A cell with its number or letter, which stays with the first word."""
    return (Run(f"{mark}\u00a0\u00a0", bold=True, tone=Tone.ACCENT), *runs)


def _matching(stem: Blocks, body: Matching, seed: str) -> deck.MatchTask:
    left = [runs_of(pair.left) for pair in pairs_to_match(body, seed)]
    right = right_column(body, seed)
    cells = zip_longest(
        (marked(str(number), runs) for number, runs in enumerate(left, 1)),
        (marked(letter(place), runs) for place, runs in enumerate(right)),
        fillvalue=(),
    )
    grid = Grid((said(body.left_heading), said(body.right_heading)), tuple(cells))
    numbered = tuple(Paragraph(runs, Mark.NUMBER, number=number) for number, runs in enumerate(left, 1))
    heading = line(body.right_heading, bold=True, tone=Tone.ACCENT)
    return deck.MatchTask(stem, grid, numbered, (heading, *lettered(list(right))))


def _word_list(words: Labels, body: Cloze, seed: str) -> tuple[Paragraph, ...]:
    if not body.word_list:
        return ()
    distinct = tuple(dict.fromkeys(gap.answers[0] for gap in body.gaps))
    heading = line(words("Choose from:"), bold=True, tone=Tone.ACCENT)
    return (heading, *(Paragraph(said(word), Mark.BULLET) for _, word in shuffled(distinct, seed)))


def _blank(words: Labels, body: Numeric) -> Paragraph:
    before, after = (f"{body.unit} ", "") if body.unit in {"€", "$", "£"} else ("", f" {body.unit}")
    return Paragraph((Run(words("Answer:") + " ", bold=True, tone=Tone.ACCENT), Run(f"{before}{GAP}{after}".rstrip())))


def _terms_of_work(words: Labels, body: GroupTask) -> Blocks:
    size = words("Groups of {size}", size=body.size) if body.size else ""
    hand_in = words("Hand in: {what}", what=body.hand_in) if body.hand_in else ""
    told = " · ".join(filter(None, (size, hand_in)))
    return (line(told, bold=True),) if told else ()


def _steps(words: Labels, body: GroupTask) -> Grid:
    header = (said(words("Step")), said(words("What you do")), said(words("Minutes")))
    rows = (
        (said(str(n), bold=True, tone=Tone.ACCENT), runs_of(step.text), said(str(step.minutes or "")))
        for n, step in enumerate(body.steps, 1)
    )
    return Grid(header, tuple(rows), (2, 18, 3))


def _rubric(desk: Desk, exercise: Exercise, header: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> deck.Slide:
    words = desk.lesson.words
    grid = Grid(
        tuple(said(cell) for cell in header), tuple((said(row[0], bold=True), *map(said, row[1:])) for row in rows)
    )
    title = words("{title}: how it is judged", title=exercise.title)
    above = kicker(name_of(desk, exercise), words("Assessment"))
    return desk.slide(f"rubric:{exercise.id}", above, title, deck.Table(grid), exercise.span)
