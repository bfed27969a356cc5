"""What a deck remembers of a page: the words that its slide will say, told without reading the painted XML again."""

from collections.abc import Iterator

from lesstof.drawing.drawing import Line
from lesstof.maths.omml import letters
from lesstof.outputs.markup import shown
from slides_builder.charts.words import told_by
from slides_builder.fitting.page import ChartBox, DrawingBox, Item, Page, PictureBox, TableBox, Words
from slides_builder.marking import Fields, Mark, digested, single_spaced
from slides_builder.template.layouts import Role
from slides_builder.words import Paragraph, Runs

_FEET = {Role.FOOTER, Role.SLIDE_NUMBER}


def mark_of(page: Page) -> Mark:
    """The mark of a page."""
    return Mark(page.key, digested(fields_of_page(page)))


def fields_of_page(page: Page) -> Fields:
    """The same fields that reading the finished slide gives."""
    title = [text for item in page.items if isinstance(item, Words) and item.role is Role.TITLE for text in _told(item)]
    others = [item for item in page.items if isinstance(item, Words) and item.role not in {Role.TITLE, *_FEET}]
    body = [text for item in others for text in _told(item)]
    figure = [text for item in page.items if not isinstance(item, Words) for text in _told(item)]
    notes = [_paragraph(each) for each in page.notes.paragraphs] if page.notes else []
    return Fields(*(single_spaced(shown(" ".join(each))) for each in (title, body, figure, notes)))


def _told(item: Item) -> Iterator[str]:
    match item:
        case Words(paragraphs=paragraphs):
            yield from (_paragraph(each) for each in paragraphs)
        case TableBox(grid=grid):
            for row in (grid.header, *grid.rows):
                yield from (_said(cell) for cell in row)
        case DrawingBox(drawing=drawing):
            for shape in drawing.shapes:
                if not isinstance(shape, Line):
                    yield from (line.text for line in shape.lines)
        case ChartBox(chart=chart):
            yield from told_by(chart)
        case PictureBox(description=description):
            yield description or "[picture]"


def _paragraph(paragraph: Paragraph) -> str:
    said = _said(paragraph.runs)
    return f"{paragraph.label} {said}" if paragraph.label else said


def _said(runs: Runs) -> str:
    """The text; of a formula its letters, which are what a program that edits it keeps."""
    return "".join(letters(run.maths) if run.maths else run.text for run in runs)
