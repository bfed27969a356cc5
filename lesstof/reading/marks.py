"""What comments say to the program: for the register and for an excerpt; and those that were likely meant to."""

import difflib
from collections.abc import Iterable

from lesstof.model.chapter import RegisterMark
from lesstof.reading.comments import Comment
from lesstof.reading.context import Context
from lesstof.reading.values import listed
from lesstof.reading.vocabulary import normal

# Which marks do something in which kind of file.
MARKS = {"chapter": ("register", "more"), "post": ("more",)}
# Likeness of two words from which one is taken for a slip of the other.
_ALIKE = 0.8
_LONGEST = 4


def note_register_marks(context: Context, comments: Iterable[Comment]) -> None:
    """Add the entries of `<!-- register: AMEC; Reichheld, Fred -->` to the context."""
    for comment in comments:
        word, colon, names = comment.text.partition(":")
        if colon and context.words.canonical("phrase", word) == "register":
            span = context.span(comment.line)
            for name in listed(names, ";"):
                context.register_marks.append(RegisterMark(name, context.chapter, context.section, span))


def is_more(context: Context, comment: Comment) -> bool:
    """Whether a comment is `<!-- meer -->`."""
    return context.words.canonical("phrase", normal(comment.text)) == "more"


def more_mark(context: Context, comments: Iterable[Comment]) -> int:
    """The number of the line with `<!-- meer -->`, or 0."""
    return next((comment.line.number for comment in comments if is_more(context, comment)), 0)


def judge_marks(context: Context, comments: Iterable[Comment], useful: tuple[str, ...]) -> None:
    """Report comments that are like a mark and are none (W227), and marks that are of no use here (W228)."""
    for comment in comments:
        mark = _mark(context, comment)
        if mark and mark not in useful:
            context.tell("W228", comment.line, word=context.words.word("phrase", mark))
        elif not mark and (meant := _meant(context, comment.text)):
            context.tell("W227", comment.line, text=comment.text, suggestion=f"<!-- {meant} -->")


def _mark(context: Context, comment: Comment) -> str:
    word, colon, names = comment.text.partition(":")
    if colon and names.strip() and context.words.canonical("phrase", word) == "register":
        return "register"
    return "more" if is_more(context, comment) else ""


def _meant(context: Context, text: str) -> str:
    """The mark that a comment was likely to be; empty for a free one."""
    register, more = (context.words.word("phrase", name) for name in ("register", "more"))
    first, colon, names = text.partition(":") if ":" in text else text.partition(" ")
    is_short = colon == ":" or len(text.split()) <= _LONGEST
    if names.strip() and is_short and _is_like(first, (register, "register", "index")):
        return f"{register}: {names.strip()}"
    if len(text.split()) <= 2 and any(_is_like(word, (more, "more")) for word in text.split()):
        return more
    return f"{register}: …" if _is_like(text.rstrip(": "), (register,)) else ""


def _is_like(word: str, known: tuple[str, ...]) -> bool:
    return bool(difflib.get_close_matches(normal(word), known, 1, _ALIKE))
