"""The course's settings: the plug-in's section of mkdocs.yml, read strictly."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import yaml

from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.handbook import Book, BookPart
from lesstof.model.source import Span

FILE = "mkdocs.yml"
LANGUAGES = ("nl", "en")
KEYS = (
    "language",
    "edition",
    "year",
    "author",
    "licence",
    "description",
    "parts",
    "minimum_exercises",
    "stale_after_months",
    "today",
)


class ConfigurationError(Exception):
    """The course cannot be read at all; `diagnostics` say why (codes E9xx)."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__(", ".join(found.code for found in diagnostics))
        self.diagnostics = diagnostics


@dataclass(frozen=True, slots=True)
class Settings:
    """`root` is the course's folder; `extensions` are Python-Markdown's names with `extension_configs`.

    `minimum_exercises` is counted per chapter, `stale_after_months` from a *peildatum* to `today` (ISO date).
    """

    root: Path
    book: Book
    extensions: tuple[str, ...] = ()
    extension_configs: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    minimum_exercises: int = 8
    stale_after_months: int = 18
    today: str = ""


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml as data: MkDocs' own tags become None."""


def _no_object(loader: yaml.SafeLoader, suffix: str, node: yaml.Node) -> None:
    return None


_Loader.add_multi_constructor("!", _no_object)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", _no_object)


def load_settings(root: Path, file: str = FILE) -> Settings:
    """The settings of a course; raises ConfigurationError."""
    data = _data(root, file)
    section = _section(data)
    problems = [*_unknown(section, file), *_bad_values(section, file)]
    if problems:
        raise ConfigurationError(*problems)
    names, configs = _extensions(data.get("markdown_extensions"))
    return Settings(
        root=root.resolve(),
        book=_book(data, section),
        extensions=names,
        extension_configs=configs,
        minimum_exercises=section.get("minimum_exercises", 8),
        stale_after_months=section.get("stale_after_months", 18),
        today=str(section.get("today") or datetime.now(UTC).date().isoformat()),
    )


def _data(root: Path, file: str) -> dict[str, Any]:
    path = root / file
    if not path.is_file():
        raise ConfigurationError(diagnose("E901", Span(file), folder=root.name))
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506
    except (yaml.YAMLError, UnicodeDecodeError, OSError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        span = Span.at(file, mark.line + 1, mark.column + 1) if mark else Span(file)
        raise ConfigurationError(
            diagnose("E902", span, reason=str(getattr(error, "problem", None) or error)[:200])
        ) from error
    if not isinstance(data, dict):
        raise ConfigurationError(diagnose("E902", Span(file), reason="key: value"))
    return data


def _section(data: Mapping[str, Any]) -> dict[str, Any]:
    """The plug-in's own keys; absent is empty."""
    plugins = data.get("plugins") or []
    entries = plugins.items() if isinstance(plugins, dict) else _pairs(plugins)
    for name, config in entries:
        if name == "lesstof":
            return dict(config) if isinstance(config, dict) else {}
    return {}


def _pairs(entries: Any) -> list[tuple[str, Any]]:
    pairs: list[tuple[str, Any]] = []
    for entry in entries if isinstance(entries, list) else []:
        pairs += entry.items() if isinstance(entry, dict) else [(str(entry), None)]
    return pairs


def _extensions(entries: Any) -> tuple[tuple[str, ...], dict[str, dict[str, Any]]]:
    pairs = list(entries.items()) if isinstance(entries, dict) else _pairs(entries)
    return tuple(name for name, _ in pairs), {name: config for name, config in pairs if isinstance(config, dict)}


def _unknown(section: Mapping[str, Any], file: str) -> list[Diagnostic]:
    return [
        diagnose(
            "E903",
            Span(file),
            word=key,
            known=", ".join(KEYS),
            suggestion=next(iter(difflib.get_close_matches(str(key), KEYS, 1)), ""),
        )
        for key in section
        if key not in KEYS
    ]


def _bad_values(section: Mapping[str, Any], file: str) -> list[Diagnostic]:
    problems = []
    for key in ("minimum_exercises", "stale_after_months"):
        if key in section and (not isinstance(section[key], int) or section[key] < 0):
            problems.append(diagnose("E904", Span(file), key=key, value=section[key], expected="0, 1, 2 …"))
    if section.get("language", "nl") not in LANGUAGES:
        problems.append(diagnose("E904", Span(file), key="language", value=section["language"], expected="nl, en"))
    if "parts" in section and not _are_parts(section["parts"]):
        expected = "- {title: …, first: 1, last: 3}"
        problems.append(diagnose("E904", Span(file), key="parts", value=section["parts"], expected=expected))
    if "today" in section and not isinstance(section["today"], date) and not _is_date(str(section["today"])):
        problems.append(diagnose("E904", Span(file), key="today", value=section["today"], expected="2026-11-23"))
    return problems


def _is_date(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False


def _are_parts(parts: Any) -> bool:
    return isinstance(parts, list) and all(
        isinstance(part, dict)
        and set(part) == {"title", "first", "last"}
        and isinstance(part["first"], int)
        and isinstance(part["last"], int)
        for part in parts
    )


def _book(data: Mapping[str, Any], section: Mapping[str, Any]) -> Book:
    theme = data.get("theme")
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
        parts=tuple(BookPart(str(p["title"]), p["first"], p["last"]) for p in section.get("parts") or ()),
    )
