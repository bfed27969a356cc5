"""The styles of a document, from the design tokens; sizes are half points, lengths twentieths of a point."""

from lesstof.design import Accent, Tokens
from lesstof.outputs.markup import DECLARATION, tag

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BODY_SIZE = 11
TABLE_SIZE = 10
_HEADINGS = {1: 30, 2: 25, 3: 23, 4: 22, 5: 22}


def styles(look: Tokens, accent: Accent, language: str) -> bytes:
    """The part `/word/styles.xml`."""
    colour, ink, muted = accent.light[1:], look.light.ink[1:], look.light.muted[1:]
    written = [
        _defaults(look.type.deck_family, ink, language),
        _paragraph("Normal", "Normal", _spacing(110, 90, 264), default=1),
        _paragraph("Title", "Title", _keep() + _spacing(0, 40), _font(44, colour, bold=True)),
        _paragraph("Subtitle", "Subtitle", _spacing(0, 240), _font(20, muted)),
        *(_heading(level, size, colour) for level, size in _HEADINGS.items()),
        _paragraph("ListParagraph", "List Paragraph", _spacing(40, 40)),
        _paragraph("ListContinue", "List Continue", _spacing(40, 40) + tag("w:ind", w_left=397)),
        _paragraph("Tick", "Tick", tag("w:tabs", _tab("left", 397)) + _spacing(60, 60) + _indent(397)),
        _paragraph("Field", "Field", _spacing(140, 100)),
        _paragraph("Quote", "Quote", _spacing(80, 80) + tag("w:ind", w_left=397, w_right=397), tag("w:i")),
        _paragraph("Code", "Code", _spacing(80, 80), tag("w:rFonts", w_ascii="Consolas", w_hAnsi="Consolas")),
        _paragraph("TableText", "Table Text", _spacing(40, 40, 240), _size(TABLE_SIZE * 2)),
        _paragraph(
            "TableHeading", "Table Heading", _keep() + _spacing(40, 40, 240), tag("w:b") + _size(TABLE_SIZE * 2)
        ),
        _paragraph("Between", "Between Tables", _spacing(0, 0, 120, "exact"), _size(4)),
        _paragraph("Footer", "footer", _spacing(0, 0), _font(17, muted)),
        _character("Hyperlink", "Hyperlink", tag("w:color", w_val=colour) + tag("w:u", w_val="single")),
        _character("PlaceholderText", "Placeholder Text", tag("w:color", w_val=muted)),
        _table(look.light.line[1:]),
    ]
    return (DECLARATION + tag("w:styles", *written, xmlns_w=MAIN)).encode()


def _defaults(family: str, ink: str, language: str) -> str:
    font = tag("w:rFonts", w_ascii=family, w_hAnsi=family, w_eastAsia=family, w_cs=family)
    tongue = tag("w:lang", w_val=language, w_eastAsia=language, w_bidi="ar-SA")
    run = tag("w:rPr", font, tag("w:color", w_val=ink), _size(BODY_SIZE * 2), tongue)
    return tag("w:docDefaults", tag("w:rPrDefault", run), tag("w:pPrDefault"))


def _heading(level: int, size: int, colour: str) -> str:
    outline = tag("w:outlineLvl", w_val=level - 1)
    before = 320 if level == 1 else 220
    form = _keep() + _spacing(before, 80) + outline
    return _paragraph(f"Heading{level}", f"heading {level}", form, _font(size, colour, bold=True))


def _paragraph(id: str, name: str, form: str, run: str = "", default: int | None = None) -> str:
    return tag(
        "w:style",
        tag("w:name", w_val=name),
        "" if default else tag("w:basedOn", w_val="Normal"),
        tag("w:next", w_val="Normal") if name.startswith(("heading", "Title", "Sub")) else "",
        tag("w:qFormat"),
        tag("w:pPr", form),
        tag("w:rPr", run) if run else "",
        w_type="paragraph",
        w_default=default,
        w_styleId=id,
    )


def _character(id: str, name: str, run: str) -> str:
    return tag("w:style", tag("w:name", w_val=name), tag("w:rPr", run), w_type="character", w_styleId=id)


def _table(line: str) -> str:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = (tag(f"w:{side}", w_val="single", w_sz=6, w_space=0, w_color=line) for side in sides)
    margins = (tag(f"w:{side}", w_w=wide, w_type="dxa") for side, wide in (("left", 100), ("right", 100)))
    form = tag("w:tblPr", tag("w:tblBorders", *borders), tag("w:tblCellMar", *margins))
    return tag("w:style", tag("w:name", w_val="Course Table"), form, w_type="table", w_styleId="CourseTable")


def _font(size: int, colour: str, bold: bool = False) -> str:
    return (tag("w:b") if bold else "") + tag("w:color", w_val=colour) + _size(size)


def _size(half_points: int) -> str:
    return tag("w:sz", w_val=half_points) + tag("w:szCs", w_val=half_points)


def _spacing(before: int, after: int, line: int = 259, rule: str = "auto") -> str:
    return tag("w:spacing", w_before=before, w_after=after, w_line=line, w_lineRule=rule)


def _keep() -> str:
    return tag("w:keepNext") + tag("w:keepLines")


def _indent(left: int) -> str:
    return tag("w:ind", w_left=left, w_hanging=left)


def _tab(kind: str, place: int) -> str:
    return tag("w:tab", w_val=kind, w_pos=place)
