"""No text makes the reader fall or think long, however long its lines or deep its nesting."""

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import lesstof.reading
import lesstof.teacher
from tests.support import CHAPTER, EXERCISE, chapter, codes, course, exercise, told_of

N = 100_000
SECONDS = 2.0

LINES = {
    "spaces in a sentence": "a" + " " * N + "b",
    "spaces in a heading": "## a" + " " * N + "b",
    "hashes in a heading": "## a " + "#" * N + " b",
    "spaces between hashes": "## " + "# " * (N // 2) + "b",
    "a half id": "## a {" + " " * N + "#" + "x" * N + "b",
    "half brackets in a heading": "## " + "(" * N,
    "spaces in a fence": "/// kern" + " " * N + "x | y" + " " * N + "z",
    "slashes": "/" * N + " a",
    "an indented fence": " " * 150 + "/" * N,
    "half comments": "<!--" * (N // 4),
    "half comments after a whole one": "<!-- a -->" + "<!--" * (N // 4),
    "whole comments": "<!-- a -->" * (N // 10),
    "register entries": "<!-- register: " + "a;" * (N // 2) + " -->",
    "backticks": "a " + "`" * N,
    "runs of backticks": " ".join("`" * length for length in range(1, 250)),
    "code spans": "`a` " * (N // 8),
    "half tags": "<a " * (N // 3),
    "half declarations": "<!" * (N // 2),
    "attributes": "<a" + " b=c" * (N // 4),
    "half addresses": "<a:" * (N // 3),
    "half brackets": "[" * N,
    "half links": "[a](" * (N // 4),
    "half parentheses": "(" * N,
    "links": "[a](begrip:b) " * (N // 50),
    "a link with parentheses": "[a](begrip:" + "(" * N,
    "a link with spaces": "[a](" + " " * N + "b)",
    "a long address": "[a](https://a.nl/" + "x" * N + ")",
    "codes": "#10101" * (N // 6),
    "stars": "*" * N,
    "emphasis": "*a* " * (N // 8),
    "half emphasis": "_a" * (N // 2),
    "entities": "&amp;" * (N // 10),
    "half entities": "&" * N,
    "backslashes": "\\" * (N // 2),
    "attribute lists": "*a*{: " + "a" * N,
    "dashes": "a\n\n" + "-" * N + "a",
    "spaces after a bullet": "-" + " " * N + "x",
    "tabs in a line": "a\t" * (N // 2),
    "bars": "|" * N + "\n" + "|-" * 10,
    "a half delimiter": "a|b\n-" + " " * N + "x|",
    "a long delimiter": "a|b\n" + "|-" * (N // 2) + "x",
    "spaces before a bar": "a|b\n" + " " * 150 + "|" + " " * N + "x",
    "a wide table": "|a" * (N // 20) + "\n" + "|-" * (N // 20) + "\n" + "|b" * (N // 20),
    "letters of no width": "\u200b" * N,
    "a long word": "x" * N,
    "a long block word": "/// " + "x" * N + "\na\n///",
    "an unknown option": "/// voorbeeld | X\n    x" + " " * N + ": BE\n\nA.\n///",
    "a long value": "/// voorbeeld | X\n    land: BE\n    jaar: 2012" + " " * N + "x\n\nA.\n///",
    "a term without an end": "/// begrippen\n- **a**" + " " * N + "x\n///",
    "a translation without an end": "/// begrippen\n- **a** " + "(" * N + "x\n///",
    "see also see also": "/// begrippen\n- **a**: b. " + "Zie ook: " * (N // 9) + "\n///",
    "forms in a form": "/// planstap | p01 X\n- **a** (" + "(x)(" * (N // 4) + "\n///",
    "spaces in a form": "/// planstap | p01 X\n- **a** (tekst" + " " * N + "x): y\n///",
    "stars in a question": "/// interview | X\n    wie: a\n    echt: nee\n\n**" + "*a" * (N // 2) + "\n///",
    "colons in a label": "/// model | X\n    id: x\n    soort: keten\n\n1. **a" + ":" * N + "\n///",
    "axes": "/// model | X\n    id: x\n    soort: matrix\n    assen: " + "a:b;" * (N // 4) + "\n\n1. a\n///",
    "spaces in a comment": "<!--" + " " * N + "-->",
    "a long code": "/// bijlage | #" + "1" * N + "\n///",
}
MANY = {
    "blocks that are never closed": "/// kern\n" * 3000,
    "closings of nothing": "///\n" * 3000,
    "headings": "### a\n" * 3000,
    "underlined headings": "a\n-\n" * 3000,
    "options": "/// voorbeeld | X\n" + "    land: BE\n" * 3000 + "\na\n///",
    "lines": "a\n" * 8000,
    "items": "- a\n" * 4000,
    "rules": "---\n\n" * 3000,
    "code fences": "```\na\n```\n\n" * 500,
    "tags": "<b>\n\n" * 3000,
    "pasted bullets": "•\ta\n" * 4000,
    "repaired lists": "a\n- b\n\n" * 2000,
    "multi-line comments": "<!--\na\n-->\n" * 2000,
    "quotes in quotes": "\n".join(">" * depth + " a" for depth in range(40)),
    "lists in lists": "\n".join("    " * depth + "- a" for depth in range(39)),
}
EXERCISES = {
    "half gaps": "[[a" * (N // 3),
    "gaps in gaps": "[[" * (N // 4) + "]]" * (N // 4),
    "gaps": "[[a]] " * 2000,
    "gaps over blank lines": "[[\n\n" * 3000,
    "spaces in a choice": "- [x]" + " " * N + "a",
    "half minutes": "1. a " + "(" * N + "5 min)",
    "spaces before minutes": "1. a " + " " * N + "(5 min) x",
    "very many minutes": "1. a (" + "9" * 5000 + " min)",
    "bars": "|" * N + "\n|-|-|\n" + "|" * N,
    "a long heading": "## " + " " * N + "x",
    "a long mistake": "## Feedback bij fout\n- " + "9" * N + ": x",
    "very many points": "## Beoordeling\n|a|b|\n|-|-|\n|x|" + "9" * 5000 + "|\n|x|²|",
    "choices": "- [x] a\n  > b\n" * 1500,
}
KINDS = ("meerkeuze", "waar-onwaar", "koppelen", "ordenen", "invullen", "numeriek", "open", "groep")


@pytest.fixture(autouse=True)
def _in_time() -> Iterator[None]:
    started = time.process_time()
    yield
    assert time.process_time() - started < SECONDS


@pytest.mark.parametrize("name", LINES)
def test_a_long_line_is_read_in_time(tmp_path: Path, name: str) -> None:
    told_of(tmp_path, LINES[name])


@pytest.mark.parametrize("name", MANY)
def test_very_many_lines_are_read_in_time(tmp_path: Path, name: str) -> None:
    told_of(tmp_path, MANY[name])


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["half gaps", "spaces before minutes", "bars", "very many minutes"])
def test_a_long_line_in_any_kind_of_exercise_is_read_in_time(tmp_path: Path, name: str, kind: str) -> None:
    course(tmp_path, {EXERCISE: exercise(kind, EXERCISES[name], "antwoord: 4")})


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("gaps in gaps", "invullen"),
        ("gaps", "invullen"),
        ("gaps over blank lines", "invullen"),
        ("spaces in a choice", "meerkeuze"),
        ("choices", "meerkeuze"),
        ("half minutes", "groep"),
        ("very many points", "groep"),
        ("a long heading", "open"),
        ("a long mistake", "numeriek"),
    ],
)
def test_a_form_that_is_too_much_is_read_in_time(tmp_path: Path, name: str, kind: str) -> None:
    course(tmp_path, {EXERCISE: exercise(kind, EXERCISES[name], "antwoord: 4")})


@pytest.mark.parametrize(
    "body",
    [
        ">" * 500 + " a",
        "> " * 500 + "a",
        "\n".join(">" * depth + " a" for depth in range(500)),
        "\n".join("    " * depth + "- a" for depth in range(400)),
        "- " * 5000 + "a",
        "1. " * 5000 + "a",
        "> - " * 50 + "a",
        "[" * 500 + "a" + "]" * 500,
        "![" * 500 + "a",
        "[a](" * 100,
        "/// kern\n- " + "> " * 50 + "a\n///",
        "/// voorbeeld | X\n    land: BE\n\n" + "> " * 50 + "a\n///",
    ],
)
def test_deep_nesting_is_told_once(tmp_path: Path, body: str) -> None:
    assert codes(course(tmp_path, {CHAPTER: chapter(body)}).diagnostics) == ["E221"]


@pytest.mark.parametrize(
    "body",
    ["".join(f"**a{n} _b " for n in range(300)), "*" * 100 + "a" + "*" * 100, "`" * 99 + "a" + "`" * 99, "~~a" * 500],
)
def test_nesting_that_python_markdown_bears_is_no_mistake(tmp_path: Path, body: str) -> None:
    assert told_of(tmp_path, body) == []


def patterns() -> dict[str, re.Pattern[str]]:
    """Every compiled pattern of the reader and the teacher's room, by name."""
    found: dict[str, re.Pattern[str]] = {}
    for room in (lesstof.reading, lesstof.teacher):
        for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            for name, value in vars(importlib.import_module(module.name)).items():
                several = value if isinstance(value, tuple) else (value,)
                found |= {f"{module.name}.{name}": one for one in several if isinstance(one, re.Pattern)}
    return found


@pytest.mark.parametrize(
    "unit", [*" \t\n\\`*_[](){}<>|/#-:;,.!=&1aé", "- ", "> ", "(x", ":-", "*a", "[[", "](", " |", "1. "]
)
def test_no_pattern_of_ours_is_slow_on_a_long_row_of_signs(unit: str) -> None:
    hostile = [f"{before}{unit * (8000 // len(unit))}{after}" for before in ("", "**a** (") for after in ("", "x")]
    for name, pattern in patterns().items():
        for text in hostile:
            started = time.process_time()
            pattern.match(text)
            assert time.process_time() - started < 0.1, name


def test_a_hundred_kilobytes_of_ordinary_text_are_read_in_time(tmp_path: Path) -> None:
    paragraph = "Een *zin* met een [woord](begrip:woord), `code` en een getal: 5.\n" * 4
    assert told_of(tmp_path, f"{paragraph}\n" * 300) == []


def test_text_with_odd_spaces_tabs_and_control_letters_is_read(tmp_path: Path) -> None:
    odd = "\u00a0\u2003\u3000\ufeff\u200d\u202e\u2066\U0001f468\u200d\U0001f469 e\u0301 \ue000 \uf0b7"
    assert told_of(tmp_path, f"Tekst {odd} tekst.\n\n- {odd}\n\n| {odd} | b |\n|---|---|\n| {odd} | {odd} |") == []
