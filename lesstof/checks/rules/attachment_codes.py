"""An attachment's code tells its edition, chapter and number."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.handbook import Attachment


def check(course: Checkable) -> Iterator[Diagnostic]:
    """E601 for digits that name no edition, chapter or number, E602 for those of another chapter."""
    for attachment in course.handbook.attachments:
        for code in (attachment.code, *attachment.old_codes):
            if not _is_whole(code):
                yield diagnose("E601", attachment.span, code=code)
        if course.handbook.chapter(attachment.chapter):
            yield from _of_another_chapter(attachment)


def _is_whole(code: str) -> bool:
    return len(code) == 5 and code.isdigit() and code[0] != "0" and code[1:3] != "00" and code[3:] != "00"


def _of_another_chapter(attachment: Attachment) -> Iterator[Diagnostic]:
    expected = f"h{attachment.code[1:3]}"
    if _is_whole(attachment.code) and attachment.chapter != expected:
        yield diagnose("E602", attachment.span, code=attachment.code, chapter=attachment.chapter, expected=expected)
