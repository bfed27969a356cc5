"""A worksheet has a table, and its formulas name rows and columns that are there."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.handbook import Attachment
from lesstof.worksheets.formulas import Formulas
from lesstof.worksheets.grids import grids


def check(course: Checkable) -> Iterator[Diagnostic]:
    """W611 for a name that no row or column has, W612 for no table at all, W613 for a formula in a circle."""
    for attachment in course.handbook.attachments:
        if "xlsx" in attachment.files:
            yield from _of(attachment, course.handbook.book.language)


def _of(attachment: Attachment, language: str) -> Iterator[Diagnostic]:
    tables = grids(attachment.prose.nodes)
    if not tables:
        yield diagnose("W612", attachment.span, code=attachment.code)
    formulas = Formulas(tables, language)
    for lost in formulas.unknown():
        yield diagnose("W611", attachment.span, code=attachment.code, formula=lost.formula, name=lost.name)
    for label in formulas.circular():
        yield diagnose("W613", attachment.span, code=attachment.code, formula=label)
