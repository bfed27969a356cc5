"""The decks on the page for teachers: what each holds, a strip with all its slides, and the way to have it."""

import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from msgspec import Struct

from lesstof.labels import Labels, labels
from lesstof.model.chapter import Chapter
from lesstof.model.handbook import Book
from lesstof.model.lesson import LessonWish
from lesstof.outputs.naming import long_date
from lesstof.outputs.offer.slides import Slides
from lesstof.outputs.site.rendering.words import size_of

_PLACE = re.compile(r'<section class="lt-offer".*?</section>', re.DOTALL)
# The width of a picture as the page first lays it out, in pixels.
_WIDTH = 320


class Card(Struct, frozen=True):
    """A deck; addresses are relative to the site's root, sizes in bytes. Without a handout its address is empty."""

    chapter: Chapter
    wish: LessonWish | None
    accent: str
    address: str
    size: int
    handout: str
    handout_size: int
    slides: Slides
    pictures: tuple[str, ...]


def filled(page: str, book: Book, cards: tuple[Card, ...]) -> str:
    """The page with the decks in their place."""
    html = "".join(_offer(book, cards, labels(book.language)))
    return _PLACE.sub(lambda _: html, page, count=1)


def _offer(book: Book, cards: tuple[Card, ...], label: Labels) -> Iterator[str]:
    """The whole section, chapter by chapter."""
    groups = [(chapter, tuple(group)) for chapter, group in groupby(cards, key=lambda card: card.chapter)]
    yield f'<section class="lt-offer" id="decks"><h2>{escape(label("Lesson decks"))}</h2>'
    yield f"<p>{escape(_lead(book, label))}</p>{_ways(groups, label)}"
    for chapter, group in groups:
        yield f'<article class="lt-deck" id="deck-{chapter.id}" data-accent="{group[0].accent}">'
        yield from _head(book, chapter, group, label)
        for card in group:
            yield from _lesson(book, card, label) if card.wish else (_strip(card, chapter.title, label),)
        yield "</article>"
    yield "</section>"


def _lead(book: Book, label: Labels) -> str:
    told = label(
        "Ready to teach with, without answers: for PowerPoint, and they open in LibreOffice and Google Slides too. "
        "Look at every slide first; what you change yourself is yours."
    )
    return f"{told} {label('Licence')}: {book.licence}." if book.licence else told


def _ways(groups: "list[tuple[Chapter, tuple[Card, ...]]]", label: Labels) -> str:
    """The chapters by their numbers, for who comes for one of them."""
    if len(groups) < 2:
        return ""
    name = escape(label("Decks by chapter"))
    links = "".join(f"<li>{_way(chapter, label)}</li>" for chapter, _ in groups)
    return f'<nav class="lt-deck-ways" aria-label="{name}"><ol>{links}</ol></nav>'


def _way(chapter: Chapter, label: Labels) -> str:
    name = escape(label("Chapter {number}", number=chapter.number))
    return f'<a href="#deck-{chapter.id}" aria-label="{name}">{chapter.number}</a>'


def _head(book: Book, chapter: Chapter, group: tuple[Card, ...], label: Labels) -> Iterator[str]:
    above = escape(label("Chapter {number}", number=chapter.number))
    yield f'<header><p class="lt-deck__above">{above}</p><h3 id="deck-{chapter.id}-title">{escape(chapter.title)}</h3>'
    for card in group:
        if card.wish is None:
            yield f"{_facts(book, card, label)}{_files(book, card, chapter.title, label)}"
    yield "</header>"


def _lesson(book: Book, card: Card, label: Labels) -> Iterator[str]:
    """A lesson of so many minutes, closed until someone wants to see it."""
    name = lesson_name(card, label)
    count = label("{count} slides", count=len(card.slides.titles))
    yield f'<details class="lt-deck__lesson"><summary><b>{escape(name)}</b> <span>{escape(count)}</span></summary>'
    yield f"{_facts(book, card, label)}{_files(book, card, f'{card.chapter.title}, {name}', label)}"
    yield f"{_strip(card, f'{card.chapter.title}, {name}', label)}</details>"


def lesson_name(card: Card, label: Labels) -> str:
    """The author's own title, or how long the lesson lasts, with the country that it is for."""
    wish = card.wish
    if wish is None:
        return label("Whole chapter")
    plain = label("Lesson of {minutes} minutes", minutes=wish.minutes) if wish.minutes else label("Lesson")
    return " · ".join(filter(None, (wish.title or plain, wish.country)))


def _facts(book: Book, card: Card, label: Labels) -> str:
    minutes = card.wish.minutes if card.wish else 0
    told = (
        (label("Slides"), str(len(card.slides.titles))),
        (label("Lesson"), label("{minutes} minutes", minutes=minutes) if minutes else label("Whole chapter")),
        (label("Edition"), f"{book.edition} ({book.year})" if book.year else book.edition),
        (label("Facts checked"), long_date(book.language, card.chapter.reviewed)),
        (label("Licence"), book.licence),
    )
    rows = (f"<div><dt>{escape(name)}</dt><dd>{escape(value)}</dd></div>" for name, value in told if value)
    return f'<dl class="lt-facts">{"".join(rows)}</dl>'


def _files(book: Book, card: Card, name: str, label: Labels) -> str:
    """The deck, and the handout where there is one."""
    links = [_file(book, card.address, card.size, label("Download the deck"), name, "lt-button")]
    if card.handout:
        told = label("Handout to print")
        links.append(_file(book, card.handout, card.handout_size, told, name, "lt-button lt-button--quiet"))
    return f'<p class="lt-deck__files">{"".join(links)}</p>'


def _file(book: Book, address: str, size: int, told: str, name: str, classes: str) -> str:
    about = f"PPTX, {size_of(book.language, size)}"
    return (
        f'<a class="{classes}" href="../{escape(address)}" download><span>{escape(told)}'
        f'<span class="lt-sr">: {escape(name)}</span></span> <small>{escape(about)}</small></a>'
    )


def _strip(card: Card, name: str, label: Labels) -> str:
    """All slides beside each other; each leads to its picture in full, and the script shows them one by one."""
    if len(card.pictures) != len(card.slides.titles):
        return ""
    height = round(_WIDTH * card.slides.height / card.slides.width)
    told = escape(label("Slides of {deck}", deck=name))
    shown = _pictures(zip(card.pictures, card.slides.titles, strict=True), height, label)
    return f'<ol class="lt-slides" aria-label="{told}">{"".join(shown)}</ol>'


def _pictures(slides: Iterable[tuple[str, str]], height: int, label: Labels) -> Iterator[str]:
    for number, (address, title) in enumerate(slides, 1):
        alt = escape(label("Slide {number}: {title}", number=number, title=title))
        size = f'width="{_WIDTH}" height="{height}" loading="lazy"'
        picture = f'<img src="../{address}" alt="{alt}" {size}>'
        yield f'<li><a href="../{address}">{picture}</a></li>'
