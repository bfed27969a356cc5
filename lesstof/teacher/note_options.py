"""The lines with `minuten:` and `werkvorm:` at the head of a note, and what was likely meant as one."""

import difflib
import re
from itertools import takewhile

from lesstof.reading.context import Context
from lesstof.reading.lines import Line, Lines
from lesstof.reading.vocabulary import normal

_OPTION = re.compile(r"^(?P<word>[^\W\d_][\w -]*):\s*(?P<value>.+)$")
_KNOWN = ("minutes", "method")
_MINUTES = re.compile(r"(?P<number>\d{1,3})(?P<unit>\s*(?:min\b|minu|'|’).*)?$")
_TIME = ("tijd", "duur", "time", "duration")
# Likeness of two words from which one is taken for a slip of the other.
_ALIKE = 0.75


def note_options(context: Context, lines: Lines) -> tuple[dict[str, Line], Lines]:
    """The options by canonical name, and the rest; a line that is like an option and is none is reported (E556)."""
    options: dict[str, Line] = {}
    alone = all(_OPTION.match(line.text) for line in takewhile(lambda line: line.text.strip(), lines))
    for place, line in enumerate(lines):
        found = _OPTION.match(line.text)
        name = context.words.canonical("option", found["word"]) if found else None
        if not found or (name not in _KNOWN and not _is_like_option(context, found, alone)):
            return options, lines[place:]
        value = line.part(found.start("value")).stripped()
        if name not in _KNOWN:
            name = _unknown(context, line.part(0, found.end("word")), found)
            minutes = _MINUTES.match(value.text) if name == "minutes" else None
            value = value.part(0, minutes.end("number")) if minutes else value
        options.setdefault(name or "", value)
    return options, ()


def _is_like_option(context: Context, found: re.Match[str], alone: bool) -> bool:
    """Whether `word: value` is no sentence; `alone` when no other text stands in its paragraph."""
    word, value = found["word"], _MINUTES.match(found["value"].strip())
    is_small = word[0].islower() and " " not in word
    is_time = value is not None and bool(value["unit"] or is_small or normal(word) in _TIME)
    return bool(_meant(context, word)) or is_time or (is_small and alone)


def _meant(context: Context, word: str) -> str:
    """The option that a misspelt word was likely to be, in the words of the course; it may be empty."""
    spelt = {normal(known): name for name in _KNOWN for known in (name, context.words.word("option", name))}
    likely = difflib.get_close_matches(normal(word), spelt, 1, _ALIKE)
    return spelt[likely[0]] if likely else ""


def _unknown(context: Context, line: Line, found: re.Match[str]) -> str:
    meant = _meant(context, found["word"]) or ("minutes" if _MINUTES.match(found["value"].strip()) else "")
    words = context.words.words("option", _KNOWN)
    suggestion = context.words.word("option", meant) if meant else ""
    context.tell(
        "E556", line, word=found["word"], suggestion=suggestion, known=", ".join(f"{word}: …" for word in words)
    )
    return meant
