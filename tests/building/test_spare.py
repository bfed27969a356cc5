import os
import shutil
from pathlib import Path

import pytest

from lesstof.building.publishing import publish, recover
from lesstof.building.record import is_intact
from lesstof.building.spare import readying
from tests.building.test_publishing import contents, state, trees

FIRST = {"site/a.html": b"1", "site/b/c.html": b"2", "site/old/d.html": b"3"}
SECOND = {"site/a.html": b"1", "site/b/c.html": b"new", "site/e/f.html": b"4"}


def published(tmp_path: Path, files: dict[str, bytes]) -> dict[str, bytes]:
    build = tmp_path / "build"
    with readying(build) as spares:
        wanted = trees(tmp_path, files)
        publish(build, wanted, spares())
    assert is_intact(build, "site")
    assert not any(path.is_dir() and not any(path.iterdir()) for path in (build / "site").rglob("*"))
    return contents(build / "site")


def spare(tmp_path: Path) -> Path:
    return tmp_path / "build/.store/spare/site"


def within(files: dict[str, bytes]) -> dict[str, bytes]:
    return {path.removeprefix("site/"): data for path, data in files.items()}


def test_a_tree_is_made_of_the_one_before_the_last(tmp_path: Path) -> None:
    for files in (FIRST, SECOND, FIRST, SECOND, SECOND):
        assert published(tmp_path, files) == within(files)
    before = state(tmp_path / "build/site")
    third = {**SECOND, "site/b/c.html": b"newest"}
    assert published(tmp_path, third) == within(third)
    after = state(tmp_path / "build/site")
    assert [path for path in before if before[path] != after[path]] == ["b/c.html"]
    assert sorted(path.name for path in (tmp_path / "build").iterdir()) == [".store", "site"]


def test_a_spare_is_there_from_the_second_build_on(tmp_path: Path) -> None:
    published(tmp_path, FIRST)
    assert not spare(tmp_path).exists()
    with readying(tmp_path / "build") as spares:
        assert spares()["site"].keys() == within(FIRST).keys()
    assert contents(spare(tmp_path)) == within(FIRST)


def test_what_someone_did_to_the_spare_does_not_come_back(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    for files in (FIRST, SECOND):
        published(tmp_path, files)
    (spare(tmp_path) / "mine.html").write_bytes(b"mine")
    (spare(tmp_path) / "empty").mkdir()
    (spare(tmp_path) / "a.html").unlink()
    (spare(tmp_path) / "a.html").write_bytes(b"x")
    shutil.rmtree(spare(tmp_path) / "b")
    if os.name != "nt":
        (spare(tmp_path) / "b").symlink_to(outside)
    assert published(tmp_path, FIRST) == within(FIRST)
    assert not any(outside.iterdir())


def test_a_file_takes_the_place_of_a_folder_and_the_other_way_round(tmp_path: Path) -> None:
    folder, file = {"site/x/y": b"1", "site/z": b"2"}, {"site/x": b"1", "site/z/y": b"2"}
    for files in (folder, file, folder, file):
        assert published(tmp_path, files) == within(files)


def test_a_page_that_was_changed_in_its_place_is_made_again(tmp_path: Path) -> None:
    for files in (FIRST, SECOND):
        published(tmp_path, files)
    (tmp_path / "build/site/a.html").write_bytes(b"changed by hand")
    assert published(tmp_path, FIRST) == within(FIRST)
    assert contents(tmp_path / "build/kept") == {"site/a.html": b"changed by hand"}
    assert published(tmp_path, SECOND) == within(SECOND)


def test_trees_with_files_that_teachers_change_have_no_spare(tmp_path: Path) -> None:
    build = tmp_path / "build"
    for words in (b"1", b"2"):
        publish(build, trees(tmp_path, {"decks/h01.pptx": words}))
    with readying(build) as spares:
        assert not spares().get("decks")
    assert not (build / ".store/spare/decks").exists()


@pytest.mark.parametrize("moved", [False, True])
def test_a_build_that_was_ended_while_it_cleared_up_is_cleared_up_after(tmp_path: Path, moved: bool) -> None:
    build = tmp_path / "build"
    for files in (FIRST, SECOND):
        published(tmp_path, files)
    if moved:
        spare(tmp_path).rename(build / ".old-site")
    else:
        spare(tmp_path).rename(build / ".new-site")
    assert recover(build) == ()
    assert contents(build / "site") == within(SECOND)
    assert published(tmp_path, FIRST) == within(FIRST)
    assert sorted(path.name for path in build.iterdir()) == [".store", "site"]
