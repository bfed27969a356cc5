"""A list item with a box that the reader may tick; nothing is kept."""

from lesstof.model.prose import Element, Node, Nodes
from lesstof.outputs.site.rendering.tags import e, nodes

_BLOCKS = frozenset({"p", "ul", "ol", "dl", "div", "table", "blockquote", "pre"})


def tickable(item: Element) -> Element:
    """The item with its first line as the label of its box; what follows that line stays below it."""
    place = next((n for n, node in enumerate(item.children) if _is_block(node)), len(item.children))
    line, rest = item.children[:place], item.children[place:]
    first = rest[0] if rest else None
    if isinstance(first, Element) and first.tag == "p" and not any(str(node).strip() for node in line):
        line, rest = first.children, rest[1:]
    return e("li", _labelled(line, item.get("tick") == "done"), rest, class_="lt-tick")


def _labelled(line: Nodes, done: bool) -> Element:
    box = e("input", type="checkbox", checked=done)
    return e("label", box, e("span", nodes(line) or "…"))


def _is_block(node: Node) -> bool:
    return isinstance(node, Element) and node.tag in _BLOCKS
