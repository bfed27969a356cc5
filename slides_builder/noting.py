"""Speaker notes as readable text: headings, labels, tables row by row, addresses."""

import re
from collections.abc import Iterable

from msgspec.structs import replace

from lesstof.labels import Labels
from lesstof.model.prose import Nodes
from slides_builder.deck import Table
from slides_builder.planning.beats import Beat
from slides_builder.planning.prose import blocks_of
from slides_builder.words import Block, Grid, Mark, Paragraph, Photo, Run, Runs, line, text_of

Paragraphs = tuple[Paragraph, ...]

# Words with which a teacher's sentence says what to do now; a label gives them in the course's language.
LEADING = "Ask,Expect,Say,Mind,What goes wrong,Good answer"


def headed(heading: str, told: Paragraphs) -> Paragraphs:
    """Text under a heading; nothing when there is no text."""
    return (Paragraph((Run(heading, bold=True),)), *told) if told else ()


def labelled(*pairs: tuple[str, str]) -> Paragraphs:
    """One line of labels with their values, the empty ones left out."""
    runs: list[Run] = []
    for label, value in pairs:
        if value:
            runs += [Run(f"{' · ' if runs else ''}{label}: ", bold=True), Run(value)]
    return (Paragraph(tuple(runs)),) if runs else ()


def paragraphs_of(nodes: Nodes) -> Paragraphs:
    """Running text for the notes: tables row by row, pictures by their alt text."""
    return told_blocks(nodes, tables=True)


def told_blocks(nodes: Nodes, *, tables: bool) -> Paragraphs:
    """The same, with or without its tables."""
    blocks = (block for block in blocks_of(nodes) if tables or not isinstance(block, Grid))
    return tuple(paragraph for block in blocks for paragraph in _plain(block))


def _plain(block: Block) -> Iterable[Paragraph]:
    match block:
        case Grid(header=header, rows=rows):
            for row in (header, *rows):
                yield line(" | ".join(text_of(cell) for cell in row))
        case Photo(description=description):
            yield line(description)
        case Paragraph():
            yield block


def leading(words: Labels, paragraph: Paragraph) -> Paragraph:
    """The paragraph with the words in bold that say at the start of a sentence what the teacher does: *Vraag*."""
    known = "|".join(re.escape(word.strip()) for word in words(LEADING).split(","))
    pattern = re.compile(rf"(?:^|(?<=[.!?:] ))(?:{known})\b")
    runs: list[Run] = []
    before = ""
    for run in paragraph.runs:
        runs += _bold_at(pattern, before, run)
        before += run.text
    return replace(paragraph, runs=tuple(runs))


def _bold_at(pattern: re.Pattern[str], before: str, run: Run) -> Iterable[Run]:
    """A run cut where the pattern is found in it, seen with the text before it."""
    text, start = before + run.text, len(before)
    for found in pattern.finditer(text, len(before)):
        if found.start() > start:
            yield replace(run, text=text[start : found.start()])
        yield replace(run, text=found[0], bold=True)
        start = found.end()
    if text[start:]:
        yield replace(run, text=text[start:])


def links_of(beat: Beat) -> Paragraphs:
    """Where the slide's subject stands in the browser version, and what its table leads to."""
    slide = beat.slides[0]
    found = [*_addresses(slide.kicker)]
    if isinstance(slide.content, Table):
        for row in slide.content.grid.rows:
            found += list(_addresses(row[0]))
    return tuple(Paragraph((run,), Mark.BULLET) for run in dict.fromkeys(found))


def _addresses(runs: Runs) -> Iterable[Run]:
    for run in runs:
        if "://" in run.href:
            yield Run(f"{run.text.strip()}: {run.href}", href=run.href)
