"""The pages' building blocks: elements written as calls."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import TypeAlias

from lesstof.model.prose import Element, Node, Nodes, Raw

Child: TypeAlias = "Node | Iterable[Child] | None"
Attribute = str | int | bool | None


def e(tag: str, /, *children: Child, **attributes: Attribute) -> Element:
    """An element; `None` children and attributes are left out, `True` is an attribute without a value.

    `class_` stands for `class`, and `_` in a name for `-`.
    """
    named = [
        (_name(name), "" if value is True else str(value))
        for name, value in attributes.items()
        if value is not None and value is not False
    ]
    return Element(tag, tuple(named), nodes(*children))


@cache
def _name(written: str) -> str:
    return written.rstrip("_").replace("_", "-")


def nodes(*children: Child) -> Nodes:
    """Children as one flat tuple without empty ones."""
    flat: list[Node] = []
    _flatten(children, flat)
    return tuple(flat)


def _flatten(children: Iterable[Child], flat: list[Node]) -> None:
    for child in children:
        # The usual kinds first: this is asked for everything on every page.
        if type(child) is Element:
            flat.append(child)
        elif isinstance(child, (str, Element, Raw)):
            if child:
                flat.append(child)
        elif child is not None:
            _flatten(child, flat)


def joined(items: Iterable[Nodes | Node], separator: str) -> Nodes:
    """Items with a separator between them."""
    result: list[Nodes | Node] = []
    for item in items:
        result += [separator, item] if result else [item]
    return nodes(result)


def replaced(tree: Nodes, tag: str, make: Callable[[Element], Node]) -> Nodes:
    """The tree with every element of this tag replaced."""
    return tuple(_replaced(node, tag, make) for node in tree)


def _replaced(node: Node, tag: str, make: Callable[[Element], Node]) -> Node:
    if not isinstance(node, Element):
        return node
    if node.tag == tag:
        return make(node)
    return Element(node.tag, node.attributes, replaced(node.children, tag, make))
