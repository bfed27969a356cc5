"""The language in which the prompt talks: asked for, else the course's, else the system's."""

import locale
import os
import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

LANGUAGES = ("nl", "en")
_LANGUAGE = re.compile(r"^\s+language:\s*['\"]?([a-z]{2})\b", re.MULTILINE)


def prompt_language(arguments: Sequence[str]) -> str:
    """`nl` or `en`, from the arguments as they were typed."""
    course = _course_language(_value(arguments, "--course") or ".")
    found = (_value(arguments, "--language"), course, _system_language())
    return next((language for language in found if language in LANGUAGES), "en")


def _value(arguments: Sequence[str], option: str) -> str:
    for argument, following in pairwise((*arguments, "")):
        if argument == option:
            return following
        if argument.startswith(f"{option}="):
            return argument.partition("=")[2]
    return ""


def _course_language(course: str) -> str:
    # Only a first look, quick and forgiving: the settings themselves are read strictly later.
    try:
        text = Path(course, "mkdocs.yml").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    found = _LANGUAGE.search(text)
    return found[1] if found else ""


def _system_language() -> str:
    names = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    name = next(filter(None, names), "") or locale.getlocale()[0] or ""
    return "nl" if name.lower().startswith(("nl", "dutch")) else "en"
