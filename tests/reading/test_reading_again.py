"""A course that is read again: what did not change is taken from before, what depends on another file is not."""

import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image

from lesstof.building.aside import aside
from lesstof.reading.course import Known, read_course
from lesstof.settings import Settings, load_settings

COURSE = Path(__file__).parent.parent / "fixtures" / "course-minimal"
CHAPTER = "chapters/h01/index.md"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return load_settings(Path(shutil.copytree(COURSE, tmp_path / "course")))


def test_what_is_known_gives_the_same_course(settings: Settings) -> None:
    known: Known = {}
    first = read_course(settings, known)
    assert known
    assert read_course(settings, known) == first == read_course(settings)


def test_a_known_file_is_not_read_again(settings: Settings) -> None:
    known: Known = {}
    read_course(settings, known)
    key, one = next((key, one) for key, one in known.items() if one.document in read_course(settings).handbook.chapters)
    known[key] = replace(one, document=None)
    assert read_course(settings, known).handbook.chapters == ()


def test_an_edit_is_seen_and_the_old_text_forgotten(settings: Settings) -> None:
    known: Known = {}
    read_course(settings, known)
    before = len(known)
    file = settings.root / CHAPTER
    file.write_text(file.read_text("utf-8").replace("Brood dat lukt", "Brood"), "utf-8")
    assert read_course(settings, known).handbook.chapters[0].title == "Brood"
    assert len(known) == before


def test_a_chapter_with_a_picture_is_read_anew_for_the_picture_may_have_changed(settings: Settings) -> None:
    known: Known = {}
    file, picture = settings.root / CHAPTER, settings.root / "chapters/h01/brood.png"
    file.write_text(file.read_text("utf-8").replace("Het werk gaat", "![Brood.](brood.png)\n\nHet werk gaat"), "utf-8")
    for size in ((20, 20), (30, 10)):
        Image.new("RGB", size).save(picture)
        (found,) = read_course(settings, known).handbook.pictures
        assert (found.width, found.height) == size


def test_many_files_read_by_two_are_the_same_course_with_the_same_findings(settings: Settings) -> None:
    post = next((settings.root / "content/actueel").iterdir())
    for day in range(1, 41):
        text = post.read_text("utf-8") + f"\n![Weg.](weg-{day % 3}.png)\n\nEen [dode link](nergens.md).\n"
        post.with_name(f"2026-{day // 28 + 1:02}-{day % 28 + 1:02}-bericht.md").write_text(text, "utf-8")
    alone, shared = read_course(settings), read_course(settings, {}, aside)
    assert len(alone.diagnostics) == 3
    assert shared == alone
