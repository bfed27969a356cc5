"""A formula on a page: MathML, which browsers draw without a script."""

from lesstof.maths.mathml import mathml
from lesstof.model.prose import Element, plain

# From so many characters on a formula in a block may be wider than a telephone.
_WIDE = 28


def formula_html(node: Element, *, scrolls: bool = True) -> str:
    """A `maths` element as HTML that is well-formed XML too; a wide block can be scrolled, by keys as well."""
    block = bool(node.get("display"))
    written = mathml(node.get("tex"), display=block)
    if not block:
        return written
    keys = ' tabindex="0"' if scrolls and len(plain(node)) > _WIDE else ""
    return f'<span class="lt-formula"{keys}>{written}</span>'
