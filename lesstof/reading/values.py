"""Checks and reads the values of keys and options by the form that the grammar gives them."""

import re
from collections.abc import Iterable
from decimal import Decimal

from lesstof.reading.context import Context
from lesstof.reading.dates import is_date, likely_date, likely_month, likely_years
from lesstof.reading.equations import judge_formulas
from lesstof.reading.grammar import COUNTRIES, COUNTRY_NAMES, Field
from lesstof.reading.lines import Line
from lesstof.reading.vocabulary import suggestion

_DUTCH = re.compile(r"[-−+]?(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?")
_ENGLISH = re.compile(r"[-−+]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?")
_LONGEST_NUMBER = 40
_CATEGORIES = frozenset(
    (
        *("figure-kind", "chart-form", "exercise-kind", "attachment-kind", "post-kind", "page-kind", "field-kind"),
        *("level", "boolean", "access", "lesson-country"),
    )
)
_WHOLE = re.compile(r"[0-9]{1,5}")
_MONTH = re.compile(r"^\d{4}-(?:0[1-9]|1[0-2])$")
_WEB = re.compile(r"https://[^\s/]+\.[^\s\"<>]+")
_YEARS = re.compile(r"^\d{4}(?:\s*[-–]\s*(?:\d{4}|\d{2}))?$")
DOCUMENTS = ("docx", "xlsx")
_UPPER = tuple(name.upper() for name in DOCUMENTS)
CODE = re.compile(r"^#?(\d{5})$")
_FORMS = {
    "date": "2026-06-15",
    "month": "2026-06",
    "years": "2016, 2012–2014",
    "code": "10801",
    "codes": "#10801, #10802",
    "steps": "p01, p02",
    "exercises": "01-01, 01-02",
    "web": "https://…",
}


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


def checked_value(context: Context, field: Field, word: str, value: Line, code: str, name: str) -> str:
    """The canonical value; a value that is not allowed is reported and gives an empty text.

    `word` is the key as the author knows it, `code` the diagnostic and `name` how it calls the key.
    """
    text = value.text
    if not field.values:
        judge_formulas(context, value)
        return text
    if field.values in _CATEGORIES:
        return _category_value(context, field, word, value, code, name)
    complaint = _complaint(context, field.values, text)
    if complaint:
        own = code if complaint == "E110" else complaint
        key = name if own == code else "key"
        context.tell(own, value, **{key: word}, value=text, **_help(context, field.values, text))
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


def _complaint(context: Context, form: str, text: str) -> str:
    """The code of what is wrong with a value, or an empty text."""
    language = context.words.language
    wrong: dict[str, tuple[bool, str]] = {
        "whole": (not _WHOLE.fullmatch(text), "E111"),
        "number": (number(text, language) is None, "E310"),
        "date": (not is_date(text), "E112"),
        "month": (not _MONTH.match(text), "E112"),
        "years": (not _YEARS.match(text), "E112"),
        "web": (not _WEB.fullmatch(text), "E110"),
        "country": (text.upper() not in COUNTRIES, "E110"),
        "countries": (_unknown(listed(text), COUNTRIES), "E110"),
        "code": (not CODE.match(text), "E110"),
        "codes": (not all(CODE.match(part) for part in listed(text)), "E110"),
        "steps": (not all(re.match(r"^p\d{2}$", part) for part in listed(text)), "E110"),
        "documents": (_is_no_document(context, text), "E110"),
        "exercises": (not all(re.match(r"^\d{2}-\d{2}$", part) for part in listed(text)), "E110"),
    }
    is_wrong, code = wrong[form]
    return code if is_wrong else ""


def _is_no_document(context: Context, text: str) -> bool:
    return context.words.canonical("boolean", text) != "no" and _unknown(listed(text.upper()), _UPPER)


def _unknown(values: Iterable[str], known: tuple[str, ...]) -> bool:
    return any(value.upper() not in known for value in values)


def _help(context: Context, form: str, text: str) -> dict[str, str]:
    """What was likely meant, or what would be right."""
    likely = {"date": likely_date, "month": likely_month, "years": likely_years}
    if form in likely:
        return {"suggestion": likely[form](text), "form": _FORMS[form]}
    if form in ("country", "countries"):
        likely_ones = _likely_countries(text)
        may_be = form == "countries" or "," not in likely_ones
        return {"suggestion": likely_ones if may_be else "", "known": ", ".join(COUNTRIES)}
    if form == "documents":
        return {"known": ", ".join((*DOCUMENTS, context.words.word("boolean", "no")))}
    return {"form": _FORMS[form]} if form in _FORMS else {}


def _likely_countries(text: str) -> str:
    """`NL, BE` for `Nederland en België`; empty when a word is no country of ours."""
    words = [word for word in re.findall(r"\w+", text.casefold()) if word not in ("en", "and")]
    found = [COUNTRY_NAMES.get(word, word.upper() if word.upper() in COUNTRIES else "") for word in words]
    return ", ".join(dict.fromkeys(found)) if all(found) else ""


def _cleaned(form: str, text: str) -> str:
    if form in ("country", "countries"):
        return text.upper()
    return text.replace("#", "") if form in ("code", "codes") else text
