"""The block of a model: options and parts to data that can be drawn."""

import re
from collections.abc import Mapping

from lesstof.model.chapter import Part
from lesstof.model.figure import Axis, Figure, FigureKind, FigurePart
from lesstof.model.prose import plain
from lesstof.reading.context import Context
from lesstof.reading.dollars import in_words
from lesstof.reading.items import Item, TableLines, either, table
from lesstof.reading.lines import Lines
from lesstof.reading.prose import inline, inline_lines, said
from lesstof.reading.scanning import Block
from lesstof.reading.slugs import ID, slug
from lesstof.reading.values import listed

_LABELLED = re.compile(r"^\*\*(?P<label>[^*]+?):?\*\*\s*:?\s*(?P<text>.*)$")


def figure(context: Context, block: Block, options: Mapping[str, str]) -> Part | None:
    """A model; None when its kind is not known or it has no parts."""
    kind = options.get("kind", "")
    if not kind:
        return None
    cells = table(context, block.body)
    rows = rows_of(context, cells)
    report_strays(context, block, (*cells.before[:1], *cells.after[:1]) if rows else ())
    parts = _table_parts(rows) if rows else _list_parts(context, block)
    if not parts:
        report_strays(context, block, (block.line,) if len(rows) < 2 else ())
        return None
    return Figure(
        id=figure_id(context, block, options),
        chapter=context.chapter,
        number="",
        title=said(context, block.title.text),
        kind=FigureKind(kind),
        parts=parts,
        rows=rows,
        axes=_axes(context, block, in_words(options.get("axes", ""))),
        formula=in_words(options.get("formula", "")),
        source=said(context, options.get("source", "")),
        limits=said(context, options.get("limits", "")),
        alt=said(context, options.get("alt", "")),
        on_slide=options.get("on-slide", "yes") == "yes",
        extra=options.get("extra", "no") == "yes",
        span=context.span(block.line),
        build_up=options.get("build-up", "no") == "yes",
        back=_back(context, block, kind, options.get("back", "")),
    )


def _back(context: Context, block: Block, kind: str, text: str) -> str:
    """Only a loop has an arrow back."""
    if text and kind != FigureKind.LOOP:
        option, known = context.words.word("option", "back"), context.words.word("figure-kind", FigureKind.LOOP)
        context.tell("E207", block.option_line("back"), option=option, value=text, suggestion="", known=known)
    return said(context, text)


def figure_id(context: Context, block: Block, options: Mapping[str, str]) -> str:
    """The id that the author gave, or else one made of the title; a wrong one is reported."""
    id = options.get("id", "")
    if id and not ID.match(id):
        context.tell(
            "E207",
            block.option_line("id"),
            option=context.words.word("option", "id"),
            value=id,
            suggestion=slug(id),
            known="a-z, 0-9, -",
        )
    return slug(id or block.title.text)


def _list_parts(context: Context, block: Block) -> tuple[FigurePart, ...]:
    found = either(block.body)
    report_strays(context, block, (*found.before[:1], *found.after[:1]) if found.items else ())
    return tuple(_part(context, item) for item in found.items)


def report_strays(context: Context, block: Block, strays: Lines, expected: str = "1. **…**: …") -> None:
    """Text beside the parts would be drawn nowhere."""
    for stray in strays:
        context.tell("E210", stray, block=context.words.word("block", block.word), expected=expected)


def _part(context: Context, item: Item) -> FigurePart:
    text = plain(inline_lines(context, item.lines))
    found = _LABELLED.match(item.first.text)
    if not found:
        return FigurePart(text.rstrip("."))
    label = plain(inline_lines(context, (item.first.part(found.start("label"), found.end("label")),)))
    return FigurePart(label, text[len(label) :].lstrip(": ").strip())


def _table_parts(rows: tuple[tuple[str, ...], ...]) -> tuple[FigurePart, ...]:
    """The cells right of the first column, row by row."""
    return tuple(FigurePart(cell) for row in rows[1:] for cell in row[1:])


def rows_of(context: Context, cells: TableLines) -> tuple[tuple[str, ...], ...]:
    """The text of every cell, the header row first."""
    rows = (cells.header, *cells.rows) if cells.header else ()
    return tuple(tuple(plain(inline(context, cell)) for cell in row.cells) for row in rows)


def _axes(context: Context, block: Block, text: str) -> tuple[Axis, ...]:
    axes = tuple(
        Axis(label.strip(), listed(values, "/"))
        for label, _, values in (part.partition(":") for part in listed(text, ";"))
    )
    if text and (len(axes) != 2 or any(not axis.values for axis in axes)):
        rows, columns = context.words.word("phrase", "rows"), context.words.word("phrase", "columns")
        context.tell(
            "E207",
            block.option_line("axes"),
            option=context.words.word("option", "axes"),
            value=text,
            suggestion="",
            known=f"{rows}: a / b; {columns}: c / d",
        )
        return ()
    return axes
