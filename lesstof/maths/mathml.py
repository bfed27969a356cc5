"""A formula as MathML for a page, with its text as the alternative."""

from functools import lru_cache
from html import escape

from lesstof.maths.latex import Fault, parsed
from lesstof.maths.plain import plain
from lesstof.model.prose import Element, Node

SPACE = "http://www.w3.org/1998/Math/MathML"


@lru_cache(maxsize=2048)
def mathml(tex: str, *, display: bool = False) -> str:
    """A `math` element that is well-formed as HTML and as XML; a formula that is not sound is its LaTeX as text."""
    found = parsed(tex, display=display)
    if isinstance(found, Fault):
        return escape(tex)
    attributes = (("xmlns", SPACE), *found.attributes, ("alttext", plain(tex)))
    return _written(Element("math", attributes, found.children))


def _written(node: Node) -> str:
    if not isinstance(node, Element):
        return escape(node, quote=False) if isinstance(node, str) else ""
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in node.attributes)
    return f"<{node.tag}{attributes}>{''.join(map(_written, node.children))}</{node.tag}>"
