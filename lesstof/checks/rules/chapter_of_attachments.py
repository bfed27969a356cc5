"""An attachment and a post belong to a chapter that is there."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.model.diagnostic import Diagnostic, diagnose


def check(course: Checkable) -> Iterator[Diagnostic]:
    """E603 for an attachment, E608 for a post, whose chapter is not known."""
    known = [chapter.id for chapter in course.handbook.chapters]
    listed = ", ".join(known)
    for attachment in course.handbook.attachments:
        if attachment.chapter not in known and attachment.span.path not in course.broken:
            yield diagnose("E603", attachment.span, code=attachment.code, chapter=attachment.chapter, known=listed)
    for post in course.handbook.posts:
        if post.chapter not in known and post.span.path not in course.broken:
            yield diagnose("E608", post.span, chapter=post.chapter, known=listed)
