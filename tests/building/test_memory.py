"""What one build leaves for the next is used by the same program alone, and only when it is whole."""

from pathlib import Path

from lesstof.building.memory import keep, keep_by_key, recalled, recalled_by_key


def test_what_was_kept_comes_back(tmp_path: Path) -> None:
    keep(tmp_path / "a" / "read", "1", {"h01": (1, 2)})
    assert recalled(tmp_path / "a" / "read", "1") == {"h01": (1, 2)}


def test_another_version_begins_anew(tmp_path: Path) -> None:
    keep(tmp_path / "read", "1", "value")
    assert recalled(tmp_path / "read", "2") is None


def test_torn_bytes_are_as_good_as_none(tmp_path: Path) -> None:
    place = tmp_path / "read"
    keep(place, "1", list(range(1000)))
    place.write_bytes(place.read_bytes()[:-7])
    assert recalled(place, "1") is None
    assert recalled(tmp_path / "nowhere", "1") is None


def test_values_by_key_come_back_and_only_files_with_other_keys_are_written(tmp_path: Path) -> None:
    first = {"a1": "one", "b2": "two"}
    keep_by_key(tmp_path, "1", set(), first)
    assert recalled_by_key(tmp_path, "1") == first
    stamp = (tmp_path / "a").stat().st_ino
    second = {"a1": "one", "c3": "three"}
    keep_by_key(tmp_path, "1", first.keys(), second)
    assert recalled_by_key(tmp_path, "1") == second
    assert (tmp_path / "a").stat().st_ino == stamp
    assert recalled_by_key(tmp_path, "2") == {}
