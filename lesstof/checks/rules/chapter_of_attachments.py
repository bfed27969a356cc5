"""An attachment and a post belong to a chapter that is there."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.checks.known import may_be_broken
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.handbook import Attachment, Post


def check(course: Checkable) -> Iterator[Diagnostic]:
    """E603 for an attachment, E608 for a post, whose chapter is not known."""
    listed = ", ".join(chapter.id for chapter in course.handbook.chapters)
    for attachment in course.handbook.attachments:
        if _is_lost(attachment, course):
            yield diagnose("E603", attachment.span, code=attachment.code, chapter=attachment.chapter, known=listed)
    for post in course.handbook.posts:
        if _is_lost(post, course):
            yield diagnose("E608", post.span, chapter=post.chapter, known=listed)


def _is_lost(file: Attachment | Post, course: Checkable) -> bool:
    known = {chapter.id for chapter in course.handbook.chapters}
    cannot_say = file.span.path in course.broken or may_be_broken("chapter", file.chapter, course.broken)
    return file.chapter not in known and not cannot_say
