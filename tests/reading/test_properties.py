"""Whatever an author writes, the reader returns, tells places inside the file, and says the same twice."""

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as effort
from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import fields

from lesstof.model.diagnostic import Diagnostic
from lesstof.model.prose import Element, Node, Raw
from lesstof.model.source import Span
from lesstof.reading.course import Course, read_course
from lesstof.teacher.reading import read_guide
from tests.support import CHAPTER, EXERCISE, REPOSITORY, Files, chapter, exercise, settings_for, stretch, write

ALLOWED = {"href", "title", "src", "alt", "start", "colspan", "rowspan", "class", "lang", "n", "tick", "tex", "display"}
WEB = ("http://", "https://", "mailto:", "tel:")
OURS = (
    "term",
    "figure",
    "exercise",
    "attachment",
    "chapter",
    "section",
    "step",
    "example",
    "case",
    "page",
    "post",
    "missing",
)
KINDS = (
    "meerkeuze",
    "meerantwoord",
    "waar-onwaar",
    "koppelen",
    "ordenen",
    "invullen",
    "numeriek",
    "open",
    "casus",
    "groep",
)
PIECES = (
    *(
        "/// kern",
        "/// model | X",
        "/// begrippen",
        "/// planstap | p01 X",
        "/// interview | X",
        "/// bijlage | #10101",
    ),
    *("/// leerdoelen", "/// voorbeeld | X", "/// dia | X", "///", "    land: BE", "    id: x", "    soort: keten"),
    *(
        "- a",
        "- [x] a",
        "- [ ] b",
        "  > want",
        "1. **a**: b (5 min)",
        "- **a** (tekst): b",
        "- 1.1 (toepassen) a",
        "**V?**",
    ),
    *(
        "## 1.1 Kop {#kop}",
        "### Kop",
        "##Kop",
        "#hashtag #10101",
        "## Hint",
        "## Beoordeling",
        "## Antwoordmodel",
        "---",
    ),
    *("| a | b |", "|---|---|", "| – | `c|d` |", "```", "~~~", "> a", "    code", "\t- a", "[[a; b]] en [[c", "•\ta"),
    *("[a](begrip:b) [c][d]", "[d]: javascript:e", "![a](b.png)", "<b>x</b>", "<!-- register: A; B -->", "<!--", "-->"),
    *(
        "Een *zin* met **nadruk** en `code`.",
        "1990. Dat jaar",
        "a | b",
        "",
        "",
        "",
        "\u00a0",
        "*" * 9,
        "[" * 9,
        "_(" * 9,
    ),
)
TEXTS = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=25).map("\n".join),
    st.text(max_size=200),
    st.text(alphabet="/|`~#*-_[](){}<>!:;&\\\"'\n\t .ax10€é", max_size=300),
)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all examples: hypothesis makes many."""
    return tmp_path_factory.mktemp("cursus")


def values(thing: object) -> Iterator[object]:
    """A value and all that it is made of."""
    yield thing
    if isinstance(thing, Struct):
        for field in fields(thing):
            yield from values(getattr(thing, field.name))
    elif isinstance(thing, tuple):
        for item in thing:
            yield from values(item)


def check(root: Path, found: Course) -> None:
    """What holds of every reading."""
    for one in found.diagnostics:
        stretch(root, one.span)
    for thing in values(found.handbook):
        assert not isinstance(thing, (Raw, set, list, dict))
        if isinstance(thing, Span) and thing.path:
            stretch(root, thing)
        if isinstance(thing, Element):
            check_element(thing)


def check_element(element: Element) -> None:
    assert {name for name, _ in element.attributes} <= ALLOWED
    href = element.get("href")
    assert not href or href.startswith(WEB) or href.split(":")[0] in OURS
    assert element.get("src", "picture:").startswith("picture:")
    assert element.tag not in {"script", "style", "iframe", "svg", "object"}


def read_twice(root: Path) -> Course:
    first, second = (read_course(settings_for(root)) for _ in range(2))
    assert first == second
    return first


@given(TEXTS)
@effort(max_examples=250)
def test_any_text_of_a_chapter_is_read(root: Path, text: str) -> None:
    written = write(root / "hoofdstuk", {CHAPTER: chapter(text).encode("utf-8", "replace")})
    check(written, read_twice(written))


@given(st.sampled_from(KINDS), TEXTS)
@effort(max_examples=300)
def test_any_text_of_an_exercise_is_read(root: Path, kind: str, text: str) -> None:
    written = write(root / "oefening", {EXERCISE: exercise(kind, text, "antwoord: 4").encode("utf-8", "replace")})
    check(written, read_twice(written))


@given(st.binary(max_size=200))
@effort(max_examples=100)
def test_any_bytes_are_read(root: Path, data: bytes) -> None:
    names = ("content/a.md", "content/bijlagen/10101-a.md", "content/actueel/2026-01-01-a.md", CHAPTER, EXERCISE)
    written = write(root / "bytes", dict.fromkeys(names, data))
    check(written, read_twice(written))


@given(
    st.lists(st.sampled_from(PIECES), max_size=12).map("\n".join),
    st.sampled_from(["", "---\nid: 01-01\nsoort: open\n---\n"]),
)
@effort(max_examples=100)
def test_any_text_of_a_teachers_file_is_read(root: Path, text: str, front: str) -> None:
    names = ("chapters/h01/index.docent.md", "exercises/h01/01-oefening.docent.md", "exercises/h01/02-b.docent.md")
    files: dict[str, str | bytes] = dict.fromkeys(names, front + text)
    written = write(root / "docent", files | {EXERCISE: exercise("open", "A.")})
    course = read_course(settings_for(written))
    for one in read_guide(settings_for(written), course.handbook).diagnostics:
        stretch(written, one.span)


def sources() -> list[Path]:
    """Real files of the course, two of each kind at least."""
    found = [REPOSITORY / "chapters/h01/index.md", *sorted((REPOSITORY / "exercises/h01").glob("*.md"))]
    return [
        *found,
        *sorted((REPOSITORY / "content/bijlagen").glob("101*.md"))[:3],
        *sorted((REPOSITORY / "content").glob("*.md")),
    ]


def damaged(text: str, chance: random.Random) -> str:
    """The text with a few lines deleted, doubled, swapped, cut, joined or sprinkled with odd characters."""
    lines = text.split("\n")
    for _ in range(chance.randint(1, 6)):
        place, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        at = chance.randrange(len(lines[place]) + 1)
        match chance.randrange(6):
            case 0:
                lines[place] = ""
            case 1:
                lines.insert(other, lines[place])
            case 2:
                lines[place], lines[other] = lines[other], lines[place]
            case 3:
                lines[place] = lines[place][:at]
            case 4:
                lines[place] += lines[other]
            case _:
                odd = chance.choice(
                    [
                        "`",
                        "```",
                        "///",
                        "|",
                        "[[",
                        "]]",
                        "*",
                        "<b>",
                        "<!--",
                        "\t",
                        "\u00a0",
                        "#",
                        "](",
                        "\\",
                        "{",
                        ":",
                        "- ",
                    ]
                )
                lines[place] = lines[place][:at] + odd + lines[place][at:]
    return "\n".join(lines)


def test_no_damage_to_the_real_files_makes_the_reader_fall(tmp_path: Path) -> None:
    chance = random.Random(11)
    files = sources()
    for number in range(12):
        root = tmp_path / str(number)
        for file in files:
            target = root / file.relative_to(REPOSITORY)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)
            for _ in range(1 if file.parent.name == "h01" else 0):
                target.write_text(damaged(target.read_text(encoding="utf-8"), chance), encoding="utf-8")
        found = read_course(settings_for(root))
        check(root, found)
        for one in read_guide(settings_for(root), found.handbook).diagnostics:
            stretch(root, one.span)


def test_the_real_files_keep_what_holds_of_every_reading() -> None:
    found = read_twice(REPOSITORY)
    check(REPOSITORY, found)
    assert len(found.handbook.chapters) >= 2


def test_nothing_of_a_reading_depends_on_where_the_course_stands(tmp_path: Path) -> None:
    files: Files = {CHAPTER: chapter("Tekst [a](../../../b) ![c](d.png)\n\n/// kern\n- a"), "content/x.md": b"\xff"}
    first, second = (read_course(settings_for(write(tmp_path / name, files))) for name in ("een", "twee"))
    assert first.diagnostics == second.diagnostics
    assert str(tmp_path) not in repr(first.diagnostics)
    assert all(isinstance(one, Diagnostic) for one in first.diagnostics)


def deepest(node: Node) -> int:
    return 1 + max(map(deepest, node.children), default=0) if isinstance(node, Element) else 0


def test_no_tree_is_too_deep_to_walk(tmp_path: Path) -> None:
    body = "\n".join("    " * depth + "- " + ">" * 20 + " a" for depth in range(39))
    found = read_course(settings_for(write(tmp_path, {CHAPTER: chapter(body)})))
    trees = [thing for thing in values(found.handbook) if isinstance(thing, Element)]
    assert all(deepest(tree) < 150 for tree in trees)
