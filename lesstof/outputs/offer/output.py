"""The page for teachers as an output: filled with the decks that were made and the pictures of their slides."""

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from lesstof.building.program import digest_of_program
from lesstof.building.step import Artifact, Result, Step
from lesstof.design import accent_of
from lesstof.model.handbook import Book, Handbook
from lesstof.model.source import digest_of
from lesstof.outputs.contract import MadeFile, Request
from lesstof.outputs.offer.cards import Card, filled
from lesstof.outputs.offer.places import Offered, copy_of, offered, page_of, pictures_of
from lesstof.outputs.offer.slides import slides_of

_SITE = "site/"


class Shown(Struct, frozen=True):
    """A deck with the accent of its chapter and the addresses of its pictures, relative to the site's root."""

    deck: Offered
    accent: str
    pictures: tuple[str, ...]


class OfferOrder(Struct, frozen=True):
    """The page with its file, the book, and the decks to show on it."""

    page: MadeFile
    book: Book
    decks: tuple[Shown, ...]


class Offer:
    """The finishing output `offer`."""

    name = "offer"

    def steps(self, handbook: Handbook, request: Request, made: tuple[MadeFile, ...]) -> Iterable[Step]:
        """One step, that of the page; none without the page or without decks."""
        page = next((one for one in made if one.path == page_of(handbook)), None)
        decks = tuple(_shown(handbook, deck, made) for deck in offered(handbook, made))
        if page is None or not decks:
            return ()
        files = [one.deck.deck for one in decks] + [one.deck.handout for one in decks if one.deck.handout]
        inputs = (digest_of(repr(handbook.book)), page.digest, *(digest_of(one.path, one.digest) for one in files))
        told = digest_of(*(digest_of(one.accent, *one.pictures) for one in decks))
        wishes = digest_of(*(one.deck.wish.digest for one in decks if one.deck.wish))
        order = OfferOrder(page, handbook.book, decks)
        return (Step("offer", digest_of_program(), (*inputs, told, wishes), make_offer, order),)


def _shown(handbook: Handbook, deck: Offered, made: tuple[MadeFile, ...]) -> Shown:
    folder = pictures_of(deck)
    pictures = sorted(one.path.removeprefix(_SITE) for one in made if one.path.rpartition("/")[0] == folder[:-1])
    # Numbers of two digits and of three are told apart by their length.
    return Shown(deck, accent_of(handbook.book, deck.chapter.number).name, tuple(sorted(pictures, key=len)))


def make_offer(order: OfferOrder) -> Result:
    """Fill the page; runs in another process."""
    cards = tuple(_card(one) for one in order.decks)
    page = Path(order.page.file).read_text(encoding="utf-8")
    return Result((Artifact(order.page.path, "text/html", filled(page, order.book, cards).encode()),))


def _card(one: Shown) -> Card:
    deck, handout = one.deck, one.deck.handout
    slides = slides_of(Path(deck.deck.file))
    return Card(
        chapter=deck.chapter,
        wish=deck.wish,
        accent=one.accent,
        address=copy_of(deck.deck).removeprefix(_SITE),
        size=deck.deck.size,
        handout=copy_of(handout).removeprefix(_SITE) if handout else "",
        handout_size=handout.size if handout else 0,
        slides=slides,
        pictures=one.pictures,
    )
