"""Adds the blank line that authors forget before a list or a table."""

import re

from lesstof.reading.lines import CodeFences, Line, Lines

_ITEM = re.compile(r"^ {0,3}(?:[-*+]|1[.)])\s+\S")
_ANY_ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")
_ROW = re.compile(r"^\s*\|.*\|\s*$|^[^|]+\|.+$")
_DELIMITER = re.compile(r"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
_STARTS_NO_PARAGRAPH = re.compile(r"^\s*(?:#|>|\||$)|^ {4}|^\t")


def repaired(lines: Lines) -> Lines:
    """The lines with blank lines put in; added lines carry the number of the line that they precede."""
    fences = CodeFences()
    result: list[Line] = []
    in_list = False
    for place, line in enumerate(lines):
        covered = fences.covers(line)
        previous = result[-1].text if result else ""
        starts = not covered and bool(previous.strip()) and _needs_blank(lines, place, previous, in_list)
        if starts:
            result.append(Line(line.number, "", line.column))
        result.append(line)
        in_list = _still_in_list(line.text, in_list, covered)
    return tuple(result)


def _still_in_list(text: str, in_list: bool, covered: bool) -> bool:
    if covered:
        return in_list
    if _ANY_ITEM.match(text):
        return True
    return in_list and bool(text.strip())


def _needs_blank(lines: Lines, place: int, previous: str, in_list: bool) -> bool:
    if _starts_table(lines, place):
        return not previous.lstrip().startswith("|")
    return bool(_ITEM.match(lines[place].text)) and not in_list and not _STARTS_NO_PARAGRAPH.match(previous)


def _starts_table(lines: Lines, place: int) -> bool:
    following = lines[place + 1].text if place + 1 < len(lines) else ""
    return bool(_ROW.match(lines[place].text)) and "|" in following and bool(_DELIMITER.match(following))
