"""The warnings that a course does not want to hear."""

import difflib
import re
from collections.abc import Iterable, Iterator

from lesstof.checks.catalogue import codes
from lesstof.model.diagnostic import Diagnostic, Severity, diagnose
from lesstof.settings import ConfigurationError, Settings


def silenced(settings: Settings) -> tuple[str, ...]:
    """The codes that mkdocs.yml silences.

    Raises ConfigurationError for a code that does not exist (E905) and for that of an error (E906).
    """
    if problems := tuple(_problems(settings)):
        raise ConfigurationError(*problems)
    return tuple(code.upper() for code in settings.silence)


def heard(found: Iterable[Diagnostic], silenced: tuple[str, ...]) -> list[Diagnostic]:
    """The findings without silenced warnings; an error is always told."""
    return [one for one in found if one.severity is Severity.ERROR or one.code not in silenced]


def _problems(settings: Settings) -> Iterator[Diagnostic]:
    for written, span in settings.silence.items():
        code = _meant(written)
        if code.startswith("E"):
            yield diagnose("E906", span, word=code)
        elif code != written.upper():
            yield diagnose("E905", span, word=written, suggestion=code)


def _meant(written: str) -> str:
    """The code of the same number, or else the warning that is most like it; it may be empty."""
    same = [code for code in codes() if code[1:] == re.sub("[^0-9]", "", written)]
    likely = difflib.get_close_matches(written.upper(), [code for code in codes() if code.startswith("W")], 1)
    return next(iter(same or likely), "")
