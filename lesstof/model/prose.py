"""Parsed Markdown as a frozen tree that pages and slides both read."""

from collections.abc import Iterator

from msgspec import Struct

from lesstof.model.source import Span


class Element(Struct, frozen=True):
    """An HTML element; `children` holds text (unescaped), elements and raw leaves.

    Four things are ours: `gap` (attribute `n`: index into the exercise's gaps), `maths` (attributes `tex`, its LaTeX,
    and `display` for a block; its text is the formula in words), the attribute `tick` of an item that has a box to tick
    (*open* or *done*), and links whose `href` is a
    reference `term:ID`, `figure:ID`, `exercise:ID`, `attachment:CODE`, `chapter:ID`, `section:ID`, `step:ID`,
    `example:ID`, `page:NAME` or `picture:PATH` (on `img`, attribute `src`).
    """

    tag: str
    attributes: tuple[tuple[str, str], ...] = ()
    children: "tuple[Node, ...]" = ()

    def get(self, name: str, default: str = "") -> str:
        """The value of an attribute."""
        for key, value in self.attributes:
            if key == name:
                return value
        return default


class Raw(Struct, frozen=True):
    """A finished piece of HTML that is no tree, such as highlighted code."""

    html: str


Node = str | Element | Raw
Nodes = tuple[Node, ...]


class Prose(Struct, frozen=True):
    """Block-level nodes (p, ul, ol, table, pre, blockquote, h3–h6, img …) from one place."""

    nodes: Nodes
    span: Span

    def __bool__(self) -> bool:
        return bool(self.nodes)


BLOCK_TAGS = frozenset(
    ("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "tr", "blockquote", "pre", "dt", "dd", "table", "br")
)


def text_of(nodes: "Nodes | Node") -> str:
    """The text alone, with whitespace as it stands; raw leaves and gaps have none."""
    match nodes:
        case str():
            return nodes
        case Element():
            return "".join(text_of(child) for child in nodes.children)
        case Raw():
            return ""
        case _:
            return "".join(text_of(node) for node in nodes)


def plain(nodes: "Nodes | Node") -> str:
    """The text on one line, single-spaced, with a space between blocks."""
    return " ".join("".join(_spaced(nodes)).split())


def _spaced(nodes: "Nodes | Node") -> Iterator[str]:
    match nodes:
        case str():
            yield nodes
        case Raw():
            return
        case Element(tag=tag, children=children):
            yield from _spaced(children)
            if tag in BLOCK_TAGS:
                yield " "
        case _:
            for node in nodes:
                yield from _spaced(node)


def walk(nodes: Nodes) -> Iterator[Element]:
    """Every element, in document order."""
    for node in nodes:
        if isinstance(node, Element):
            yield node
            yield from walk(node.children)


def paragraphs(nodes: Nodes) -> tuple[str, ...]:
    """The text of every top-level block as one line each, lists item by item."""
    lines: list[str] = []
    for node in nodes:
        if isinstance(node, Element) and node.tag in {"ul", "ol"}:
            lines += [plain(item) for item in node.children if isinstance(item, Element)]
        elif line := plain(node):
            lines.append(line)
    return tuple(lines)
