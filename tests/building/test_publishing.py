import os
import shutil
import tempfile
from pathlib import Path

import pytest
from msgspec.structs import replace

from lesstof.building.files import write_whole
from lesstof.building.publishing import PublishError, Tree, publish, recover, trees_of
from lesstof.building.record import is_intact
from lesstof.building.step import Artifact, Result
from lesstof.building.store import Store, save
from tests.building.plain_steps import make


def trees(tmp_path: Path, files: dict[str, bytes], *, whole: bool = True) -> tuple[Tree, ...]:
    store = Store(str(tmp_path / "build" / ".store" / "student"))
    result = Result(tuple(Artifact(path, "text/plain", data) for path, data in files.items()))
    return trees_of([save(store, "c" * 64, result)], store, lambda _: lambda _: not whole)


def state(folder: Path) -> dict[str, tuple[bytes, int, int]]:
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def contents(folder: Path) -> dict[str, bytes]:
    return {path: data for path, (data, _, _) in state(folder).items()}


def test_files_stand_in_their_trees(tmp_path: Path) -> None:
    build = tmp_path / "build"
    assert publish(build, trees(tmp_path, {"site/a/b.html": b"1", "decks/x.pptx": b"2"})).changed == ("decks", "site")
    assert contents(build / "site") == {"a/b.html": b"1"}
    assert contents(build / "decks") == {"x.pptx": b"2"}
    assert sorted(path.name for path in build.iterdir()) == [".store", "decks", "site"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such bits")
def test_what_is_published_can_be_read_by_a_web_server(tmp_path: Path) -> None:
    publish(tmp_path / "build", trees(tmp_path, {"site/a.html": b"1"}))
    assert (tmp_path / "build" / "site" / "a.html").stat().st_mode & 0o777 == 0o644


def test_publishing_the_same_again_touches_nothing(tmp_path: Path) -> None:
    build, files = tmp_path / "build", {"site/a": b"1", "site/b": b"2"}
    publish(build, trees(tmp_path, files))
    before, folder = state(build / "site"), (build / "site").stat().st_ino
    assert publish(build, trees(tmp_path, files)).changed == ()
    assert state(build / "site") == before
    assert (build / "site").stat().st_ino == folder


def test_an_unchanged_file_keeps_its_time_when_another_changes(tmp_path: Path) -> None:
    build = tmp_path / "build"
    publish(build, trees(tmp_path, {"site/a": b"1", "site/b": b"2"}))
    before = state(build / "site")
    publish(build, trees(tmp_path, {"site/a": b"1", "site/b": b"changed"}))
    after = state(build / "site")
    assert after["a"][1] == before["a"][1]
    assert after["b"][0] == b"changed"


def test_a_file_that_is_no_longer_made_disappears(tmp_path: Path) -> None:
    build = tmp_path / "build"
    publish(build, trees(tmp_path, {"site/a": b"1", "site/b": b"2"}))
    publish(build, trees(tmp_path, {"site/a": b"1"}))
    assert contents(build / "site") == {"a": b"1"}


def test_a_part_of_a_tree_leaves_the_other_files(tmp_path: Path) -> None:
    build = tmp_path / "build"
    publish(build, trees(tmp_path, {"decks/h01": b"1", "decks/h11": b"2"}))
    publish(build, trees(tmp_path, {"decks/h11": b"new"}, whole=False))
    assert contents(build / "decks") == {"h01": b"1", "h11": b"new"}
    assert is_intact(build, "decks")


def test_of_a_tree_that_others_share_only_their_files_stay(tmp_path: Path) -> None:
    build = tmp_path / "build"
    publish(build, trees(tmp_path, {"site/a.1.js": b"1", "site/downloads/book.epub": b"2"}))
    (tree,) = trees(tmp_path, {"site/a.2.js": b"3"})
    shared = replace(tree, stays=lambda path: path.startswith("downloads/"))
    assert publish(build, [shared]).changed == ("site",)
    assert contents(build / "site") == {"a.2.js": b"3", "downloads/book.epub": b"2"}
    assert publish(build, [shared]).changed == ()


def test_a_file_changed_by_hand_is_put_aside_and_told(tmp_path: Path) -> None:
    build = tmp_path / "build"
    publish(build, trees(tmp_path, {"decks/h01.pptx": b"made"}))
    (build / "decks" / "h01.pptx").write_bytes(b"my own words")
    (build / "decks" / "mine.pptx").write_bytes(b"also mine")
    (build / "decks" / "~$h01.pptx").write_bytes(b"left by an office program")
    assert not is_intact(build, "decks")
    published = publish(build, trees(tmp_path, {"decks/h01.pptx": b"made"}))
    assert published.kept == ("kept/decks/h01.pptx",)
    assert contents(build / "decks") == {"h01.pptx": b"made", "mine.pptx": b"also mine"}
    assert contents(build / "kept") == {"decks/h01.pptx": b"my own words"}


def test_a_lesson_that_was_made_at_the_prompt_stays_until_a_build_makes_one_of_its_name(tmp_path: Path) -> None:
    build, made = tmp_path / "build", {"teacher/decks/h01.pptx": b"made"}
    publish(build, trees(tmp_path, made))
    (build / "teacher/lessons").mkdir()
    (build / "teacher/lessons/h01-45min.pptx").write_bytes(b"for tomorrow")
    assert is_intact(build, "teacher")
    assert publish(build, trees(tmp_path, made)).changed == ()
    assert publish(build, trees(tmp_path, {"teacher/decks/h01.pptx": b"newer"})).kept == ()
    assert contents(build / "teacher")["lessons/h01-45min.pptx"] == b"for tomorrow"
    published = publish(build, trees(tmp_path, {**made, "teacher/lessons/h01-45min.pptx": b"by the build"}))
    assert published.kept == ("kept/teacher/lessons/h01-45min.pptx",)


def test_a_changed_deck_outlives_a_build_of_another_chapter_and_the_one_after(tmp_path: Path) -> None:
    build = tmp_path / "build"
    publish(build, trees(tmp_path, {"decks/h01.pptx": b"one", "decks/h02.pptx": b"two"}))
    (build / "decks/h02.pptx").write_bytes(b"my own words")
    assert publish(build, trees(tmp_path, {"decks/h01.pptx": b"newer"}, whole=False)).kept == ()
    assert contents(build / "decks") == {"h01.pptx": b"newer", "h02.pptx": b"my own words"}
    published = publish(build, trees(tmp_path, {"decks/h01.pptx": b"newer", "decks/h02.pptx": b"two"}))
    assert published.kept == ("kept/decks/h02.pptx",)


def test_a_second_change_by_hand_does_not_overwrite_the_first(tmp_path: Path) -> None:
    build = tmp_path / "build"
    for words in (b"first", b"second"):
        publish(build, trees(tmp_path, {"decks/h01.pptx": b"made"}))
        (build / "decks" / "h01.pptx").write_bytes(words)
    publish(build, trees(tmp_path, {"decks/h01.pptx": b"made"}))
    publish(build, trees(tmp_path, {"decks/h01.pptx": b"new"}))
    assert set(contents(build / "kept").values()) == {b"first", b"second"}


def test_a_changed_deck_is_kept_when_the_build_was_ended_before_it_was_put_aside(tmp_path: Path) -> None:
    build, made = tmp_path / "build", {"teacher/h01.pptx": b"made", "teacher/h02.pptx": b"made"}
    publish(build, trees(tmp_path, made))
    (build / "teacher/h01.pptx").write_bytes(b"my own words")
    (build / "kept").write_bytes(b"in the way")
    with pytest.raises(PublishError):
        publish(build, trees(tmp_path, dict.fromkeys(made, b"newer")))
    (build / "kept").unlink()
    assert recover(build) == ("kept/teacher/h01.pptx",)
    assert contents(build / "teacher") == {"h01.pptx": b"newer", "h02.pptx": b"newer"}
    assert is_intact(build, "teacher")
    assert publish(build, trees(tmp_path, dict.fromkeys(made, b"newest"))).kept == ()


def test_a_deck_that_is_changed_in_its_place_changes_no_other_file(tmp_path: Path) -> None:
    build, made = tmp_path / "build", {"decks/h01.pptx": b"made", "site/downloads/decks/h01.pptx": b"made"}
    publish(build, trees(tmp_path, made))
    (build / "decks/h01.pptx").write_bytes(b"with answers")
    assert contents(build / "site") == {"downloads/decks/h01.pptx": b"made"}
    assert publish(build, trees(tmp_path, made)).kept == ("kept/decks/h01.pptx",)


def test_without_a_record_a_deck_that_is_not_made_just_so_is_kept(tmp_path: Path) -> None:
    build, made = tmp_path / "build", {"teacher/h01.pptx": b"made", "teacher/h02.pptx": b"made", "site/a.html": b"made"}
    publish(build, trees(tmp_path, made))
    for name in ("teacher/h01.pptx", "site/a.html"):
        (build / name).unlink()
        (build / name).write_bytes(b"my own words")
    shutil.rmtree(build / ".store")
    assert publish(build, trees(tmp_path, made)).kept == ("kept/teacher/h01.pptx",)
    assert contents(build / "kept") == {"teacher/h01.pptx": b"my own words"}


@pytest.mark.parametrize(
    "path", ["a.txt", "/etc/passwd", "site/../../x", "site//x", "../x/y", ".store/x", "site/..\\x", "site/c:x"]
)
def test_a_path_outside_a_tree_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="tree"):
        trees(tmp_path, {path: b"1"})


