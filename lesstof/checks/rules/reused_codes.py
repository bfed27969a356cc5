"""The code of an attachment, an old one included, is never given again."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.checks.texts import place
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.handbook import Attachment


def check(course: Checkable) -> Iterator[Diagnostic]:
    """E605 at the later file."""
    first: dict[str, Attachment] = {}
    for attachment in sorted(course.handbook.attachments, key=lambda attachment: attachment.span):
        for code in dict.fromkeys((attachment.code, *attachment.old_codes)):
            owner = first.setdefault(code, attachment)
            if owner is not attachment:
                yield diagnose("E605", attachment.span, code=code, first=place(owner.span))
