"""Front matter read strictly: `key: value`, one a line, always text."""

import re
from collections.abc import Mapping

from msgspec import Struct

from lesstof.reading.context import Context
from lesstof.reading.grammar import KEYS
from lesstof.reading.judging import note_tabs
from lesstof.reading.lines import Line, Lines
from lesstof.reading.values import checked_value

LIMIT = 200


class FrontMatter(Struct, frozen=True):
    """`values` are canonical key → value, `places` where each stands as written; `body` is what follows."""

    values: Mapping[str, str]
    places: Mapping[str, Line]
    body: Lines
    line: Line

    def get(self, key: str, default: str = "") -> str:
        """The value of a key."""
        return self.values.get(key, default)

    def place(self, key: str) -> Line:
        """Where a key's value stands; the file's first line when it is absent."""
        return self.places.get(key, self.line)


def read_front_matter(context: Context, lines: Lines) -> FrontMatter:
    """Split off and check the front matter of a file of the context's kind."""
    lines = lines[next((place for place, line in enumerate(lines) if line.text.strip()), 0) :]
    first = lines[0] if lines else Line(1, "")
    if first.text.strip().lstrip("\ufeff") != "---":
        context.tell("E113", first)
        return FrontMatter({}, {}, lines, first)
    end = next((place for place, line in enumerate(lines[1:], 1) if line.text.strip() == "---"), None)
    if end is None or any(line.text.startswith(("## ", "///")) for line in lines[1:end]):
        context.tell("E105", first)
        return FrontMatter({}, {}, (), first)
    if end > LIMIT:
        context.tell("E114", first, lines=end - 1, limit=LIMIT)
        return FrontMatter({}, {}, lines[end + 1 :], first)
    places = _pairs(context, lines[1:end])
    values = _checked(context, places)
    _require(context, values, places, lines[1:end], first)
    note_tabs(context, lines[end + 1 :])
    return FrontMatter(values, places, lines[end + 1 :], first)


def _pairs(context: Context, lines: Lines) -> dict[str, Line]:
    """Canonical key → value in its place; a misspelt key is read on as what it was likely meant to be."""
    pairs: dict[str, Line] = {}
    likely: dict[str, Line] = {}
    known = context.words.words("key", tuple(field.name for field in KEYS[context.kind]))
    for line in lines:
        word, _, _ = line.text.partition(":")
        if not line.text.strip():
            continue
        if not _is_pair(line):
            context.tell("E106", line, line=line.text.strip())
            continue
        key = context.words.canonical("key", word.strip())
        if key is None or key not in (field.name for field in KEYS[context.kind]):
            meant = context.unknown("E107", line.part(0, len(word)), word.strip(), known)
            likely[context.words.canonical("key", meant) or ""] = line.part(len(word) + 1).stripped()
        elif key in pairs:
            context.tell("E109", line.part(0, len(word)), key=word.strip())
        else:
            pairs[key] = line.part(len(word) + 1).stripped()
    return likely | pairs


def _checked(context: Context, pairs: Mapping[str, Line]) -> dict[str, str]:
    values: dict[str, str] = {}
    for field in KEYS[context.kind]:
        if field.name not in pairs or not pairs[field.name].text:
            continue
        line = pairs[field.name]
        word = context.words.word("key", field.name)
        values[field.name] = checked_value(context, field, word, line, "E110", "key")
    return values


def _require(
    context: Context, values: Mapping[str, str], places: Mapping[str, Line], lines: Lines, first: Line
) -> None:
    """Report required keys that are absent; not one whose own line, or the line below it, could not be read."""
    unread = [place for place, line in enumerate(lines) if line.text.strip() and not _is_pair(line)]
    excused = {_key_like(context, lines[place].text) for place in unread}
    above = {lines[place - 1].number for place in unread if place}
    for field in KEYS[context.kind]:
        line = places.get(field.name, first)
        told_already = field.name in excused or (line is not first and (line.text or line.number in above))
        if field.required and field.name not in values and not told_already:
            context.tell("E108", line, key=context.words.word("key", field.name))


def _is_pair(line: Line) -> bool:
    return ":" in line.text and line.text[:1] not in (" ", "\t", "-")


def _key_like(context: Context, text: str) -> str:
    """The key that a line without a colon begins with; it may be empty."""
    found = re.match(r"\s*([^\W\d_][\w-]*)", text)
    return (context.words.canonical("key", found[1]) or "") if found else ""
