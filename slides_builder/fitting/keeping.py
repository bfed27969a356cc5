"""Which paragraphs stay together on a slide: announcements with their things, items of a list with each other."""

from collections.abc import Sequence
from itertools import accumulate

from slides_builder.words import Mark, Paragraph, text_of

Paragraphs = tuple[Paragraph, ...]
# What it costs to cut a list, and to leave one item of it alone, in the measure of `shared`.
INSIDE, LONELY = 0.08, 0.25
# Characters of a paragraph that begins in bold and says what follows it.
BRIEF = 80
# Characters of an item that is lost when it stands alone.
SHORT = 250


def kept(pieces: Sequence[Paragraph]) -> list[Paragraphs]:
    """What may not be parted: a heading or an announcement and what follows it, lines of code up to a blank one."""
    groups: list[Paragraphs] = []
    held: Paragraphs = ()
    for piece, after in zip(pieces, [*pieces[1:], None], strict=True):
        held = (*held, piece)
        runs_on = piece.mark is Mark.CODE and after and after.mark is Mark.CODE and text_of(piece.runs).strip()
        if not (runs_on or _announces(piece) or (after and _introduces(piece, after))):
            groups.append(held)
            held = ()
    return [*groups, held] if held else groups


def cost_of(groups: Sequence[Paragraphs], place: int) -> float:
    """What it costs to begin a page with a group: inside a list something, beside its first or last item more."""
    if not _continues(groups, place):
        return 0.0
    lonely = not (_continues(groups, place - 1) and _continues(groups, place + 1))
    return LONELY if lonely else INSIDE


def lonely(pages: Sequence[Paragraphs]) -> int:
    """How often a short item of a list stands alone at the end of a page or at the beginning of the next."""
    single = [(each,) for page in pages for each in page]
    begins = accumulate(len(page) for page in pages[:-1])
    return sum(_is_lone(single, place) for place in begins)


def _is_lone(single: Sequence[Paragraphs], place: int) -> bool:
    """Whether the list that goes on at this place has one short item before it or after it."""
    if not _continues(single, place):
        return False
    first, last = not _continues(single, place - 1), not _continues(single, place + 1)
    lone = ((single[place - 1],) if first else ()) + ((single[place],) if last else ())
    return any(len(text_of(each.runs)) <= SHORT for (each,) in lone)


def _continues(groups: Sequence[Paragraphs], place: int) -> bool:
    """Whether a group goes on with the list that the group before it has."""
    if not 0 < place < len(groups):
        return False
    before, first = groups[place - 1][-1], groups[place][0]
    return before.mark is not Mark.NONE and first.mark is before.mark and (first.level > 0 or first.number != 1)


def announced(paragraphs: Paragraphs) -> tuple[Paragraphs, Paragraphs]:
    """The text, and what at its end announces the thing that comes next."""
    end = len(paragraphs)
    while end and _announces(paragraphs[end - 1]):
        end -= 1
    return paragraphs[:end], paragraphs[end:]


def _announces(paragraph: Paragraph) -> bool:
    heading = paragraph.mark is Mark.NONE and all(run.bold for run in paragraph.runs)
    return heading or text_of(paragraph.runs).endswith(":")


def _introduces(paragraph: Paragraph, after: Paragraph) -> bool:
    """Whether a short paragraph such as *b. Fill in:* begins what the next one goes on with."""
    short = _leads(paragraph) and len(text_of(paragraph.runs)) <= BRIEF
    return short and after.mark is Mark.NONE and not _leads(after)


def _leads(paragraph: Paragraph) -> bool:
    return paragraph.mark is Mark.NONE and bool(paragraph.runs) and paragraph.runs[0].bold
