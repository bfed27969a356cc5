"""Painted slides made smaller: positions, sizes, type and lines, all by the same factor."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from lxml import etree

from lesstof.outputs.markup import NAMESPACES

_A = f"{{{NAMESPACES['xmlns:a']}}}"
_P = f"{{{NAMESPACES['xmlns:p']}}}"
_INSETS = ("lIns", "tIns", "rIns", "bIns")
_TYPE = ("sz", "kern")

# Which attributes are lengths, by element (ECMA-376 part 1, 20.1 and 21.1).
_LENGTHS: Mapping[str, tuple[str, ...]] = {
    f"{_A}off": ("x", "y"),
    f"{_A}ext": ("cx", "cy"),
    f"{_A}gridCol": ("w",),
    f"{_A}tr": ("h",),
    f"{_A}tcPr": ("marL", "marR", "marT", "marB"),
    f"{_A}bodyPr": _INSETS,
    f"{_A}pPr": ("marL", "indent"),
    f"{_A}lvl1pPr": ("marL", "indent"),
    f"{_A}tab": ("pos",),
    f"{_A}spcPts": ("val",),
    f"{_A}rPr": _TYPE,
    f"{_A}endParaRPr": _TYPE,
    f"{_A}defRPr": _TYPE,
    **{f"{_A}{name}": ("w",) for name in ("ln", "lnL", "lnR", "lnT", "lnB")},
}
# A drawing keeps coordinates of its own; what is in its group is scaled by the group, but its type is not.
_INNER = {f"{_A}off", f"{_A}ext"}
# PowerPoint takes no type below one point.
_SMALLEST = 100


def shrink(shapes: Iterable[etree._Element], factor: Fraction, x: int = 0, y: int = 0) -> None:
    """Make shapes smaller in place and move them by `x` and `y` EMU."""
    for shape in shapes:
        inside = set(_grouped(shape))
        for element in shape.iter():
            if element not in inside or element.tag not in _INNER:
                _scale(element, factor)
        _move(shape, x, y)


def _grouped(shape: etree._Element) -> Iterable[etree._Element]:
    """The elements of shapes within a group; those of the group itself are not among them."""
    if shape.tag == f"{_P}grpSp":
        for child in shape:
            if child.tag != f"{_P}grpSpPr":
                yield from child.iter()


def _scale(element: etree._Element, factor: Fraction) -> None:
    for name in _LENGTHS.get(str(element.tag), ()):
        if (value := element.get(name)) is not None:
            scaled = round(int(value) * factor)
            element.set(name, str(max(_SMALLEST, scaled) if name == "sz" else scaled))


def _move(shape: etree._Element, x: int, y: int) -> None:
    """Only the outermost position counts."""
    off = next((found for found in shape.iter(f"{_A}off")), None)
    if off is not None:
        off.set("x", str(int(off.get("x", "0")) + x))
        off.set("y", str(int(off.get("y", "0")) + y))
