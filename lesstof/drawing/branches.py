"""What follows an answer in a decision tree, read from a part's explanation."""

import re

from msgspec import Struct

from lesstof.model.figure import FigurePart

_CLAUSE = re.compile(r"^\s*(?P<answer>[^:→]{1,24}?)\s*[:→]\s*(?P<outcome>.*?)[\s.]*$")
_ONWARD = {"", "verder", "ga verder", "volgende", "volgende vraag", "next", "go on", "next question", "→"}


class Branch(Struct, frozen=True):
    """An answer and its outcome."""

    answer: str
    outcome: str


class Question(Struct, frozen=True):
    """A question, the answer that leads to the next question (may be empty), the other answers, and an explanation."""

    label: str
    onward: str
    branches: tuple[Branch, ...]
    text: str


def question_of(part: FigurePart) -> Question:
    """A part such as `**Over ons?**: ja: verder; nee: laat staan`; other explanations are kept as text."""
    clauses = [_CLAUSE.match(clause) for clause in part.text.split(";")]
    found = [Branch(clause["answer"], clause["outcome"]) for clause in clauses if clause]
    if len(found) < len(clauses):
        return Question(part.label, "", (), part.text)
    onward = next((branch.answer for branch in found if branch.outcome.lower() in _ONWARD), "")
    branches = tuple(branch for branch in found if branch.outcome.lower() not in _ONWARD)
    return Question(part.label, onward, branches, "")
