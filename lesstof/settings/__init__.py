"""The course's settings: the plug-in's section of mkdocs.yml, read strictly."""

import difflib
import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.handbook import Book, BookPart
from lesstof.model.source import Span
from lesstof.settings.file import (
    FILE,
    ConfigurationError,
    course_data,
    pairs,
    place,
    place_of_value,
    section_of,
    text_of,
)
from lesstof.settings.host import bad_host_settings, bad_theme_folder

__all__ = ("FILE", "KEYS", "LANGUAGES", "ConfigurationError", "Settings", "load_settings")

LANGUAGES = ("nl", "en")
KEYS = (
    "language",
    "edition",
    "year",
    "author",
    "licence",
    "description",
    "parts",
    "plan",
    "minimum_exercises",
    "stale_after_months",
    "silence",
    "today",
    "template",
    "unlinked_terms",
)
_CODES = re.compile(r"[^\s,]+")


class Settings(Struct, frozen=True):
    """`root` is the course's folder; `extensions` are Python-Markdown's names with `extension_configs`.

    `minimum_exercises` is counted per chapter, `stale_after_months` from a *peildatum* to `today` (ISO date).
    `silence` are codes of warnings that are not told, as the author wrote them, each with its place.
    `template` is the school's own for decks, a path in that folder (empty: ours).
    """

    root: Path
    book: Book
    extensions: tuple[str, ...] = ()
    extension_configs: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    minimum_exercises: int = 8
    stale_after_months: int = 18
    today: str = ""
    silence: Mapping[str, Span] = field(default_factory=dict)
    template: str = ""


def load_settings(root: Path, file: str = FILE) -> Settings:
    """The settings of a course; raises ConfigurationError."""
    text = text_of(root, file)
    data = course_data(text, file)
    section = section_of(data, text, file)
    problems = [
        *_unknown(section, text, file),
        *_bad_values(section, text, file),
        *bad_host_settings(data, text, file),
        *_bad_template(section, root, text, file),
        *bad_theme_folder(data.get("theme"), root, text, file),
    ]
    if problems:
        raise ConfigurationError(*problems)
    names, configs = _extensions(data.get("markdown_extensions"))
    return Settings(
        root=root.resolve(),
        book=_book(data, section),
        extensions=names,
        extension_configs=configs,
        minimum_exercises=_or(section.get("minimum_exercises"), 8),
        stale_after_months=_or(section.get("stale_after_months"), 18),
        today=_iso(section.get("today") or datetime.now(UTC)),
        silence={code: place_of_value(text, file, "silence", code) for code in _codes(section.get("silence"))},
        template=str(section.get("template") or ""),
    )


def _or(value: int | None, default: int) -> int:
    return default if value is None else value


def _extensions(entries: Any) -> tuple[tuple[str, ...], dict[str, dict[str, Any]]]:
    named = pairs(entries)
    return tuple(name for name, _ in named), {
        name: _present(config) for name, config in named if isinstance(config, dict)
    }


def _present(config: Any) -> Any:
    """Settings without those that name a Python object, which stands for its default here."""
    if isinstance(config, dict):
        return {str(key): _present(value) for key, value in config.items() if value is not None}
    return [_present(value) for value in config if value is not None] if isinstance(config, list) else config


def _unknown(section: Mapping[str, Any], text: str, file: str) -> list[Diagnostic]:
    return [
        diagnose(
            "E903",
            place(text, file, key),
            word=key,
            known=", ".join(KEYS),
            suggestion=next(iter(difflib.get_close_matches(str(key), KEYS, 1)), ""),
        )
        for key in section
        if key not in KEYS
    ]


def _bad_values(section: Mapping[str, Any], text: str, file: str) -> list[Diagnostic]:
    judged: tuple[tuple[str, Callable[[Any], bool], str], ...] = (
        ("minimum_exercises", _is_count, "0, 1, 2 …"),
        ("stale_after_months", _is_count, "0, 1, 2 …"),
        ("language", lambda value: value in LANGUAGES, "nl, en"),
        ("parts", _are_parts, "- {title: …, first: 1, last: 3}"),
        ("silence", _are_codes, "[W505, W506]"),
        ("unlinked_terms", lambda value: isinstance(value, str | list), "all, [merk, toon]"),
        ("today", lambda value: bool(_iso(value)), "2026-11-23"),
    )
    return [
        diagnose("E904", place(text, file, key), key=key, value=section[key], expected=expected)
        for key, is_fine, expected in judged
        if section.get(key) is not None and not is_fine(section[key])
    ]


def _bad_template(section: Mapping[str, Any], root: Path, text: str, file: str) -> list[Diagnostic]:
    """A template is a file of the course: what is elsewhere is not on another's computer."""
    name = section.get("template")
    if name is None:
        return []
    span = place(text, file, "template")
    if not isinstance(name, str) or not (root / name).resolve().is_relative_to(root.resolve()):
        return [diagnose("E821", span, path=name)]
    return [] if (root / name).is_file() else [diagnose("E822", span, path=name)]


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10_000


def _are_codes(value: Any) -> bool:
    return isinstance(value, str) or (isinstance(value, list) and all(isinstance(code, str) for code in value))


def _codes(value: str | list[str] | None) -> tuple[str, ...]:
    """The codes of a list, or of a text with commas."""
    return tuple(_CODES.findall(value if isinstance(value, str) else " ".join(value or ())))


def _names(value: Any) -> tuple[str, ...]:
    """The names of a list, or of a text with commas."""
    names = value.split(",") if isinstance(value, str) else map(str, value)
    return tuple(name.strip() for name in names if name.strip())


def _iso(value: Any) -> str:
    """A date as `2026-11-23`, or an empty text for what is none."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    try:
        return date.fromisoformat(str(value)).isoformat() if "-" in str(value) else ""
    except ValueError:
        return ""


def _are_parts(parts: Any) -> bool:
    return isinstance(parts, list) and all(
        isinstance(part, dict)
        and set(part) == {"title", "first", "last"}
        and _is_count(part["first"])
        and _is_count(part["last"])
        for part in parts
    )


def _book(data: Mapping[str, Any], section: Mapping[str, Any]) -> Book:
    theme, unlinked = data.get("theme"), section.get("unlinked_terms") or ()
    theme_language = theme.get("language") if isinstance(theme, dict) else None
    language = section.get("language") or (theme_language if theme_language in LANGUAGES else "nl")
    return Book(
        title=str(data.get("site_name") or ""),
        language=str(language),
        edition=str(section.get("edition") or ""),
        year=str(section.get("year") or ""),
        author=str(section.get("author") or data.get("site_author") or ""),
        licence=str(section.get("licence") or data.get("copyright") or ""),
        description=str(section.get("description") or data.get("site_description") or ""),
        site_url=str(data.get("site_url") or ""),
        unlinked_terms=_names(unlinked),
        parts=tuple(BookPart(str(p["title"]), p["first"], p["last"]) for p in section.get("parts") or ()),
        plan=str(section.get("plan") or ""),
    )
