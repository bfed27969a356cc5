"""The cards as an Anki package (.apkg): a zip with a collection in SQLite, schema 11.

Source of the format: `rslib/src/storage/schema11.sql` and `rslib/src/import_export/package` in ankitects/anki, and
*Database Structure* in AnkiDroid's wiki. Every Anki since 2012 imports it. A note is known by its `guid`, so that a
newer package changes the notes that a student has and keeps what was learnt.
"""

import json
import sqlite3
from collections.abc import Iterator
from hashlib import sha1
from html import escape
from importlib.resources import files
from typing import Any

from lesstof.labels import Labels, labels
from lesstof.model.source import digest_of
from lesstof.outputs.flashcards.anki_facts import CONFIGURATION, DECK, NOTE_TYPE, OPTIONS
from lesstof.outputs.flashcards.cards import Card, Deck
from lesstof.outputs.zipping import Entry, packed

FIELDS = ("Term", "Definition", "English", "In a sentence", "Place")
_BETWEEN_FIELDS = "\x1f"
# Ids of notes and cards are milliseconds since 1970 by custom: a moment in 2014 and some months on.
_FIRST_ID, _IDS = 1_400_000_000_000, 10_000_000_000
_DIRECTIONS = 2
_DAY = 24 * 3600


def package(deck: Deck) -> bytes:
    """The package; the same bytes for the same deck."""
    return packed([Entry("collection.anki2", _collection(deck)), Entry("media", b"{}")])


def _collection(deck: Deck) -> bytes:
    database = sqlite3.connect(":memory:")
    try:
        database.executescript(files(__package__).joinpath("schema11.sql").read_text(encoding="utf-8"))
        database.executemany("INSERT INTO col VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)", [_col(deck)])
        database.executemany("INSERT INTO notes VALUES (?,?,?,?,?,?,?,?,?,?,?)", _notes(deck))
        database.executemany("INSERT INTO cards VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", _cards(deck))
        database.commit()
        return database.serialize()
    finally:
        database.close()


def _number(*names: str) -> int:
    """An id that stays: about a milliard to two, as Anki's own programs for decks make them."""
    return 1_000_000_000 + int(digest_of(*names)[:12], 16) % 1_000_000_000


def _col(deck: Deck) -> tuple[object, ...]:
    milliseconds = deck.changed * 1000
    kind = _note_type(deck)
    decks: dict[str, Any] = {"1": {**DECK, "id": 1, "name": "Default"}}
    decks |= {str(one["id"]): one for one in _decks(deck)}
    columns: tuple[dict[str, Any], ...] = (
        CONFIGURATION | {"curModel": str(kind["id"])},
        {str(kind["id"]): kind},
        decks,
        {"1": OPTIONS},
        {},
    )
    return (1, deck.changed, milliseconds, milliseconds, 11, 0, 0, 0, *(json.dumps(one) for one in columns))


def _decks(deck: Deck) -> Iterator[dict[str, object]]:
    """The book's deck, and one below it for every chapter."""
    yield {**DECK, "id": _number(deck.course), "name": _named(deck.title), "mod": deck.changed}
    for number, title in deck.chapters:
        name = f"{_named(deck.title)}::{number:02d} {_named(title)}"
        yield {**DECK, "id": _deck_id(deck, number), "name": name, "mod": deck.changed}


def _deck_id(deck: Deck, chapter: int) -> int:
    return _number(deck.course, str(chapter))


def _named(title: str) -> str:
    """A name without the sign that stands between a deck and the one below it."""
    return title.replace("::", ":").replace('"', "”")


def _note_type(deck: Deck) -> dict[str, object]:
    label = labels(deck.language)
    folder = files(__package__)
    names = [label(name) for name in FIELDS]
    templates = [
        _template(
            place,
            label(name),
            _filled(folder.joinpath(f"{file}-front.html").read_text(encoding="utf-8"), label),
            _filled(folder.joinpath(f"{file}-back.html").read_text(encoding="utf-8"), label),
        )
        for place, (name, file) in enumerate((("Term to definition", "term"), ("Definition to term", "definition")))
    ]
    return {
        **NOTE_TYPE,
        "id": _number(deck.course, "note type"),
        "name": f"{_named(deck.title)}: {label('term')}",
        "mod": deck.changed,
        "flds": [_field(place, name) for place, name in enumerate(names)],
        "tmpls": templates,
        "css": folder.joinpath("cards.css").read_text(encoding="utf-8"),
        "did": _number(deck.course),
        "req": [[0, "all", [0]], [1, "all", [1]]],
    }


def _field(place: int, name: str) -> dict[str, object]:
    return {"name": name, "ord": place, "font": "Arial", "size": 20, "media": [], "rtl": False, "sticky": False}


def _template(place: int, name: str, front: str, back: str) -> dict[str, object]:
    return {"name": name, "ord": place, "qfmt": front, "afmt": back, "bqfmt": "", "bafmt": "", "did": None}


def _filled(template: str, label: Labels) -> str:
    """The template with the field names of the course's language."""
    for name in FIELDS:
        for sign in ("", "#", "/"):
            template = template.replace(f"{{{{{sign}{name}}}}}", f"{{{{{sign}{label(name)}}}}}")
    return template


def _notes(deck: Deck) -> Iterator[tuple[object, ...]]:
    kind = _number(deck.course, "note type")
    for place, card in enumerate(deck.cards):
        fields = [escape(text, quote=False) for text in _fields(deck, card)]
        tags = f" {deck.course.split(' ')[0] or 'book'}::{card.chapter:02d} "
        checksum = int(sha1(fields[0].encode(), usedforsecurity=False).hexdigest()[:8], 16)
        joined = _BETWEEN_FIELDS.join(fields)
        known = (_note_id(deck, place), _guid(deck, card), kind, _changed(deck, fields), -1)
        yield (*known, tags, joined, fields[0], checksum, 0, "")


def _changed(deck: Deck, fields: list[str]) -> int:
    """Another second of the day for other words: Anki takes notes of one and the same second for the same note."""
    return deck.changed + int(digest_of(*fields)[:12], 16) % _DAY


def _fields(deck: Deck, card: Card) -> tuple[str, ...]:
    chapter = labels(deck.language)("Chapter {number}, {section}", number=card.chapter, section=card.section)
    return (card.term, card.definition, card.english, card.sentence, chapter.rstrip(", "))


def _guid(deck: Deck, card: Card) -> str:
    """The name by which Anki knows the note in every later package."""
    return digest_of(deck.course, card.id)[:16]


def _note_id(deck: Deck, place: int) -> int:
    return _FIRST_ID + int(digest_of(deck.course)[:12], 16) % _IDS * 10 + place * _DIRECTIONS


def _cards(deck: Deck) -> Iterator[tuple[object, ...]]:
    for place, card in enumerate(deck.cards):
        note = _note_id(deck, place)
        for side in range(_DIRECTIONS):
            # New, not yet seen, in the order of the book.
            yield (
                note + side, note, _deck_id(deck, card.chapter), side, deck.changed, -1,
                0, 0, place + 1, 0, 0, 0, 0, 0, 0, 0, 0, "",
            )  # fmt: skip
