"""A post begins with an excerpt of a usual length."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.checks.texts import word_count
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.prose import plain


def check(course: Checkable) -> Iterator[Diagnostic]:
    """W607 without one, W609 for one that is too short or too long."""
    least, most = course.thresholds.excerpt_words
    for post in course.handbook.posts:
        words = word_count("\n".join(plain(node) for node in post.excerpt.nodes))
        if not words:
            yield diagnose("W607", post.span)
        elif not least <= words <= most:
            yield diagnose("W609", post.span, words=words, least=least, most=most)
