"""Gaps in running text: `[[antwoord; ook goed]]`."""

import re
from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate

from lesstof.model.exercise import Cloze, ExerciseKind, Gap
from lesstof.model.prose import Element, Node, Nodes, Prose, walk
from lesstof.model.source import Span
from lesstof.reading.context import Context
from lesstof.reading.front_matter import FrontMatter
from lesstof.reading.lines import Lines, joined, lines_of, without_code
from lesstof.reading.prose import prose
from lesstof.reading.values import listed

# A gap may run on over the end of a line, as text does, but not over a blank one.
_GAP = re.compile(r"\[\[((?:[^\[\]\n]|\n(?![ \t]*\n))*+)\]\]")
_HALF = re.compile(r"\[\[|\]\]")
# Letters that no source file may hold stand for the gaps while Markdown is parsed.
_FIRST, _LAST = 0xF0000, 0xFFFFD
_MARK = re.compile(f"[{chr(_FIRST)}-{chr(_LAST)}]")


def read_cloze(
    context: Context, kind: ExerciseKind, lines: Lines, front: FrontMatter, pieces: Callable[[str], Lines]
) -> tuple[Prose, Cloze]:
    """The task with gaps as elements, and what may stand in them."""
    gaps: list[Gap] = []
    marked = _marked(context, lines, gaps)
    halves = _report_halves(context, lines)
    if not gaps and not halves:
        context.tell("E306", front.place("kind"))
    task = prose(context, marked, lines)
    nodes = _with_gaps(task.nodes)
    _report_lost(context, nodes, gaps if nodes else [])
    return Prose(nodes, task.span), Cloze(tuple(gaps), front.get("word-list") == "yes")


def _marked(context: Context, lines: Lines, gaps: list[Gap]) -> Lines:
    """The lines with a mark for each gap; a gap over two lines joins them."""
    starts = list(accumulate((len(line.text) + 1 for line in lines), initial=0))

    def mark(found: re.Match[str]) -> str:
        span = _span(context, lines, starts, found.start(), found.end())
        gaps.append(Gap(_answers(context, " ".join(found[1].split()), span), span))
        return chr(min(_FIRST + len(gaps) - 1, _LAST))

    return lines_of(_GAP.sub(mark, joined(lines)))


def _span(context: Context, lines: Lines, starts: list[int], start: int, end: int) -> Span:
    """The stretch between two places in the joined text."""
    first, last = bisect_right(starts, start) - 1, bisect_right(starts, end - 1) - 1
    column = lines[first].column + start - starts[first]
    end_column = lines[last].column + end - starts[last]
    return Span(context.path, lines[first].number, column, lines[last].number, end_column)


def _answers(context: Context, text: str, span: Span) -> tuple[str, ...]:
    answers = listed(text, ";")
    if not answers:
        context.report.add("E308", span)
    if re.search(r",(?!\d)", text) and ";" not in text:
        context.report.add("E307", span, text=text, suggestion="; ".join(listed(text)))
    return answers


def _report_halves(context: Context, lines: Lines) -> bool:
    """Whether a gap opens or closes only, which would show its answer to the student; the first is told."""
    left = _GAP.sub(lambda gap: re.sub(r"[^\n]", " ", gap[0]), joined(without_code(lines)))
    for line, text in zip(lines, left.split("\n"), strict=False):
        if found := _HALF.search(text):
            context.tell("E318", line.part(found.start(), found.end()))
            return True
    return False


def _report_lost(context: Context, nodes: Nodes, gaps: list[Gap]) -> None:
    """A gap in a link's address or a picture's description stands nowhere in the text."""
    shown = {element.get("n") for element in walk(nodes) if element.tag == "gap"}
    for number, gap in enumerate(gaps):
        if str(number) not in shown:
            context.report.add("E318", gap.span)


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
