"""Mends what GitHub shows well and Python-Markdown does not: a forgotten blank line, a hashtag that begins a line."""

import re

from lesstof.reading.lines import CodeFences, Line, Lines

_ITEM = re.compile(r" {0,3}(?:[-*+]|1[.)])[ \t]+\S")
_ANY_ITEM = re.compile(r"[ \t]*+(?:[-*+]|\d{1,9}[.)])[ \t]+\S")
_HEADING = re.compile(r"#{1,6}[ \t]")
_RULE = re.compile(r" {0,3}(?:-{3,}|={3,})[ \t]*$")
_DELIMITER = re.compile(r"\|?[ \t]*+:?-+:?[ \t]*+(?:\|[ \t]*+:?-+:?[ \t]*+)*+\|?$")
_HASHTAG = re.compile(r"((?:[ \t]*+(?:>|[-*+][ \t]|\d{1,9}\.[ \t]))*+[ \t]*+)(?=#{1,6}[^#\s])")
_STARTS_NO_PARAGRAPH = re.compile(r"\s*+(?:>|$)| {4}|\t")


def repaired(lines: Lines) -> Lines:
    """The lines with blank lines put in; added lines carry the number of the line that they precede."""
    return _Repairer(lines).run()


class _Repairer:
    """`inside` a list, `tight` when no blank line came since its last item, `loose` in a paragraph of an item."""

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.previous = ""
        self.inside = False
        self.tight = False
        self.loose = False

    def run(self) -> Lines:
        """All lines, in order."""
        fences = CodeFences()
        result: list[Line] = []
        for place, line in enumerate(self.lines):
            if fences.covers(line):
                result.append(line)
            else:
                result += self._taken(place, line)
            self.previous = line.text
        return tuple(result)

    def _taken(self, place: int, line: Line) -> Lines:
        if not line.text.strip():
            self.tight = self.loose = False
            return (line,)
        needs_blank = bool(self.previous.strip()) and self._needs_blank(place, line.text)
        self._note(line.text, needs_blank or not self.previous.strip())
        shown = self._without_hashtag(line)
        return (Line(line.number, "", line.column), shown) if needs_blank else (shown,)

    def _needs_blank(self, place: int, text: str) -> bool:
        if starts_table(self.lines, place):
            return not self.previous.lstrip().startswith("|")
        if _HEADING.match(text) or _HEADING.match(self.previous) or _RULE.match(text):
            return True
        if self.loose:
            return bool(_ANY_ITEM.match(text))
        return bool(_ITEM.match(text)) and not self.tight and not _STARTS_NO_PARAGRAPH.match(self.previous)

    def _note(self, text: str, after_blank: bool) -> None:
        """Keep up whether we are in a list; a wrapped line that begins with a number starts none."""
        indented = text.startswith(("  ", "\t"))
        if _ANY_ITEM.match(text):
            starts = after_blank and (self.inside or not text.startswith(("    ", "\t")))
            self.tight, self.inside = self.tight or starts, self.inside or starts
            self.loose = self.loose and not starts
        elif after_blank:
            self.inside = self.inside and indented
            self.loose = self.inside
            self.tight = False

    def _without_hashtag(self, line: Line) -> Line:
        """A word with a hash before it is no heading; in a piece of code it stays as it is."""
        found = _HASHTAG.match(line.text)
        is_code = line.text.startswith(("    ", "\t")) and not self.inside
        if not found or is_code:
            return line
        return Line(line.number, f"{found[1]}\\{line.text[found.end() :]}", line.column)


def starts_table(lines: Lines, place: int) -> bool:
    """Whether the header of a table stands here: cells, and a line of dashes below them."""
    following = lines[place + 1].text.strip() if place + 1 < len(lines) else ""
    return "|" in lines[place].text and "|" in following and bool(_DELIMITER.match(following))
