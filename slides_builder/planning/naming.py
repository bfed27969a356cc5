"""Names of countries, levels, kinds and months, to be put into the course's language."""

from lesstof.labels import Labels
from lesstof.model.chapter import FieldKind, NoticeKind
from lesstof.model.exercise import Bloom
from lesstof.model.handbook import AttachmentKind

LEVELS = {
    Bloom.REMEMBER: "remember",
    Bloom.UNDERSTAND: "understand",
    Bloom.APPLY: "apply",
    Bloom.ANALYSE: "analyse",
    Bloom.EVALUATE: "evaluate",
    Bloom.CREATE: "create",
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
_COUNTRIES = {"NL": "Netherlands", "BE": "Belgium", "EU": "European Union"}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def countries(words: Labels, codes: tuple[str, ...]) -> str:
    """Countries in words, the last one after *and*."""
    names = [words(_COUNTRIES.get(code, code)) for code in codes]
    return f" {words('and')} ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def month(words: Labels, written: str) -> str:
    """`2026-06` as *juni 2026*; anything else as it stands."""
    year, _, number = written.partition("-")
    if year.isdigit() and number.isdigit() and 1 <= int(number) <= 12:
        return f"{words(_MONTHS[int(number) - 1])} {year}"
    return written


def minutes(words: Labels, count: int) -> str:
    """*4 min*, or nothing for 0."""
    return words("{count} min", count=count) if count else ""


def points(words: Labels, count: int) -> str:
    """*1 punt*, *2 punten*, or nothing for 0."""
    if not count:
        return ""
    return words("1 point") if count == 1 else words("{count} points", count=count)
