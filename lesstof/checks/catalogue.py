"""The words for every diagnostic: message, hint, why and example, per language."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from msgspec import Struct

from lesstof.labels import labels
from lesstof.model.diagnostic import Diagnostic, Severity
from lesstof.model.source import Span

LANGUAGES = ("nl", "en")
LONGEST_VALUE = 400

# Of the alternatives ⟨one|two⟩ the first one stays whose fields are all filled; none may be left.
_OPTIONAL = re.compile(r"⟨([^⟨⟩]*)⟩")
_FIELD = re.compile(r"\{([a-z_]+)\}")
_TRANSLATED_FIELDS = frozenset({"kind", "level", "found", "missing"})


class Entry(Struct, frozen=True):
    """`message` and `hint` hold `{name}` fields, `example` is shown as it stands."""

    message: str
    hint: str
    why: str
    example: str


def codes() -> tuple[str, ...]:
    """Every code of the catalogue, sorted."""
    return tuple(sorted(_entries("en")))


def entry(code: str, language: str) -> Entry:
    """The entry of a code, in English for an unknown language; raises KeyError for an unknown code."""
    return _entries(_known(language))[code]


def render(diagnostic: Diagnostic, language: str) -> tuple[str, str]:
    """Message and hint with their fields filled in; an unknown code gives the code and its arguments."""
    values = {name: _value(name, value, language) for name, value in diagnostic.arguments}
    found = _entries(_known(language)).get(diagnostic.code)
    if found is None:
        return " ".join((diagnostic.code, *values.values())), ""
    return _filled(found.message, values), _filled(found.hint, values)


def explain(code: str, language: str) -> str:
    """What a code means, why it matters, how to mend it and an example; raises KeyError for an unknown code."""
    found = entry(code, language)
    text = labels(language)
    severity = Diagnostic(code, Span("")).severity
    title = text("Error") if severity is Severity.ERROR else text("Warning")
    example = "\n".join(f"    {line}".rstrip() for line in found.example.strip("\n").split("\n"))
    return "\n\n".join(
        (
            f"{title} {code}: {shown(found.message)}",
            f"{text('Why')}: {found.why}",
            f"{text('How to mend it')}: {shown(found.hint)}",
            f"{text('Example')}:\n{example}\n",
        )
    )


def placeholders(code: str, language: str) -> frozenset[str]:
    """The names of the fields that message and hint use."""
    found = entry(code, language)
    return frozenset(_FIELD.findall(found.message + found.hint))


def _known(language: str) -> str:
    return language if language in LANGUAGES else "en"


@cache
def _entries(language: str) -> Mapping[str, Entry]:
    return {code: Entry(**texts) for code, texts in _tables(language) if code != "words"}


@cache
def _words(language: str) -> Mapping[str, str]:
    return next(texts for name, texts in _tables(language) if name == "words")


def _tables(language: str) -> list[tuple[str, dict[str, str]]]:
    folder = files("lesstof.checks").joinpath("catalogue", language)
    catalogues = sorted((file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name)
    return [item for file in catalogues for item in tomllib.loads(file.read_text(encoding="utf-8")).items()]


def _value(name: str, value: str, language: str) -> str:
    """A value fit for a terminal, in the reader's language where it is a word of ours."""
    if name in _TRANSLATED_FIELDS:
        words = _words(_known(language))
        value = ", ".join(words.get(part, part) for part in value.split(", "))
    clean = "".join(_printable(letter) for letter in value)
    return clean if len(clean) <= LONGEST_VALUE else clean[: LONGEST_VALUE - 1] + "…"


def _printable(letter: str) -> str:
    """A letter that no terminal takes for a command; Python counts a no-break space among those."""
    if letter.isprintable():
        return letter
    return " " if letter == "\N{NO-BREAK SPACE}" else "\N{REPLACEMENT CHARACTER}"


def shown(template: str) -> str:
    """The whole template with a mark for each field, every alternative that has one included."""

    def alternatives(found: re.Match[str]) -> str:
        return " ".join(text for text in found[1].split("|") if _FIELD.search(text))

    return _FIELD.sub("…", _OPTIONAL.sub(alternatives, template)).replace("….", "…")


def _filled(template: str, values: Mapping[str, str]) -> str:
    def optional(found: re.Match[str]) -> str:
        complete = (text for text in found[1].split("|") if all(values.get(name) for name in _FIELD.findall(text)))
        return next(complete, "")

    text = _FIELD.sub(lambda found: values.get(found[1]) or "…", _OPTIONAL.sub(optional, template))
    return text.strip()
