"""Questions, answers and plan steps to bodies."""

from msgspec.structs import replace

from slides_builder import deck
from slides_builder.fitting.composing import around, beside, block_bodies, text_beside_box, whole
from slides_builder.fitting.desk import AIR, ANSWERS, TASKS, Bodies, Desk
from slides_builder.fitting.flowing import fitting_size, sizes_of
from slides_builder.fitting.keeping import Paragraphs
from slides_builder.fitting.margins import with_margin
from slides_builder.fitting.measuring import longest_word
from slides_builder.fitting.page import Body, Words
from slides_builder.fitting.telling import LARGE, is_little, one_text, text_bodies
from slides_builder.template.layouts import LayoutName, Role
from slides_builder.words import Blocks, Grid, Paragraph, Tone, paragraphs_of, said

# Type of the right choice when it is said in full, in points.
SAID = 26


def choice_bodies(desk: Desk, content: deck.ChoiceTask) -> Bodies:
    """Question and choices beside each other, or under each other, or on slides of their own."""
    stem = paragraphs_of(content.stem)
    if len(stem) == len(content.stem):
        pair = beside(desk, LayoutName.TASK_COLUMNS, stem, content.choices) if stem else None
        together = one_text(desk, LayoutName.TASK, (*stem, *content.choices))
        if pair and (not together or _size_of(pair) + 2 >= together.size):
            return (pair,)
        if together:
            return (Body(LayoutName.TASK, (together,)),)
    with_table = _with_table(desk, whole(desk, content.stem), content.choices)
    return with_table or (*open_bodies(desk, content.stem), *text_bodies(desk, LayoutName.TASK, content.choices))


def _with_table(desk: Desk, stem: Blocks, choices: Paragraphs) -> Bodies:
    """Choices under the one table that they are about; what is told before it makes way where it must."""
    tables = [(place, block) for place, block in enumerate(stem) if isinstance(block, Grid)]
    text = paragraphs_of(stem)
    if len(tables) != 1 or len(text) < len(stem) - 1:
        return ()
    place, grid = tables[0]
    before, after = text[:place], (*text[place:], *choices)
    if body := around(desk, TASKS, before, grid, after):
        return (body,)
    body = around(desk, TASKS, (), grid, after) if before else None
    return (*text_bodies(desk, LayoutName.TASK, before), body) if body else ()


def _size_of(body: Body) -> int:
    """The smallest type on it, in points."""
    return min(item.size for item in body.items if isinstance(item, Words))


def match_bodies(desk: Desk, content: deck.MatchTask) -> Bodies:
    """One table; where that takes more than one slide, what to choose from stands in the margin of each."""
    table, stem = block_bodies(desk, TASKS, (*content.stem, content.pairs)), paragraphs_of(content.stem)
    if len(table) == 1 or len(stem) < len(content.stem):
        return table
    return with_margin(desk, stem, content.left, content.right) or table


def gap_bodies(desk: Desk, content: deck.GapTask) -> Bodies:
    """A text with gaps, the words to choose from in the margin of each slide."""
    text = paragraphs_of(content.stem)
    whole = content.words and len(text) == len(content.stem)
    beside_each = with_margin(desk, (), text, content.words) if whole else ()
    return beside_each or (*open_bodies(desk, content.stem), *text_bodies(desk, LayoutName.TASK, content.words))


def open_bodies(desk: Desk, blocks: Blocks) -> Bodies:
    """A question; the one table or picture that it is about stands beside it."""
    shown = whole(desk, blocks)
    text = paragraphs_of(shown)
    boxes = [block for block in shown if not isinstance(block, Paragraph)]
    if text and len(boxes) == 1:
        pair = text_beside_box(desk, LayoutName.TASK_COLUMNS, text, boxes[0])
        if pair:
            return (pair,)
    return block_bodies(desk, TASKS, shown)


def answer_bodies(desk: Desk, content: deck.Answer) -> Bodies:
    """An answer set large beside its explanation, or the explanation alone."""
    text = paragraphs_of(content.blocks)
    if content.headline and text and len(text) == len(content.blocks):
        place = desk.place(LayoutName.ANSWER_HEADLINE)
        little = not place.holder and is_little(text, place)
        size = LARGE if little else fitting_size(text, place.frame, place, sizes_of(place))
        head = _headline(desk, content)
        if size and head:
            return (Body(LayoutName.ANSWER_HEADLINE, (head, Words(Role.BODY, text, size))),)
    headline = tuple(replace(run, bold=True, tone=Tone.RIGHT) for run in content.headline)
    first = (Paragraph(headline),) if headline else ()
    return block_bodies(desk, ANSWERS, (*first, *content.blocks))


def _headline(desk: Desk, content: deck.Answer) -> Words | None:
    """The answer with what the right choice says, or alone; None where one of its words would be cut."""
    side = desk.place(LayoutName.ANSWER_HEADLINE, Role.SIDE)
    alone, told = content.headline, (*content.headline, *said(". "), *content.chosen)
    for runs, largest in (
        ((told, min(side.size, SAID)), (alone, side.size)) if content.chosen else ((alone, side.size),)
    ):
        # Lines of a text reach to the explanation, where a letter does not.
        frame = replace(side.frame, width=side.frame.width - AIR) if runs is told else side.frame
        whole = [size for size in sizes_of(side, largest) if longest_word(runs, size, side.style) <= frame.width]
        if size := fitting_size((Paragraph(runs),), frame, side, whole):
            return Words(Role.SIDE, (Paragraph(runs),), size, frame if runs is told else None)
    return None


def plan_bodies(desk: Desk, content: deck.PlanTask) -> Bodies:
    """An assignment, with when it is good enough in the margin."""
    task = paragraphs_of(content.task)
    if content.bar and task and len(task) == len(content.task):
        pair = beside(desk, LayoutName.TASK_SIDE, task, content.bar)
        if pair:
            return (pair,)
    return block_bodies(desk, TASKS, (*content.task, *content.bar))
