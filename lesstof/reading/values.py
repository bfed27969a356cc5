"""Checks and reads the values of keys and options by the form that the grammar gives them."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from lesstof.reading.context import Context
from lesstof.reading.grammar import COUNTRIES, Field
from lesstof.reading.lines import Line
from lesstof.reading.vocabulary import suggestion

_DUTCH = re.compile(r"[-−+]?(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?")
_ENGLISH = re.compile(r"[-−+]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?")
_LONGEST_NUMBER = 40
_CATEGORIES = frozenset(
    (
        *("figure-kind", "exercise-kind", "attachment-kind", "post-kind", "page-kind", "field-kind"),
        *("level", "boolean", "access", "lesson-country"),
    )
)
_WHOLE = re.compile(r"[0-9]{1,5}")
_MONTH = re.compile(r"^\d{4}-(?:0[1-9]|1[0-2])$")
_YEARS = re.compile(r"^\d{4}(?:\s*[-–]\s*(?:\d{4}|\d{2}))?$")
CODE = re.compile(r"^#?(\d{5})$")


def listed(value: str, separator: str = ",") -> tuple[str, ...]:
    """The parts of a list, without white space and without empty ones."""
    return tuple(part.strip() for part in value.split(separator) if part.strip())


def number(text: str, language: str) -> Decimal | None:
    """A number in the notation of the language (`1.250,5` in Dutch, `1,250.5` in English), or None."""
    text = text.strip().replace("\u00a0", "")
    pattern, thousands, comma = (_DUTCH, ".", ",") if language == "nl" else (_ENGLISH, ",", ".")
    if len(text) > _LONGEST_NUMBER or not pattern.fullmatch(text):
        return None
    return Decimal(text.replace(thousands, "").replace(comma, ".").replace("−", "-"))


def is_date(text: str) -> bool:
    """Whether this is a real date as `2026-11-02`."""
    try:
        return len(text) == 10 and date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def checked_value(context: Context, field: Field, word: str, value: Line, code: str, name: str) -> str:
    """The canonical value; a value that is not allowed is reported and gives an empty text.

    `word` is the key as the author knows it, `code` the diagnostic and `name` how it calls the key.
    """
    text = value.text
    if not field.values:
        return text
    if field.values in _CATEGORIES:
        return _category_value(context, field, word, value, code, name)
    complaint = _complaint(context, field.values, text)
    if complaint:
        known = complaint[1]
        extra = {"suggestion": suggestion(text, known), "known": ", ".join(known)} if complaint[0] == "E110" else {}
        own = code if complaint[0] == "E110" else complaint[0]
        key = name if own == code else "key"
        context.tell(own, value, **{key: word}, value=text, **extra)
        return ""
    return _cleaned(field.values, text)


def _category_value(context: Context, field: Field, word: str, value: Line, code: str, name: str) -> str:
    found = context.words.canonical(field.values, value.text)
    if found is None:
        known = context.words.words(field.values)
        if field.values == "level":
            context.unknown("E218", value, value.text, known)
        else:
            meant = suggestion(value.text, known)
            context.tell(code, value, **{name: word}, value=value.text, suggestion=meant, known=", ".join(known))
        return ""
    return found


def _complaint(context: Context, form: str, text: str) -> tuple[str, tuple[str, ...]] | None:
    """The code of what is wrong with a value, and what would be right."""
    language = context.words.language
    wrong: dict[str, tuple[bool, str, tuple[str, ...]]] = {
        "whole": (not _WHOLE.fullmatch(text), "E111", ()),
        "number": (number(text, language) is None, "E310", ()),
        "date": (not is_date(text), "E112", ()),
        "month": (not _MONTH.match(text), "E112", ()),
        "years": (not _YEARS.match(text), "E112", ()),
        "country": (text.upper() not in COUNTRIES, "E110", COUNTRIES),
        "countries": (_unknown(listed(text), COUNTRIES), "E110", COUNTRIES),
        "code": (not CODE.match(text), "E110", ("#10801",)),
        "codes": (not all(CODE.match(part) for part in listed(text)), "E110", ("#10801",)),
        "steps": (not all(re.match(r"^p\d{2}$", part) for part in listed(text)), "E110", ("p01",)),
        "exercises": (not all(re.match(r"^\d{2}-\d{2}$", part) for part in listed(text)), "E110", ("01-01",)),
    }
    is_wrong, code, known = wrong[form]
    return (code, known) if is_wrong else None


def _unknown(values: Iterable[str], known: tuple[str, ...]) -> bool:
    return any(value.upper() not in known for value in values)


def _cleaned(form: str, text: str) -> str:
    if form in ("country", "countries"):
        return text.upper()
    return text.replace("#", "") if form in ("code", "codes") else text
