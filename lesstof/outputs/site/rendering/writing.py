"""An author's prose as it stands on a page: headings at their level, tables that scroll, pictures with their size."""

from operator import is_

from lesstof.model.prose import Element, Node, Nodes, Prose, plain, walk
from lesstof.outputs.site.rendering.boxes import scrolling
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import e
from lesstof.outputs.site.rendering.ticking import tickable

_LEVELS = {f"h{level}": level for level in range(1, 7)}


def written(shelf: Shelf, prose: Prose | None, top: int = 3, listed: bool = True) -> Nodes:
    """A piece of prose with its highest heading at level `top`; not `listed`: not in the table of contents."""
    if not prose:
        return ()
    levels = [_LEVELS[node.tag] for node in prose.nodes if isinstance(node, Element) and node.tag in _LEVELS]
    shift = top - min(levels) if levels else 0
    return tuple(_placed(shelf, node, shift, listed) for node in prose.nodes)


def _placed(shelf: Shelf, node: Node, shift: int, listed: bool) -> Node:
    """The node as the page has it; the very same one where nothing in it changes, which is nearly always."""
    if not isinstance(node, Element):
        return node
    if node.tag == "table":
        return _table(shelf, node)
    if node.tag == "img":
        return _picture(shelf, node)
    if node.tag in _LEVELS:
        return _heading(node, shift, listed)
    children = tuple([_placed(shelf, child, shift, listed) for child in node.children])
    if node.tag == "li" and node.get("tick"):
        return tickable(Element(node.tag, node.attributes, children))
    same = all(map(is_, children, node.children))
    return node if same else Element(node.tag, node.attributes, children)


def _heading(node: Element, shift: int, listed: bool) -> Element:
    tag = f"h{min(6, max(1, _LEVELS[node.tag] + shift))}"
    return Element(tag, node.attributes if listed else (*node.attributes, ("data-toc", "no")), node.children)


def _table(shelf: Shelf, node: Element) -> Element:
    heads = [plain(cell) for cell in walk(node.children) if cell.tag == "th"]
    name = ", ".join(head for head in heads if head)
    return scrolling(
        Element("table", node.attributes, tuple(_cells(child) for child in node.children)),
        f"{shelf.label('Table')}: {name}",
    )


def _cells(node: Node) -> Node:
    """Head cells say what they head; an empty one is an ordinary cell."""
    if not isinstance(node, Element):
        return node
    if node.tag == "th":
        return (
            Element("th", (*node.attributes, ("scope", "col")), node.children)
            if plain(node)
            else Element("td", node.attributes)
        )
    return Element(node.tag, node.attributes, tuple(_cells(child) for child in node.children))


def _picture(shelf: Shelf, node: Element) -> Element:
    picture = shelf.pictures.get(node.get("src").removeprefix("picture:"))
    size = {"width": picture.width or None, "height": picture.height or None} if picture else {}
    return e("img", src=node.get("src"), alt=node.get("alt"), title=node.get("title") or None, loading="lazy", **size)
