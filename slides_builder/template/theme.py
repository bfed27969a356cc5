"""The theme part of our own template."""

from lesstof.design import Accent, tokens
from lesstof.outputs.markup import DECLARATION, NAMESPACES, tag
from slides_builder.template.colours import theme_colours

# Built into PowerPoint: "No Style, No Grid".
NO_TABLE_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_HAIR, _LINE, _THICK = 6350, 12700, 19050


def theme(accent: Accent, name: str) -> bytes:
    """`theme1.xml`: twelve colours, one family for titles and text, flat fills, no effects."""
    colours = (tag(f"a:{slot}", tag("a:srgbClr", val=value)) for slot, value in theme_colours(accent).items())
    elements = tag("a:themeElements", tag("a:clrScheme", *colours, name=name), _fonts(name), _format(name))
    extra = tag("a:objectDefaults"), tag("a:extraClrSchemeLst")
    return (DECLARATION + _theme(name, elements, *extra)).encode()


def table_styles() -> bytes:
    """`tableStyles.xml`: tables carry their own borders, new ones get PowerPoint's plain style."""
    written = tag("a:tblStyleLst", **{"def": NO_TABLE_STYLE})
    return (DECLARATION + written.replace(" ", f' xmlns:a="{NAMESPACES["xmlns:a"]}" ', 1)).encode()


def _theme(name: str, *children: str) -> str:
    written = tag("a:theme", *children, name=name)
    return written.replace("<a:theme ", f'<a:theme xmlns:a="{NAMESPACES["xmlns:a"]}" ', 1)


def _fonts(name: str) -> str:
    family = tokens().type.deck_family
    font = tag("a:latin", typeface=family), tag("a:ea", typeface=""), tag("a:cs", typeface="")
    return tag("a:fontScheme", tag("a:majorFont", *font), tag("a:minorFont", *font), name=name)


def _format(name: str) -> str:
    flat = tag("a:solidFill", tag("a:schemeClr", val="phClr"))
    lines = (
        tag("a:ln", flat, tag("a:prstDash", val="solid"), w=width, cap="flat", cmpd="sng", algn="ctr")
        for width in (_HAIR, _LINE, _THICK)
    )
    effect = tag("a:effectStyle", tag("a:effectLst"))
    return tag(
        "a:fmtScheme",
        tag("a:fillStyleLst", flat, flat, flat),
        tag("a:lnStyleLst", *lines),
        tag("a:effectStyleLst", effect, effect, effect),
        tag("a:bgFillStyleLst", flat, flat, flat),
        name=name,
    )
