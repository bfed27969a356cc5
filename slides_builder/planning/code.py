"""A block of code to lines of a slide, coloured by Pygments' tokens in colours that every template has."""

import re
from collections.abc import Iterable

from msgspec.structs import replace

from lesstof.model.prose import Element, Node
from slides_builder.words import Mark, Paragraph, Run, Tone

_TAB = 4
_PLAIN = Run("", code=True)
# The first letters of a token's short name, the longest first (pygments.token.STANDARD_TYPES).
_KEYWORD = Run("", code=True, bold=True, tone=Tone.ACCENT)
_LOOKS = {
    **dict.fromkeys(("k", "ow", "nt"), _KEYWORD),
    **dict.fromkeys(("nf", "nc"), replace(_PLAIN, bold=True)),
    **dict.fromkeys(("m", "nd"), replace(_PLAIN, tone=Tone.ACCENT)),
    **dict.fromkeys(("s", "gi"), replace(_PLAIN, tone=Tone.RIGHT)),
    "gd": replace(_PLAIN, tone=Tone.WRONG),
    "c": replace(_PLAIN, italic=True, tone=Tone.MUTED),
}
_LINE = re.compile(r"(\n)")


def code_lines(nodes: Iterable[Node]) -> tuple[Paragraph, ...]:
    """The lines of a block of code, numbered from 1, indents kept."""
    lines: list[list[Run]] = [[]]
    for run in _runs(nodes, _PLAIN):
        for text in filter(None, _LINE.split(run.text)):
            if text == "\n":
                lines.append([])
            else:
                lines[-1].append(replace(run, text=text))
    shown = _without_blanks([_joined(line) for line in lines])
    return tuple(
        Paragraph(line or (replace(_PLAIN, text=" "),), Mark.CODE, number=n) for n, line in enumerate(shown, 1)
    )


def _runs(nodes: Iterable[Node], style: Run) -> Iterable[Run]:
    for node in nodes:
        if isinstance(node, str):
            yield replace(style, text=node.expandtabs(_TAB))
        elif isinstance(node, Element):
            yield from _runs(node.children, _look(node.get("class"), style))


def _look(token: str, style: Run) -> Run:
    for length in (2, 1):
        if token[:length] in _LOOKS and len(token) <= 3:
            return _LOOKS[token[:length]]
    return style


def _joined(line: list[Run]) -> tuple[Run, ...]:
    """Neighbours of one look as one run; blanks take the look of what stands before them."""
    joined: list[Run] = []
    for run in line:
        if joined and (run.text.isspace() or replace(run, text="") == replace(joined[-1], text="")):
            joined[-1] = replace(joined[-1], text=joined[-1].text + run.text)
        else:
            joined.append(run)
    if joined:
        joined[-1] = replace(joined[-1], text=joined[-1].text.rstrip())
    return tuple(run for run in joined if run.text)


def _without_blanks(lines: list[tuple[Run, ...]]) -> list[tuple[Run, ...]]:
    start, end = 0, len(lines)
    while start < end and not lines[start]:
        start += 1
    while end > start and not lines[end - 1]:
        end -= 1
    return lines[start:end]
