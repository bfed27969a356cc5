"""The cards of a book as facts: a card for every term, in the chapter that explains it."""

import re
from datetime import UTC, datetime

from msgspec import Struct

from lesstof.model.chapter import Chapter, Term
from lesstof.model.handbook import Handbook
from lesstof.model.prose import Element, Node, Prose, plain, walk
from lesstof.outputs.addresses import tag_slug

_SENTENCE_END = re.compile(r"(?<=[.!?…])[”’\"]?\s+(?=[“‘\"]?[A-ZÀ-Þ])")
_LONGEST_SENTENCE = 240
_DATE = re.compile(r"^(\d{4})-(\d{2})(?:-(\d{2}))?$")


class Card(Struct, frozen=True):
    """`id` is the term's; `sentence` is one of the book in which the term is used, or empty."""

    id: str
    term: str
    definition: str
    english: str
    sentence: str
    chapter: int
    section: str


class Deck(Struct, frozen=True):
    """`course` names the course in every edition; `changed` is in seconds since 1970; `chapters` have cards."""

    course: str
    title: str
    language: str
    changed: int
    chapters: tuple[tuple[int, str], ...]
    cards: tuple[Card, ...]


def deck_of(handbook: Handbook) -> Deck:
    """The cards in the order of the chapters."""
    sentences = _sentences(handbook)
    cards = [
        _card(chapter, term, sentences.get(term.id, "")) for chapter in handbook.chapters for term in chapter.terms
    ]
    once = tuple({card.id: card for card in reversed(cards)}[id] for id in dict.fromkeys(card.id for card in cards))
    held = {card.chapter for card in once}
    book = handbook.book
    return Deck(
        course=f"{tag_slug(book.title)} {book.language}",
        title=book.title,
        language=book.language,
        changed=changed(handbook),
        chapters=tuple((one.number, one.title) for one in handbook.chapters if one.number in held),
        cards=once,
    )


def changed(handbook: Handbook) -> int:
    """The latest date that stands in the sources, in seconds since 1970.

    A student's Anki takes over what is newer than what it has; the day of the build would make each build another one.
    """
    book = handbook.book
    written = [
        f"{book.year}-01-01",
        *(chapter.reviewed for chapter in handbook.chapters),
        *(post.date for post in handbook.posts),
        *(attachment.checked for attachment in handbook.attachments),
    ]
    return max([_seconds(date) for date in written])


def _seconds(written: str) -> int:
    found = _DATE.match(written)
    try:
        year, month, day = (int(part or 1) for part in found.groups()) if found else (2000, 1, 1)
        return int(datetime(year, month, day, tzinfo=UTC).timestamp())
    except ValueError:
        return _seconds("")


def _card(chapter: Chapter, term: Term, sentence: str) -> Card:
    section = next((one for one in chapter.sections if one.id == term.section), None)
    place = f"{section.number} {section.title}".strip() if section else ""
    return Card(term.id, term.name, plain(term.definition), term.english, sentence, chapter.number, place)


def _sentences(handbook: Handbook) -> dict[str, str]:
    """The first sentence of running text that links to a term."""
    found: dict[str, str] = {}
    for chapter in handbook.chapters:
        for part in chapter.parts:
            for node in part.nodes if isinstance(part, Prose) else ():
                _look(node, found)
    return found


def _look(node: Node, found: dict[str, str]) -> None:
    if not isinstance(node, Element) or node.tag != "p":
        return
    for link in walk(node.children):
        if link.tag == "a" and link.get("href").startswith("term:"):
            sentence = _around(plain(node), plain(link))
            if sentence:
                found.setdefault(link.get("href").removeprefix("term:"), sentence)


def _around(text: str, word: str) -> str:
    whole_word = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
    sentences = (one for one in _SENTENCE_END.split(text) if whole_word.search(one))
    sentence = next(sentences, "")
    return sentence if len(sentence) <= _LONGEST_SENTENCE else ""
