import hashlib
import os
import time
from pathlib import Path

import pytest

from lesstof.building.manifest import sealed
from lesstof.building.step import Artifact, Recalled, Result
from lesstof.building.store import KEPT_SECONDS, Store, load, prune, save
from tests.building.plain_steps import make

KEY, OTHER = "a" * 64, "b" * 64


def test_a_saved_result_is_found_again_with_its_diagnostics(tmp_path: Path) -> None:
    store = Store(str(tmp_path))
    saved = save(store, KEY, make(("site/a.txt", b"hello")))
    assert load(store, KEY) == saved
    assert saved.diagnostics[0].arguments == (("made", "yes"),)
    assert store.data_path(saved.entries[0].digest).read_bytes() == b"hello"


def test_an_unknown_key_has_no_result(tmp_path: Path) -> None:
    assert load(Store(str(tmp_path)), KEY) is None


def test_altered_bytes_are_noticed_and_mended(tmp_path: Path) -> None:
    store, result = Store(str(tmp_path)), make(("site/a.txt", b"hello"))
    path = store.data_path(save(store, KEY, result).entries[0].digest)
    path.write_bytes(b"jello")
    assert load(store, KEY) is None
    save(store, KEY, result)
    assert load(store, KEY) is not None
    assert path.read_bytes() == b"hello"


def test_a_folder_in_the_place_of_a_file_is_mended(tmp_path: Path) -> None:
    store, result = Store(str(tmp_path)), make(("site/a.txt", b"hello"))
    for path in (store.data_path(save(store, KEY, result).entries[0].digest), store.manifest_path(KEY)):
        path.unlink()
        (path / "deep").mkdir(parents=True)
        assert load(store, KEY) is None
        save(store, KEY, result)
        assert load(store, KEY) is not None


def test_a_manifest_cut_off_at_any_byte_is_no_result(tmp_path: Path) -> None:
    store = Store(str(tmp_path))
    save(store, KEY, make(("site/a.txt", b"hello")))
    whole = store.manifest_path(KEY).read_bytes()
    for length in range(len(whole)):
        store.manifest_path(KEY).write_bytes(whole[:length])
        assert load(store, KEY) is None


def test_a_missing_data_file_is_no_result(tmp_path: Path) -> None:
    store = Store(str(tmp_path))
    manifest = save(store, KEY, make(("site/a.txt", b"hello")))
    store.data_path(manifest.entries[0].digest).unlink()
    assert load(store, KEY) is None


def test_equal_bytes_are_kept_once(tmp_path: Path) -> None:
    store = Store(str(tmp_path))
    save(store, KEY, Result((Artifact("site/a", "text/plain", b"same"), Artifact("site/b", "text/plain", b"same"))))
    assert len(list(tmp_path.glob("data/*/*"))) == 1


def test_pruning_keeps_what_is_used_and_what_is_recent_and_removes_the_old(tmp_path: Path) -> None:
    store = Store(str(tmp_path))
    save(store, KEY, make(("site/a.txt", b"used")))
    save(store, OTHER, make(("site/a.txt", b"unused")))
    prune(store, [KEY])
    assert load(store, OTHER) is not None
    prune(store, [KEY], now=time.time() + KEPT_SECONDS + 60)
    assert load(store, KEY) is not None
    assert load(store, OTHER) is None
    assert len(list(tmp_path.glob("data/*/*"))) == 1


def recalled(*made: bytes) -> Result:
    digest = hashlib.sha256(b"hello").hexdigest()
    return Result((), streamed=[Recalled("site/a.txt", "text/plain", digest, 5, iter(made).__next__)])


def test_what_is_recalled_is_made_only_where_the_store_has_it_no_more(tmp_path: Path) -> None:
    store = Store(str(tmp_path))
    first = save(store, KEY, make(("site/a.txt", b"hello")))
    assert save(store, OTHER, recalled()).entries == first.entries
    path = store.data_path(first.entries[0].digest)
    path.write_bytes(b"jello")
    save(store, OTHER, recalled(b"hello"))
    assert path.read_bytes() == b"hello"


def test_what_is_recalled_may_not_be_something_else(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"site/a\.txt"):
        save(Store(str(tmp_path)), KEY, recalled(b"other"))


def test_what_nobody_touched_since_it_was_whole_is_not_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(str(tmp_path))
    path = store.data_path(save(store, KEY, make(("site/a.txt", b"hello"))).entries[0].digest)
    os.utime(path, ns=(1, 1))
    save(store, OTHER, recalled())
    with monkeypatch.context() as patch:
        patch.setattr("lesstof.building.store.is_whole", lambda *_: pytest.fail("read"))
        save(store, OTHER, recalled())
    path.write_bytes(b"jello")
    save(store, OTHER, recalled(b"hello"))
    assert path.read_bytes() == b"hello"


def test_a_torn_list_of_what_is_whole_is_done_without(tmp_path: Path) -> None:
    store = Store(str(tmp_path))
    saved = save(store, KEY, make(("site/a.txt", b"hello")))
    for torn in (b"", b"x\n[]", sealed([1]), sealed({"a": 1})):
        (tmp_path / "checked").write_bytes(torn)
        assert save(store, OTHER, recalled()).entries == saved.entries
