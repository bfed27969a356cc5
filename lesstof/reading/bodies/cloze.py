"""Gaps in running text: `[[antwoord; ook goed]]`."""

import re
from collections.abc import Callable

from lesstof.model.exercise import Cloze, ExerciseKind, Gap
from lesstof.model.prose import Element, Node, Nodes, Prose
from lesstof.reading.context import Context
from lesstof.reading.front_matter import FrontMatter
from lesstof.reading.lines import Line, Lines
from lesstof.reading.prose import prose
from lesstof.reading.values import listed

_GAP = re.compile(r"\[\[(.*?)\]\]")
# Letters of the private use area stand for the gaps while Markdown is parsed.
_FIRST, _LAST = 0xE000, 0xF8FF
_MARK = re.compile(f"[{chr(_FIRST)}-{chr(_LAST)}]")


def read_cloze(
    context: Context, kind: ExerciseKind, lines: Lines, front: FrontMatter, pieces: Callable[[str], Lines]
) -> tuple[Prose, Cloze]:
    """The task with gaps as elements, and what may stand in them."""
    gaps: list[Gap] = []
    marked = tuple(_marked(context, line, gaps) for line in lines)
    if not gaps:
        context.tell("E306", front.place("kind"))
    task = prose(context, marked)
    return Prose(_with_gaps(task.nodes), task.span), Cloze(tuple(gaps), front.get("word-list") == "yes")


def _marked(context: Context, line: Line, gaps: list[Gap]) -> Line:
    def mark(found: re.Match[str]) -> str:
        place = line.part(found.start(), found.end())
        gaps.append(Gap(_answers(context, found[1], place), context.span(place)))
        return chr(min(_FIRST + len(gaps) - 1, _LAST))

    return Line(line.number, _GAP.sub(mark, line.text), line.column)


def _answers(context: Context, text: str, place: Line) -> tuple[str, ...]:
    answers = listed(text, ";")
    if not answers:
        context.tell("E308", place)
    if re.search(r",\s", text) and ";" not in text:
        context.tell("E307", place, text=text, suggestion="; ".join(listed(text)))
    return answers


def _with_gaps(nodes: Nodes) -> Nodes:
    return tuple(found for node in nodes for found in _opened(node))


def _opened(node: Node) -> Nodes:
    if isinstance(node, Element):
        return (Element(node.tag, node.attributes, _with_gaps(node.children)),)
    if not isinstance(node, str):
        return (node,)
    pieces: list[Node] = []
    end = 0
    for found in _MARK.finditer(node):
        pieces += [node[end : found.start()], Element("gap", (("n", str(ord(found[0]) - _FIRST)),))]
        end = found.end()
    return tuple(piece for piece in (*pieces, node[end:]) if piece != "")
