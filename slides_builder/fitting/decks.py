"""A deck to measured pages."""

from collections.abc import Mapping

from msgspec.structs import replace

from lesstof.labels import Labels, labels
from lesstof.model.diagnostic import Diagnostic
from lesstof.model.handbook import Picture
from slides_builder.deck import Deck, Facts, Notes, Slide
from slides_builder.fitting.arranging import bodies_of
from slides_builder.fitting.desk import Desk
from slides_builder.fitting.flowing import heading_size
from slides_builder.fitting.lowering import is_lowered, lowered, placed
from slides_builder.fitting.measuring import one_line
from slides_builder.fitting.page import Body, Fitted, Item, Page, TableBox, Words
from slides_builder.template.layouts import Layouts, Place, Role
from slides_builder.words import Paragraph, Run, Runs, Tone, line, said, text_of

ELLIPSIS = " …"
# The place in a row of slides stays with the last word of the title.
NARROW = "\u00a0"
# Characters of a long title that a finding repeats.
KNOWN = 80


def fit_deck(deck: Deck, layouts: Layouts, pictures: Mapping[str, Picture]) -> Fitted:
    """Every slide on one or more pages; `pictures` are those of the course by path."""
    words = labels(deck.facts.language[:2])
    pages: list[Page] = []
    found: list[Diagnostic] = []
    titles: set[str] = set()
    for slide in deck.slides:
        desk = Desk(layouts, pictures, words, slide.span, titles)
        pages += _pages(desk, slide, deck.facts)
        found += desk.found
    return Fitted(tuple(pages), tuple(found))


def _pages(desk: Desk, slide: Slide, facts: Facts) -> list[Page]:
    bodies = bodies_of(desk, slide.content, slide.title)
    if is_lowered(desk.layouts, slide.title + _suffix(len(bodies), len(bodies))):
        desk.layouts = lowered(desk.layouts)
        bodies = tuple(placed(body, desk.layouts) for body in bodies_of(desk, slide.content, slide.title))
    return [_page(desk, slide, facts, body, n, len(bodies)) for n, body in enumerate(bodies, 1)]


def _page(desk: Desk, slide: Slide, facts: Facts, body: Body, number: int, count: int) -> Page:
    layout = desk.layouts[body.layout]
    suffix = _suffix(number, count)
    title = _title(desk, slide.title, suffix, layout.place(Role.TITLE), tell=not body.titled)
    head: list[Item] = [replace(title, frame=body.heading)]
    head += [item for item in body.items if _is_of_chapter(item)]
    if slide.kicker and layout.has(Role.KICKER):
        head.append(_kicker(desk, slide.kicker, layout.place(Role.KICKER)))
    items = tuple(_described(desk.words, item, slide.title) for item in body.items if item not in head)
    feet = [_foot(facts, place) for place in layout.places if place.role in {Role.MARK, Role.FOOTER}]
    key = f"{slide.key}/{number}" if count > 1 else slide.key
    notes = slide.notes if number == 1 else _further_notes(desk.words, slide.notes)
    return Page(key, slide.phase, body.layout, (*head, *items, *feet), notes, slide.stepwise)


def _is_of_chapter(item: Item) -> bool:
    """Whether it is read with the title: “Chapter 3”, at its left."""
    return isinstance(item, Words) and item.role in {Role.LABEL, Role.NUMBER}


def _suffix(number: int, count: int) -> str:
    return f"{NARROW}({number}/{count})" if count > 1 else ""


def _further_notes(words: Labels, notes: Notes | None) -> Notes | None:
    return Notes((line(words("The notes are with the first slide of this part.")),)) if notes else None


def _title(desk: Desk, title: str, suffix: str, place: Place, *, tell: bool) -> Words:
    """The title at the largest size that fits; two that were shortened to the same words are told apart by a number."""
    words, number = _fitted_title(desk, title, suffix, place, tell), 2
    while (shown := text_of(words.paragraphs[0].runs)) in desk.titles:
        words, number = _fitted_title(desk, title, f" ({number}){suffix}", place, tell), number + 1
    desk.titles.add(shown)
    return words


def _fitted_title(desk: Desk, title: str, suffix: str, place: Place, tell: bool) -> Words:
    """A title that does not fit at the smallest size is shortened, and reported where the slide does not tell it."""
    shown, shortened = title, False
    while True:
        text = shown + (ELLIPSIS if shortened else "") + suffix
        size = heading_size(text, place)
        if size or len(shown) < 2:
            break
        shown, shortened = _cut(shown), True
    if shortened and tell:
        desk.tell("W801", title=_start(title))
    return Words(Role.TITLE, (line(text),), size or place.smallest)


def _start(title: str) -> str:
    """Enough of a title to know it by."""
    return title if len(title) <= KNOWN else title[:KNOWN].rpartition(" ")[0] + ELLIPSIS


def _cut(text: str) -> str:
    """One word less, or half of a word that stands alone."""
    return text.rpartition(" ")[0].rstrip(" ,;:–-") or text[: len(text) // 2]


def _kicker(desk: Desk, runs: Runs, place: Place) -> Words:
    """One line; its last words make way where it is too long."""
    shown = runs
    while one_line(shown, place.size, place.style) > place.frame.width and len(text_of(shown)) > 1:
        shown = _shorter(shown)
    return Words(Role.KICKER, (Paragraph(shown),), place.size)


def _shorter(runs: Runs) -> Runs:
    """One word less at the end, with an ellipsis in its place."""
    *others, last = runs
    text = last.text.removesuffix(ELLIPSIS).rpartition(" ")[0].rstrip(" ·,;:")
    return (*others, replace(last, text=text + ELLIPSIS)) if text or not others else tuple(others)


def _foot(facts: Facts, place: Place) -> Words:
    if place.role is Role.FOOTER:
        runs = said(facts.footer)
    else:
        runs = (Run(f"{facts.number}  ", bold=True, tone=Tone.ACCENT), Run(facts.part, tone=Tone.MUTED))
    sizes = range(place.size, place.smallest - 1, -1)
    size = next((each for each in sizes if one_line(runs, each, place.style) <= place.frame.width), place.smallest)
    while one_line(runs, size, place.style) > place.frame.width and " " in runs[-1].text.strip():
        runs = _shorter(runs)
    return Words(place.role, (Paragraph(runs),), size)


def _described(words: Labels, item: Item, title: str) -> Item:
    """A table with its alt text."""
    if not isinstance(item, TableBox):
        return item
    columns = ", ".join(filter(None, (text_of(cell) for cell in item.grid.header)))
    told = words(
        "Table “{title}” with the columns {columns}; {count} rows.",
        title=title,
        columns=columns,
        count=len(item.grid.rows),
    )
    return replace(item, description=told)
