"""The address of an attachment elsewhere was opened not too long ago."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.checks.dates import months_between
from lesstof.model.diagnostic import Diagnostic, diagnose


def check(course: Checkable) -> Iterator[Diagnostic]:
    """W610 for an address that was last checked too long ago."""
    limit = course.thresholds.stale_after_months
    for attachment in course.handbook.attachments:
        if not (attachment.url and attachment.checked):
            continue
        age = months_between(attachment.checked, course.thresholds.today)
        if age > limit:
            found = {"code": attachment.code, "date": attachment.checked, "months": age, "limit": limit}
            yield diagnose("W610", attachment.span, **found)
