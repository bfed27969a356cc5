"""The door: what is no sound text file of the course is told once and read by nobody."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from lesstof.reading.course import read_course
from lesstof.reading.files import SIZE_LIMIT, read_student
from lesstof.reading.report import Report
from tests.support import CHAPTER, Files, chapter, codes, course, guide, page, settings_for, told, write

PAGE = "content/over.md"


def told_of_bytes(root: Path, data: bytes) -> list[str]:
    return told(root, course(root, {PAGE: data}).diagnostics)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (page("é").encode("utf-16"), "E101 1:1"),
        (page("e").encode("utf-16-le"), "E101 1:1"),
        (page("e").encode("utf-16-be"), "E101 1:1"),
        (page("aé").encode("latin-1"), "E101 6:2"),
        (page("ë “a”").encode("cp1252"), "E101 6:1"),
        (page("éé").encode() + b"\r\n\xc3\xa9\xff", "E101 8:2"),
        (b"\xef\xbb\xbf" + page("éé").encode() + b"\xff", "E101 7:1"),
        (b"\x89PNG\r\n\x1a\n", "E101 1:1"),
        (page("a\0b").encode(), "E103 6:2"),
        (page("é\x0b").encode(), "E103 6:2"),
        (page("a\x85b").encode(), "E103 6:2"),
        (page("a\ufffeb").encode(), "E103 6:2"),
        (page("\x02wzxhzdk:0\x03").encode(), "E103 6:1"),
        (page("a\U000f0000b").encode(), "E103 6:2"),
        (b"", "E113 1:1"),
        (b"\n\n\n", "E113 1:1"),
    ],
)
def test_a_file_that_is_no_sound_text_is_told_once_in_its_place(tmp_path: Path, data: bytes, expected: str) -> None:
    (found,) = told_of_bytes(tmp_path, data)
    assert found.startswith(expected)


def test_a_file_of_a_hundred_megabytes_is_not_even_opened(tmp_path: Path) -> None:
    path = write(tmp_path, {PAGE: b""}) / PAGE
    with path.open("wb") as file:
        file.truncate(100_000_000)
    assert codes(read_course(settings_for(tmp_path)).diagnostics) == ["E102"]


def test_a_file_just_below_the_limit_is_read(tmp_path: Path) -> None:
    words = "woord " * ((SIZE_LIMIT - 1000) // 6)
    assert told(tmp_path, course(tmp_path, {PAGE: page(words)}).diagnostics) == []


def test_line_separators_do_not_shift_the_lines(tmp_path: Path) -> None:
    assert told(tmp_path, course(tmp_path, {PAGE: page("a\u2028b\u2029c\n\n<b>d</b>")}).diagnostics) == ["E213 8:1 <b>"]


@pytest.mark.parametrize(
    ("target", "link"),
    [
        ("/etc/passwd", "content/over.md"),
        ("../../elders.md", "content/over.md"),
        ("bestaat-niet.md", "content/over.md"),
        ("over.md", "content/over.md"),
        ("/etc", "content/map"),
        ("/etc", "content/map.md"),
        ("..", "content/rond"),
        ("/etc", "exercises"),
        ("../chapters", "chapters/nog"),
    ],
)
def test_a_link_in_the_file_system_that_leads_out_or_nowhere_is_told(tmp_path: Path, target: str, link: str) -> None:
    (tmp_path / "elders.md").write_text(page("Geheim."))
    root = write(tmp_path / "cursus", {CHAPTER: chapter("Tekst.")})
    (root / link).parent.mkdir(exist_ok=True)
    (root / link).symlink_to(target)
    found = read_course(settings_for(root))
    assert [(one.code, one.span.path) for one in found.diagnostics] == [("E104", link)]
    assert str(tmp_path) not in repr(found.diagnostics)
    assert len(found.handbook.chapters) == 1
    assert found.handbook.pages == ()


def test_a_link_inside_the_course_is_read(tmp_path: Path) -> None:
    write(tmp_path, {PAGE: page("Tekst.")})
    (tmp_path / "content/ook.md").symlink_to("over.md")
    found = read_course(settings_for(tmp_path))
    assert (found.diagnostics, [one.id for one in found.handbook.pages]) == ((), ["ook", "over"])


def test_a_link_to_a_teachers_file_is_told_and_not_opened(tmp_path: Path) -> None:
    write(tmp_path, {"exercises/h01/01-a.docent.md": "## Docent\nGeheim.\n", PAGE: page("Tekst.")})
    (tmp_path / "content/ook.md").symlink_to("../exercises/h01/01-a.docent.md")
    found = read_course(settings_for(tmp_path))
    assert [(one.code, one.span.path) for one in found.diagnostics] == [("E709", "content/ook.md")]
    assert "Geheim" not in repr(found)


@pytest.mark.parametrize("name", ["x.docent.md", "X.DOCENT.MD", "x.docent.md.md", "x.docenten.md"])
def test_the_students_door_does_not_open_for_a_teachers_file(tmp_path: Path, name: str) -> None:
    write(tmp_path, {f"content/{name}": page("Geheim.")})
    with pytest.raises(ValueError, match=r"(?i)docent"):
        read_student(tmp_path, f"content/{name}", Report())
    assert "Geheim" not in repr(read_course(settings_for(tmp_path)))


@pytest.mark.parametrize(
    "name",
    [
        "content/OVER.MD",
        "content/diep/over.md",
        "content/versie 2.0.md",
        "content/twee\nregels.md",
        "content/\u202eom.md",
        "chapters/h01/deel/index.md",
        "content/over.md.txt",
        "content/over.markdown",
        "exercises/h01/oefening.md",
        "exercises/h01/1-a.md",
        "exercises/h01/02-a.docnet.md",
        "exercises/02-a.md",
    ],
)
def test_a_file_with_an_unknown_name_or_place_is_told(tmp_path: Path, name: str) -> None:
    found = course(tmp_path, {name: page("Tekst.")})
    assert [one.code for one in found.diagnostics] == ["E115"]
    assert found.diagnostics[0].span.path.isprintable()


def test_a_name_that_is_no_text_is_told(tmp_path: Path) -> None:
    write(tmp_path, {PAGE: page("Tekst.")})
    os.rename(os.fsencode(tmp_path / PAGE), os.fsencode(tmp_path) + b"/content/\xff.md")
    assert [(one.code, one.span.path) for one in read_course(settings_for(tmp_path)).diagnostics] == [
        ("E115", "content/\ufffd.md")
    ]


@pytest.mark.parametrize("name", ["content/over ons & é.md", "content/日本.md", "exercises/h01/01-Één spatie.md"])
def test_a_name_may_hold_spaces_and_letters_of_any_kind(tmp_path: Path, name: str) -> None:
    assert [one.code for one in course(tmp_path, {name: ""}).diagnostics] == ["E113"]


@pytest.mark.parametrize(
    "name", ["content/.verborgen.md", "content/~$open.md", "content/_concept.md", "content/over.txt"]
)
def test_what_editors_leave_behind_is_passed_over(tmp_path: Path, name: str) -> None:
    assert course(tmp_path, {name: b"\xff"}).diagnostics == ()


@pytest.mark.parametrize("name", ["chapters/h01/index.md", "content/over.md", "exercises/h01/01-a.md"])
def test_a_folder_with_the_name_of_a_file_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir(parents=True)
    assert [(one.code, one.span.path) for one in read_course(settings_for(tmp_path)).diagnostics] == [("E115", name)]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    os.mkfifo(tmp_path / PAGE)
    assert [one.code for one in read_course(settings_for(tmp_path)).diagnostics] == ["E118"]


def test_a_folder_of_folders_without_end_is_told_once(tmp_path: Path) -> None:
    assert [one.code for one in course(tmp_path, {"content/" + "a/" * 60 + "over.md": ""}).diagnostics] == ["E115"]


@pytest.fixture
def nobody(tmp_path: Path) -> Iterator[None]:
    """Without the rights of the super-user, if we have them."""
    if os.getuid():
        yield
        return
    above = [folder for folder in (tmp_path, *tmp_path.parents) if not folder.stat().st_mode & 0o005]
    for folder in above:
        folder.chmod(0o755)
    os.seteuid(65534)
    yield
    os.seteuid(0)
    for folder in above:
        folder.chmod(0o700)


@pytest.mark.parametrize(("closed", "path"), [("content/over.md", "content/over.md"), ("content", "content")])
def test_what_may_not_be_opened_is_told(tmp_path: Path, request: pytest.FixtureRequest, closed: str, path: str) -> None:
    write(tmp_path, {PAGE: page("Tekst.")})
    (tmp_path / closed).chmod(0)
    request.getfixturevalue("nobody")
    found = read_course(settings_for(tmp_path)).diagnostics
    (tmp_path / closed).chmod(0o755) if os.getuid() else None
    assert [(one.code, one.span.path) for one in found] == [("E118", path)]


def test_an_empty_course_is_a_course(tmp_path: Path) -> None:
    found = read_course(settings_for(tmp_path))
    assert found.diagnostics == ()
    assert (found.handbook.chapters, found.handbook.register) == ((), ())


def test_each_side_tells_of_its_own_files_only(tmp_path: Path) -> None:
    files: Files = {PAGE: b"\xff", "exercises/h01/01-a.docent.md": b"\xff", "content/x.docent.md": ""}
    assert [one.span.path for one in course(tmp_path, files).diagnostics] == [PAGE]
    assert sorted(one.span.path for one in guide(tmp_path, files).diagnostics) == [
        "content/x.docent.md",
        "exercises/h01/01-a.docent.md",
    ]
