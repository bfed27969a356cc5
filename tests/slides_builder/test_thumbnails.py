"""Pictures of slides: drawn from what was planned, rendered where LibreOffice is, and never of an answer."""

import io
import stat
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

from lesstof.building.step import Result, Step
from lesstof.model.handbook import Handbook, PageKind, WrittenPage
from lesstof.model.prose import Prose
from lesstof.model.source import Span
from lesstof.outputs.contract import MadeFile, Request
from lesstof.teacher.reading import Guide
from slides_builder.outputs import LessonDecks
from slides_builder.thumbnails import rendering
from slides_builder.thumbnails.output import Thumbnails
from slides_builder.thumbnails.programs import OFFICE, Programs
from tests.slides_builder import deck_courses as courses
from tests.slides_builder.conftest import ALL, made
from tests.support import guide

PAGE = MadeFile("site/docentmateriaal/index.html", "page", 1, "nowhere")
LESSON = "---\nhoofdstuk: h01\nminuten: 45\nhandout: ja\nantwoorden: {answers}\n---\n"
SECRETS = (b"UITWERKINGSWOORD", b"DOCENTWOORD", b"MODELWOORD", b"PLANWOORD")


def with_page(handbook: Handbook) -> Handbook:
    span = Span("content/docentmateriaal.md")
    page = WrittenPage("docentmateriaal", "Docenten", PageKind.TEACHER_REQUEST, "", Prose((), span), (), span, "")
    return Handbook(**{name: getattr(handbook, name) for name in handbook.__slots__} | {"pages": (page,)})


@pytest.fixture(scope="module")
def read_here(tmp_path_factory: pytest.TempPathFactory) -> Guide:
    lessons = {f"content/lessen/{name}.md": LESSON.format(answers=name) for name in ("ja", "nee")}
    return guide(tmp_path_factory.mktemp("shown"), courses.chapter(1) | courses.teacher_files(1) | lessons)


@pytest.fixture(scope="module")
def book(read_here: Guide) -> Handbook:
    return with_page(read_here.guide.handbook)


@pytest.fixture(scope="module")
def files(book: Handbook, tmp_path_factory: pytest.TempPathFactory) -> tuple[MadeFile, ...]:
    """The decks as files, and the page."""
    folder, found = tmp_path_factory.mktemp("decks"), [PAGE]
    for number, artifact in enumerate(one for step in LessonDecks().steps(book, ALL) for one in made(step).artifacts):
        path = folder / f"{number}.pptx"
        path.write_bytes(artifact.data)
        found.append(MadeFile(artifact.path, str(number), len(artifact.data), str(path)))
    return tuple(found)


def steps(book: Handbook, files: tuple[MadeFile, ...], request: Request = ALL) -> dict[str, Step]:
    return {step.name: step for step in Thumbnails().steps(book, request, files)}


def pictures(result: Result) -> list[bytes]:
    return [one.data for one in result.artifacts if one.media_type.startswith("image/")]


def test_every_deck_without_answers_is_shown_and_no_other(book: Handbook, files: tuple[MadeFile, ...]) -> None:
    found = steps(book, files)
    assert list(found) == ["thumbnails:h01", "thumbnails:lessons/nee"]
    paths = [one.path for one in made(found["thumbnails:lessons/nee"]).artifacts]
    assert paths[:3] == [
        "site/downloads/decks/lessons/nee.pptx",
        "site/downloads/decks/lessons/nee-handout.pptx",
        "site/downloads/decks/lessons/nee/01.svg",
    ]


def test_a_site_without_the_page_for_teachers_gets_no_pictures(book: Handbook, files: tuple[MadeFile, ...]) -> None:
    assert steps(book, files[1:]) == {}


def test_there_is_one_picture_for_each_slide_and_each_is_a_small_svg(
    book: Handbook, files: tuple[MadeFile, ...]
) -> None:
    deck = next(one for one in LessonDecks().steps(book, ALL) if one.name == "decks:h01")
    shown = pictures(made(steps(book, files)["thumbnails:h01"]))
    assert len(shown) == made(deck).artifacts[0].data.count(b"ppt/slides/slide") // 2
    for data in shown:
        tree = ElementTree.fromstring(data)
        assert tree.get("viewBox") == "0 0 1280 720"
        assert len(data) < 12_000


def test_a_picture_says_what_the_slide_says_and_nothing_of_the_teachers(
    book: Handbook, files: tuple[MadeFile, ...]
) -> None:
    told = b"".join(data for step in steps(book, files).values() for data in pictures(made(step)))
    assert b"Leerdoelen" in told
    assert not [secret for secret in SECRETS if secret in told]


