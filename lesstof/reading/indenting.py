"""Indents what belongs to a list item as far as Python-Markdown wants: two or three spaces nest it on GitHub."""

import re

from lesstof.reading.lines import CodeFences, Line, Lines

_ITEM = re.compile(r" *([-*+]|\d{1,9}[.)])( +)(?=\S)")
_INTERRUPTS = re.compile(r" {0,3}(?:[-*+]|1[.)]) ")
_RULE = re.compile(r" {0,3}(?:(?:- *){3,}|(?:\* *){3,})$")
_STEP = 4


def indented(lines: Lines) -> Lines:
    """The lines with spaces added where they are too few; the columns of such lines are no longer the author's."""
    return _Indenter().run(lines)


class _Indenter:
    """`contents` are the columns, from 0, at which the texts of the open items begin, the outermost first."""

    def __init__(self) -> None:
        self.contents: list[int] = []
        self.after_blank = True

    def run(self, lines: Lines) -> Lines:
        """All lines, in order; a code fence moves as a whole."""
        fences = CodeFences()
        result: list[Line] = []
        shift = 0
        for line in lines:
            was_open = fences.open
            if not fences.covers(line):
                result.append(self._taken(line))
                continue
            if not was_open:
                shift = _missing(line, len(self._around(line)))
            result.append(_moved(line, shift))
        return tuple(result)

    def _taken(self, line: Line) -> Line:
        if not line.text.strip():
            self.after_blank = True
            return line
        after_blank, self.after_blank = self.after_blank, False
        around = self._around(line)
        item = None if _RULE.match(line.text) else _ITEM.match(line.text)
        if item and (after_blank or self.contents or _INTERRUPTS.match(line.text)):
            wide = len(item[2]) > _STEP
            self.contents = [*around, item.end(1) + 1 if wide else item.end()]
        elif after_blank:
            self.contents = around
        else:
            return line
        return _moved(line, _missing(line, len(around)))

    def _around(self, line: Line) -> list[int]:
        """The open items that this line stands in."""
        return [content for content in self.contents if content <= _indent(line)]


def _indent(line: Line) -> int:
    return len(line.text) - len(line.text.lstrip(" "))


def _missing(line: Line, level: int) -> int:
    return max(_STEP * level - _indent(line), 0)


def _moved(line: Line, spaces: int) -> Line:
    return Line(line.number, " " * spaces + line.text, line.column) if spaces and line.text else line
