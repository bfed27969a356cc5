"""An objective says what can be observed."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from lesstof.checks.checkable import Checkable
from lesstof.model.chapter import Objective
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.prose import plain


def check(course: Checkable) -> Iterator[Diagnostic]:
    """E504 for a verb such as *weten* or *understand* in the place of the main verb."""
    for chapter in course.handbook.chapters:
        for objective in chapter.objectives:
            yield from _judged(objective)


def _judged(objective: Objective) -> Iterator[Diagnostic]:
    text = plain(objective.text).strip().rstrip(".;")
    for verbs in _verbs().values():
        found = _hidden(verbs["hidden"], text)
        if found and not _shows_before(verbs["shown"], text[: found.start()]):
            likely = ", ".join(verbs["level"][objective.level])
            yield diagnose("E504", objective.span, verb=found[0], suggestion=likely)
            return


def _hidden(patterns: list[str], text: str) -> re.Match[str] | None:
    """A verb at the head of the sentence or at its end: in between it belongs to something else."""
    verb = "|".join(patterns)
    return re.match(rf"(?:{verb})\b", text, re.IGNORECASE) or re.search(rf"\b(?:{verb})(?=$|,| en | and )", text)


def _shows_before(verbs: list[str], text: str) -> bool:
    return any(re.search(rf"\b{verb}\b", text, re.IGNORECASE) for verb in verbs)


@cache
def _verbs() -> Mapping[str, Any]:
    return tomllib.loads(files("lesstof.checks").joinpath("verbs.toml").read_text(encoding="utf-8"))