def test_the_text_of_a_picture_stays_on_the_slide(book: Handbook, files: tuple[MadeFile, ...]) -> None:
    for data in pictures(made(steps(book, files)["thumbnails:h01"])):
        for text in ElementTree.fromstring(data).findall("{http://www.w3.org/2000/svg}text"):
            right = int(text.get("x", "0")) + (0 if text.get("text-anchor") else int(text.get("textLength", "0")))
            assert 0 <= right <= 1280
            assert 0 < int(text.get("y", "0")) < 720


def test_the_same_deck_has_the_same_pictures_under_another_number_of_bytes_of_others(
    book: Handbook, files: tuple[MadeFile, ...]
) -> None:
    fewer = tuple(one for one in files if "lessons" not in one.path)
    assert steps(book, fewer)["thumbnails:h01"].key == steps(book, files)["thumbnails:h01"].key


def test_without_the_programs_the_pictures_are_drawn_and_that_is_told(
    book: Handbook, files: tuple[MadeFile, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv(OFFICE)
    step = steps(book, files, Request("mkdocs.yml", "", thumbnails=True))["thumbnails:h01"]
    result = made(step)
    assert [one.code for one in result.diagnostics] == ["W805"]
    assert pictures(result) == pictures(made(steps(book, files)["thumbnails:h01"]))


def test_they_are_rendered_where_the_programs_are_unless_they_are_to_be_drawn(
    book: Handbook, files: tuple[MadeFile, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(OFFICE)
    step = steps(book, files)["thumbnails:lessons/nee"]
    shown = pictures(made(step))
    with Image.open(io.BytesIO(shown[0])) as picture:
        assert (picture.format, picture.size) == ("WEBP", (rendering.WIDTH, rendering.WIDTH * 9 // 16))
    assert pictures(made(step)) == shown
    drawn = steps(book, files, Request("mkdocs.yml", "", thumbnails=False))["thumbnails:lessons/nee"]
    assert len(pictures(made(drawn))) == len(shown)
    assert pictures(made(drawn))[0].startswith(b"<svg")
    assert drawn.key != step.key


def test_a_long_deck_is_rendered_a_few_slides_at_a_time(
    book: Handbook, files: tuple[MadeFile, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(OFFICE)
    step = steps(book, files)["thumbnails:lessons/nee"]
    whole = pictures(made(step))
    monkeypatch.setattr(rendering, "BATCH", 4)
    assert len(whole) > rendering.BATCH
    assert pictures(made(step)) == whole


def test_a_program_that_fails_is_told_and_tried_again_by_the_next_build(
    book: Handbook, files: tuple[MadeFile, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("soffice", "pdftoppm"):
        _program(tmp_path / name, "raise SystemExit(3)")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv(OFFICE)
    result = made(steps(book, files, Request("mkdocs.yml", "", thumbnails=True))["thumbnails:h01"])
    assert [one.code for one in result.diagnostics] == ["W806"]
    assert not result.lasting
    assert pictures(result)[0].startswith(b"<svg")


def test_a_picture_that_was_cut_short_is_drawn(
    book: Handbook, files: tuple[MadeFile, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _program(tmp_path / "soffice", "")
    _program(tmp_path / "pdftoppm", "open('slide-1.ppm', 'wb').write(b'P6 960 540 255 cut')")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv(OFFICE)
    result = made(steps(book, files)["thumbnails:h01"])
    assert [one.code for one in result.diagnostics] == ["W806"]
    assert pictures(result)[0].startswith(b"<svg")


def test_a_program_that_hangs_is_ended_with_all_that_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark = tmp_path / "late"
    _program(
        tmp_path / "soffice",
        "import subprocess, sys, time\n"
        f"code = 'import time; time.sleep(3); open({str(mark)!r}, \"w\")'\n"
        "subprocess.Popen([sys.executable, '-c', code])\ntime.sleep(60)",
    )
    monkeypatch.setattr(rendering, "SECONDS", 1)
    programs = Programs(str(tmp_path / "soffice"), str(tmp_path / "soffice"), "")
    assert rendering.rendered(b"deck", 1, programs) == ()
    assert rendering.rendered(b"deck", 1, programs) == ()
    assert not mark.exists()


def _program(path: Path, code: str) -> None:
    path.write_text(f"#!{sys.executable}\n{code}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IEXEC)