def test_two_steps_that_make_one_path_are_refused(tmp_path: Path) -> None:
    store = Store(str(tmp_path))
    manifest = save(store, "d" * 64, make(("site/a", b"1")))
    with pytest.raises(ValueError, match="site/a"):
        trees_of([manifest, manifest], store, lambda _: lambda _: False)


def test_a_tree_that_was_moved_away_is_given_back(tmp_path: Path) -> None:
    build = tmp_path / "build"
    publish(build, trees(tmp_path, {"site/a": b"good"}))
    (build / "site").rename(build / ".old-site")
    (build / ".new-site").mkdir()
    recover(build)
    assert contents(build / "site") == {"a": b"good"}
    assert sorted(path.name for path in build.iterdir()) == [".store", "site"]


def test_a_tree_that_took_its_place_stays_and_the_old_one_goes(tmp_path: Path) -> None:
    build = tmp_path / "build"
    publish(build, trees(tmp_path, {"site/a": b"new"}))
    (build / ".old-site").mkdir()
    recover(build)
    assert contents(build / "site") == {"a": b"new"}
    assert not (build / ".old-site").exists()


def test_when_writing_fails_every_tree_is_as_it_was(tmp_path: Path) -> None:
    build = tmp_path / "build"
    publish(build, trees(tmp_path, {"decks/a": b"good", "site/a": b"good"}))
    wanted = trees(tmp_path, {"decks/a": b"new", "site/a": b"newer"})
    site = next(tree for tree in wanted if tree.name == "site")
    site.store.data_path(site.entries[0][1].digest).unlink()
    with pytest.raises(PublishError) as caught:
        publish(build, wanted)
    assert caught.value.name == "site"
    assert contents(build / "decks") == contents(build / "site") == {"a": b"good"}


def test_what_cannot_be_written_is_told_by_its_own_name(tmp_path: Path) -> None:
    path = tmp_path / "h01.pptx"
    path.mkdir()
    with pytest.raises(OSError, match="directory") as caught:
        write_whole(path, b"a deck")
    assert caught.value.filename == str(path)
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(not Path("/dev/shm").is_dir(), reason="needs a second disk")
def test_a_store_on_another_disk_is_copied_from(tmp_path: Path) -> None:
    with tempfile.TemporaryDirectory(dir="/dev/shm") as disk:
        store = Store(disk)
        wanted = trees_of([save(store, "c" * 64, make(("site/a", b"far away")))], store, lambda _: lambda _: False)
        publish(tmp_path / "build", wanted)
    assert contents(tmp_path / "build/site") == {"a": b"far away"}
