"""Names of kinds, levels, countries and dates in the course's language, for every output alike."""

from datetime import date

from babel.core import Locale, UnknownLocaleError
from babel.dates import format_date

from lesstof.labels import Labels
from lesstof.model.chapter import FieldKind, NoticeKind
from lesstof.model.exercise import Bloom, ExerciseKind
from lesstof.model.handbook import AttachmentKind

LEVELS = {
    Bloom.REMEMBER: "remember",
    Bloom.UNDERSTAND: "understand",
    Bloom.APPLY: "apply",
    Bloom.ANALYSE: "analyse",
    Bloom.EVALUATE: "evaluate",
    Bloom.CREATE: "create",
}
EXERCISES = {
    ExerciseKind.SINGLE_CHOICE: "Multiple choice",
    ExerciseKind.MULTIPLE_CHOICE: "More than one right",
    ExerciseKind.TRUE_FALSE: "True or false",
    ExerciseKind.MATCHING: "Matching",
    ExerciseKind.ORDERING: "Ordering",
    ExerciseKind.CLOZE: "Fill in",
    ExerciseKind.NUMERIC: "Calculation",
    ExerciseKind.OPEN: "Open question",
    ExerciseKind.CASE: "Case question",
    ExerciseKind.GROUP: "Group task",
}
ATTACHMENTS = {
    AttachmentKind.WEBINAR: "Webinar",
    AttachmentKind.VIDEO: "Video",
    AttachmentKind.RESEARCH: "Research",
    AttachmentKind.CHECKLIST: "Checklist",
    AttachmentKind.TIPS: "Tips",
    AttachmentKind.TEMPLATE: "Template",
    AttachmentKind.WORKSHEET: "Worksheet",
    AttachmentKind.PODCAST: "Podcast",
    AttachmentKind.COLUMN: "Column",
}
NOTICES = {
    NoticeKind.TIPS: "Tips",
    NoticeKind.CHECKLIST: "Checklist",
    NoticeKind.COLUMN: "Column",
    NoticeKind.RESEARCH: "Research",
}
FIELDS = {
    FieldKind.TEXT: "text",
    FieldKind.NUMBER: "number",
    FieldKind.LIST: "list",
    FieldKind.TABLE: "table",
    FieldKind.CHOICE: "choose one",
    FieldKind.CHECKS: "tick off",
    FieldKind.SLIDER: "slider",
    FieldKind.FORM: "form",
    FieldKind.DATE: "date",
    FieldKind.COMPUTED: "computed",
}
COUNTRIES = {"NL": "Netherlands", "BE": "Belgium", "EU": "European Union"}


def country_name(label: Labels, country: str) -> str:
    """A country in words; the code itself when it is not known."""
    return label(COUNTRIES[country]) if country in COUNTRIES else country


def country_names(label: Labels, countries: tuple[str, ...]) -> str:
    """Countries in words, the last one after *and*."""
    names = [country_name(label, country) for country in countries]
    return f" {label('and')} ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def long_date(language: str, written: str) -> str:
    """`2026-11-02` as *2 november 2026*, `2026-06` as *juni 2026*; anything else as it stands."""
    year, _, rest = written.partition("-")
    month, _, day = rest.partition("-")
    try:
        found = date(int(year), int(month), int(day or 1))
    except ValueError:
        return written
    return format_date(found, "d MMMM y" if day else "MMMM y", locale=_locale(language))


def minutes(words: Labels, count: int) -> str:
    """*4 min*, or nothing for 0."""
    return words("{count} min", count=count) if count else ""


def points(words: Labels, count: int) -> str:
    """*1 punt*, *2 punten*, or nothing for 0."""
    if not count:
        return ""
    return words("1 point") if count == 1 else words("{count} points", count=count)


def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language)
    except (ValueError, UnknownLocaleError):
        return Locale("en")
