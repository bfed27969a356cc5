"""mkdocs.yml as data, and the plug-in's section in it; the only reader of YAML."""

import difflib
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.source import Span

FILE = "mkdocs.yml"
PLUGIN = "lesstof"


class ConfigurationError(Exception):
    """The course cannot be read at all; `diagnostics` say why (codes E9xx)."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__(", ".join(found.code for found in diagnostics))
        self.diagnostics = diagnostics


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml as data: MkDocs' own tags become None."""


def _no_object(loader: yaml.SafeLoader, suffix: str, node: yaml.Node) -> None:
    return None


_Loader.add_multi_constructor("!", _no_object)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", _no_object)


def text_of(root: Path, file: str) -> str:
    """The text of the file; raises ConfigurationError when there is none that can be read."""
    path = root / file
    if not path.is_file():
        raise ConfigurationError(diagnose("E901", Span(file), folder=root.resolve().name))
    try:
        return path.read_bytes().decode("utf-8-sig")
    except (UnicodeDecodeError, OSError) as error:
        reason = "UTF-8" if isinstance(error, UnicodeDecodeError) else error.strerror
        raise ConfigurationError(diagnose("E902", Span(file), reason=reason)) from error


def course_data(text: str, file: str) -> dict[str, Any]:
    """The whole file as data; raises ConfigurationError for what is no YAML, or no settings."""
    try:
        data = yaml.load(text, Loader=_Loader)  # noqa: S506
    except (yaml.YAMLError, ValueError, TypeError, ArithmeticError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        span = Span.at(file, mark.line + 1, mark.column + 1) if mark else Span(file)
        raise ConfigurationError(
            diagnose("E902", span, reason=str(getattr(error, "problem", None) or error)[:200])
        ) from error
    if not isinstance(data, dict):
        raise ConfigurationError(diagnose("E908", Span(file)))
    return data


def section_of(data: Mapping[str, Any], text: str, file: str) -> dict[str, Any]:
    """The plug-in's own keys. Raises ConfigurationError when it is not among the plug-ins.

    A file that inherits from another may have its plug-ins there.
    """
    entries = pairs(data.get("plugins"))
    for name, config in entries:
        if name == PLUGIN and not isinstance(config, dict | None):
            raise ConfigurationError(diagnose("E904", Span(file), key=PLUGIN, value=config, expected="key: value"))
        if name == PLUGIN:
            return config or {}
    if "INHERIT" not in data:
        likely = next(iter(difflib.get_close_matches(PLUGIN, [name for name, _ in entries], 1, 0.7)), "")
        span = place_of_value(text, file, "plugins", likely) if likely else place(text, file, "plugins")
        raise ConfigurationError(diagnose("E907", span, word=likely))
    return {}


def place(text: str, file: str, setting: object) -> Span:
    """Where a setting stands: the first line that begins with its name."""
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip().startswith(f"{setting}:"):
            return Span.at(file, number, len(line) - len(line.lstrip()) + 1, len(str(setting)))
    return Span(file)


def place_of_value(text: str, file: str, setting: str, value: str) -> Span:
    """Where a value stands: the first place of its whole word from the setting on."""
    start = place(text, file, setting).line
    for number, line in enumerate(text.splitlines()[start - 1 :], start):
        if found := re.search(rf"(?<!\w){re.escape(value)}(?!\w)", line):
            return Span.at(file, number, found.start() + 1, len(value))
    return Span(file)


def pairs(entries: Any) -> list[tuple[str, Any]]:
    """(name, settings) of a list or mapping of plug-ins or extensions."""
    if isinstance(entries, dict):
        return [(str(name), config) for name, config in entries.items()]
    found: list[tuple[str, Any]] = []
    for entry in entries if isinstance(entries, list) else []:
        found += pairs(entry) if isinstance(entry, dict) else [(str(entry), None)]
    return found
