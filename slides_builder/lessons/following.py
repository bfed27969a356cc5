"""A lesson that follows a plan which a teacher wrote: its rows, with the slides that they name."""

from msgspec.structs import replace

from slides_builder import deck
from slides_builder.lessons.agenda import Agenda, Beats, Item
from slides_builder.lessons.minutes import Told, weighed
from slides_builder.lessons.naming import named, sections_in
from slides_builder.lessons.rows import Row
from slides_builder.planning.beats import Beat
from slides_builder.planning.lesson import Lesson

# A row's slides may ask one minute more than it lasts.
SLACK = 1
_RANKS = (deck.Opener, deck.Model, deck.Statement, deck.Text, deck.Table, deck.Law, deck.Example)


def follow(lesson: Lesson, beats: Beats, told: Told, rows: tuple[Row, ...]) -> Agenda:
    """The plan's rows as items; a slide comes with the first row that names it."""
    asked = [named(lesson, beats, f"{row.what} {row.uses}") for row in rows]
    later = {beat.slides[0].key for found in asked for beat in found}
    taken: set[str] = set()
    items: list[Item] = []
    for row, found in zip(rows, asked, strict=True):
        own = tuple(beat for beat in found if beat.slides[0].key not in taken)
        free = tuple(beat for beat in beats if beat.slides[0].key not in later | taken)
        shown = _with_sections(lesson, own, free, row, told)
        taken |= {beat.slides[0].key for beat in shown}
        items.append(Item(row.minutes, row.what, row.uses, tuple(beat for beat in beats if beat in shown)))
    return Agenda(_opened(beats, tuple(items)))


def _with_sections(lesson: Lesson, own: Beats, free: Beats, row: Row, told: Told) -> Beats:
    """What a row names, and of its sections what there is time for: key ideas, models, class talk."""
    sections = sections_in(lesson, f"{row.what} {row.uses}")
    candidates = [beat for beat in free if beat.section in sections and beat.exercise is None]
    shown = own
    for beat in sorted(candidates, key=_rank):
        if weighed((*shown, beat), told) <= row.minutes + SLACK or not shown:
            shown = (*shown, beat)
    return shown


def _rank(beat: Beat) -> int:
    kind = type(beat.slides[0].content)
    return len(_RANKS) if beat.anchor.startswith("terms:") or kind not in _RANKS else _RANKS.index(kind)


def _opened(beats: Beats, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Title and objectives come first and attachments last in every lesson, whether the plan names them or not."""
    first = tuple(beat for beat in beats if beat.anchor in ("opening", "objectives"))
    last = tuple(beat for beat in beats if beat.anchor == "attachments")
    *others, end = (replace(item, beats=tuple(b for b in item.beats if b not in first + last)) for item in items)
    start, *middle = (*others, replace(end, beats=(*end.beats, *last)))
    return (replace(start, beats=(*first, *start.beats)), *middle)
