"""The runs of text on a slide with the size, colour and language that they are shown in, wherever that is told."""

from collections.abc import Iterator

from msgspec import Struct

from slides_builder.judging.opening import SlideFile
from slides_builder.judging.shapes import Shown
from slides_builder.template.school.package import Tree
from slides_builder.template.school.shapes import A, P
from slides_builder.template.school.themes import Theme
from slides_builder.template.school.tints import Colour

# What programs take where nobody tells a size (ECMA-376 part 1, 21.1.2.3.9).
_USUAL = 1800
_RUNS = (f"{A}r", f"{A}fld")


class TextRun(Struct, frozen=True):
    """`size` in points; `colour` is None where a picture or gradient fills the letters."""

    text: str
    size: float
    colour: Colour | None
    language: str
    run: Tree
    cell: Tree | None


def runs_of(slide: SlideFile, shape: Shown) -> Iterator[TextRun]:
    """The runs with text in a shape itself; those of a group belong to its shapes."""
    if shape.kind == "grpSp":
        return
    body = shape.tree.find(f"{P}txBody")
    lists = _lists(slide, shape, body)
    styled = slide.sheet.theme.colour(shape.tree.find(f"{P}style/{A}fontRef"))
    scale = _scale(body)
    for paragraph in shape.tree.iter(f"{A}p"):
        told = paragraph.find(f"{A}pPr")
        level = _level(told)
        cell = _cell(paragraph) if shape.kind == "graphicFrame" else None
        for run in paragraph.iterchildren(*_RUNS):
            text = run.findtext(f"{A}t") or ""
            if text.strip():
                chain = [each for each in _chain(run, lists, level) if each is not None]
                colour = _colour(slide.sheet.theme, run.find(f"{A}rPr"), chain, styled)
                yield TextRun(text, _points(_told(chain, "sz")) * scale, colour, _told(chain, "lang"), run, cell)


def _told(chain: list[Tree], name: str) -> str:
    return next((each.get(name, "") for each in chain if each.get(name)), "")


def _colour(theme: Theme, own: Tree | None, chain: list[Tree], styled: Colour | None) -> Colour | None:
    """The run's own colour, a link's, that of the shape's style, or the nearest that is told."""
    fill = _fill(own)
    if fill is None and own is not None and own.find(f"{A}hlinkClick") is not None:
        return theme.named("hlink")
    if fill is None and styled:
        return styled
    fill = next((found for each in chain if (found := _fill(each)) is not None), None)
    if fill is None:
        return theme.named("tx1")
    return theme.colour(fill) if str(fill.tag).endswith("}solidFill") else None


def _fill(properties: Tree | None) -> Tree | None:
    kinds = ("}solidFill", "}gradFill", "}blipFill", "}noFill", "}pattFill")
    return (
        next((each for each in properties if str(each.tag).endswith(kinds)), None) if properties is not None else None
    )


def _chain(run: Tree, lists: list[Tree], level: int) -> Iterator[Tree | None]:
    """Where the look of a run may be told, nearest first."""
    yield run.find(f"{A}rPr")
    for each in lists:
        yield each.find(f"{A}lvl{level}pPr/{A}defRPr")
        yield each.find(f"{A}defPPr/{A}defRPr")


def _lists(slide: SlideFile, shape: Shown, body: Tree | None) -> list[Tree]:
    own = body.find(f"{A}lstStyle") if body is not None else None
    above = (seat.shape.find(f"{P}txBody/{A}lstStyle") for seat in shape.seats)
    style = "titleStyle" if shape.is_title else "bodyStyle" if shape.holder and not shape.is_foot else "otherStyle"
    common = slide.sheet.master.find(f"{P}txStyles/{P}{style}")
    # A text box follows the presentation before the master; PowerPoint writes the same in both.
    last = (common, slide.styles) if shape.holder else (slide.styles, common)
    return [each for each in (own, *above, *last) if each is not None]


def _scale(body: Tree | None) -> float:
    """What a shrunk box makes of its sizes."""
    fit = body.find(f"{A}bodyPr/{A}normAutofit") if body is not None else None
    told = fit.get("fontScale", "") if fit is not None else ""
    number = told.removesuffix("%")
    if not number.replace(".", "", 1).isdigit():
        return 1.0
    return float(number) / (100 if told.endswith("%") else 100000)


def _level(properties: Tree | None) -> int:
    told = properties.get("lvl", "0") if properties is not None else "0"
    return min(9, int(told) + 1) if told.isdigit() else 1


def _points(size: str) -> float:
    return (int(size) if size.isdigit() else _USUAL) / 100


def _cell(paragraph: Tree) -> Tree | None:
    return next(paragraph.iterancestors(f"{A}tc"), None)
