"""The cards as a table that spreadsheets and other programs for flashcards open."""

import csv
import io

from lesstof.labels import labels
from lesstof.outputs.flashcards.cards import Deck

# What a spreadsheet would take for a formula.
_FORMULA = ("=", "+", "-", "@")


def table(deck: Deck) -> bytes:
    """Comma-separated values in UTF-8 with a byte order mark, without which Excel garbles accents.

    The separator is the one that Excel expects where the language is spoken: `;` for Dutch, `,` for English.
    """
    label = labels(deck.language)
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter="," if deck.language == "en" else ";", lineterminator="\r\n")
    names = ("Term", "Definition", "English", "In a sentence", "Chapter", "Section")
    writer.writerow([label(name) for name in names])
    for card in deck.cards:
        row = (card.term, card.definition, card.english, card.sentence, str(card.chapter), card.section)
        writer.writerow([_safe(cell) for cell in row])
    return b"\xef\xbb\xbf" + stream.getvalue().encode()


def _safe(cell: str) -> str:
    return f" {cell}" if cell.startswith(_FORMULA) else cell
