"""The key points fit on one slide and hold the whole chapter."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.model.chapter import KeyPoints
from lesstof.model.diagnostic import Diagnostic, diagnose


def check(course: Checkable) -> Iterator[Diagnostic]:
    """W511 for fewer or more than usual, none included."""
    least, most = course.thresholds.key_points
    for chapter in course.whole_chapters:
        blocks = [part for part in chapter.parts if isinstance(part, KeyPoints)]
        count = sum(len(block.points) for block in blocks)
        if not least <= count <= most:
            span = blocks[0].span if blocks else chapter.span
            yield diagnose("W511", span, count=count, least=least, most=most)
