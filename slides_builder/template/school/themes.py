"""A theme as data: its twelve colours, its two families, and the colours that XML asks of it."""

from collections.abc import Iterator, Mapping

from lxml import etree
from msgspec import Struct

from lesstof.outputs.markup import NAMESPACES
from slides_builder.template.school.package import Tree
from slides_builder.template.school.tints import BLACK, WHITE, Colour, changed, mixed

_A = f"{{{NAMESPACES['xmlns:a']}}}"
_MAPPED = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}
SLOTS = ("dk1", "lt1", "dk2", "lt2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")
_SYSTEM = {"windowText": BLACK, "window": WHITE}
_PRESETS = {"black": BLACK, "white": WHITE, "red": "FF0000", "blue": "0000FF", "green": "008000", "gray": "808080"}


class Theme(Struct, frozen=True):
    """`colours` by slot as `RRGGBB`; `mapping` is the master's names for them; `major` and `minor` are families."""

    colours: Mapping[str, str]
    mapping: Mapping[str, str]
    major: str
    minor: str

    def named(self, name: str) -> Colour:
        """A colour by the name that slides use, such as `tx1` or `accent2`."""
        slot = self.mapping.get(name, _MAPPED.get(name, name))
        return Colour(self.colours.get(slot, BLACK), name)

    def family(self, typeface: str) -> str:
        """The family that a typeface means: `+mj-lt` is the theme's for titles."""
        return {"+mj-lt": self.major, "+mn-lt": self.minor}.get(typeface, typeface)

    def colour(self, holder: Tree | None) -> Colour | None:
        """The colour in a fill, for a gradient its middle; None when there is none."""
        found = [self._one(each) for each in _colours(holder)]
        known = [each for each in found if each]
        if not known:
            return None
        return known[0] if len(known) == 1 else Colour(mixed(known[0].value, known[-1].value, 0.5))

    def _one(self, element: Tree) -> Colour | None:
        kind, value = etree.QName(element).localname, element.get("val", "")
        match kind:
            case "srgbClr":
                base = Colour(value.upper()) if _is_hex(value) else None
            case "schemeClr":
                base = self.named(value)
            case "sysClr":
                last = element.get("lastClr", "")
                base = Colour(last.upper() if _is_hex(last) else _SYSTEM.get(value, BLACK))
            case "prstClr":
                base = Colour(_PRESETS.get(value, "808080"))
            case _:
                base = None
        return _modified(base, element) if base else None


def theme_of(tree: Tree, mapping: Mapping[str, str]) -> Theme:
    """The theme in `themeN.xml`, as a master with this colour map uses it."""
    plain = Theme({}, {}, "", "")
    colours = {}
    for slot in SLOTS:
        found = tree.find(f".//{_A}clrScheme/{_A}{slot}")
        colour = plain.colour(found)
        colours[slot] = colour.value if colour else (WHITE if slot.startswith("lt") else BLACK)
    return Theme(colours, dict(mapping), _latin(tree, "major"), _latin(tree, "minor"))


def _latin(tree: Tree, kind: str) -> str:
    found = tree.find(f".//{_A}fontScheme/{_A}{kind}Font/{_A}latin")
    return (found.get("typeface") or "Arial") if found is not None else "Arial"


def _colours(holder: Tree | None) -> Iterator[Tree]:
    if holder is None:
        return
    for each in holder.iter(etree.Element):
        if etree.QName(each).localname.endswith("Clr"):
            yield each


def _is_hex(value: str) -> bool:
    return len(value) == 6 and all(letter in "0123456789abcdefABCDEF" for letter in value)


def _modified(colour: Colour, element: Tree) -> Colour:
    """With the changes of lightness that stand in the element; other changes are left out."""
    for change in element:
        share = int(change.get("val", "100000")) // 1000 if change.get("val", "1").lstrip("-").isdigit() else 100
        match etree.QName(change).localname:
            case "lumMod":
                colour = changed(colour, share)
            case "lumOff":
                colour = changed(colour, 100, share)
            case "shade":
                colour = Colour(mixed(colour.value, BLACK, share / 100))
            case "tint":
                colour = Colour(mixed(colour.value, WHITE, share / 100))
            case _:
                continue
    plain = not any(etree.QName(change).localname in {"lumMod", "lumOff"} for change in element)
    return colour if plain else Colour(colour.value)
