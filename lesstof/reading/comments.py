"""What comments say: entries for the register, and where an excerpt ends."""

import re
from collections.abc import Iterable

from lesstof.model.chapter import RegisterMark
from lesstof.reading.context import Context
from lesstof.reading.scanning import Comment
from lesstof.reading.values import listed
from lesstof.reading.vocabulary import normal

_REGISTER = re.compile(r"^\s*(?P<word>[^:]+):(?P<names>.*)$")


def note_register_marks(context: Context, comments: Iterable[Comment]) -> None:
    """Add the entries of `<!-- register: AMEC; Reichheld, Fred -->` to the context."""
    for comment in comments:
        found = _REGISTER.match(comment.line.text)
        if found and context.words.canonical("phrase", found["word"]) == "register":
            span = context.span(comment.line)
            for name in listed(found["names"], ";"):
                context.register_marks.append(RegisterMark(name, context.chapter, context.section, span))


def is_more(context: Context, comment: Comment) -> bool:
    """Whether a comment is `<!-- meer -->`."""
    return context.words.canonical("phrase", normal(comment.line.text)) == "more"


def more_mark(context: Context, comments: Iterable[Comment]) -> int:
    """The number of the line with `<!-- meer -->`, or 0."""
    return next((comment.line.number for comment in comments if is_more(context, comment)), 0)
