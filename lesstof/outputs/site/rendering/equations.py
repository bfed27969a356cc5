"""A formula on a page: MathML, which browsers draw without a script."""

from lesstof.maths.mathml import mathml
from lesstof.model.prose import Element, plain

# From so many characters on a formula may be wider than a telephone.
_WIDE = 28


def formula_html(node: Element, *, scrolls: bool = True) -> str:
    """A `maths` element as HTML that is well-formed XML too; a wide one can be scrolled, by keys as well."""
    block, wide = bool(node.get("display")), len(plain(node)) > _WIDE
    written = mathml(node.get("tex"), display=block)
    if not block and not wide:
        return written
    kind = "lt-formula" if block else "lt-formula lt-formula--inline"
    keys = ' tabindex="0"' if scrolls and wide else ""
    return f'<span class="{kind}"{keys}>{written}</span>'
