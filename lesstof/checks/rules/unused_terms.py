"""A term occurs in the text of the chapter that defines it."""

import re
from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.checks.texts import running_text
from lesstof.model.chapter import Term
from lesstof.model.diagnostic import Diagnostic, diagnose

# A plural or inflected form differs in its last letters: begrip, begrippen; interactie, interacties.
_ENDING = 2
_SHORTEST_STEM = 4


def check(course: Checkable) -> Iterator[Diagnostic]:
    """W410 for a term that is neither linked nor named."""
    for chapter in course.whole_chapters:
        linked = {reference.id for reference in chapter.references if reference.kind == "term"}
        text = running_text(chapter)
        for term in chapter.terms:
            if term.id not in linked and not _occurs(term, text):
                yield diagnose("W410", term.span, name=term.name)


def _occurs(term: Term, text: str) -> bool:
    bare = re.sub(r"\(.*?\)", " ", term.name)
    forms = (bare, *re.findall(r"\((.*?)\)", term.name))
    return any(re.search(_pattern(form), text, re.IGNORECASE) for form in forms if form.strip())


def _pattern(form: str) -> str:
    return r"\b" + r"\w*\W+".join(re.escape(_stem(word)) for word in form.split())


def _stem(word: str) -> str:
    return word[: max(len(word) - _ENDING, _SHORTEST_STEM)]
