from pathlib import Path
from typing import Any

import pytest

from lesstof.labels import parsing
from lesstof.labels.parsing import parsed


@pytest.fixture
def catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(parsing, "_FOLDER", tmp_path / "__pycache__")
    file = tmp_path / "words.txt"
    file.write_text("een", encoding="utf-8")
    return file


def read(file: Path, asked: list[str]) -> Any:
    def parse() -> dict[str, str]:
        asked.append(file.name)
        return {"word": file.read_text(encoding="utf-8")}

    return parsed("words", [file], parse)


def test_what_was_parsed_is_kept(catalogue: Path) -> None:
    asked: list[str] = []
    assert [read(catalogue, asked), read(catalogue, asked)] == [{"word": "een"}] * 2
    assert len(asked) == 1


def test_a_changed_catalogue_is_parsed_anew(catalogue: Path) -> None:
    asked: list[str] = []
    read(catalogue, asked)
    catalogue.write_text("twee", encoding="utf-8")
    assert read(catalogue, asked) == {"word": "twee"}


@pytest.mark.parametrize("broken", [b"", b"{", b"[[],{}]", b"null", b"[1]", b"\xff"])
def test_a_broken_copy_is_parsed_anew(catalogue: Path, broken: bytes) -> None:
    read(catalogue, [])
    (catalogue.parent / "__pycache__" / "words.json").write_bytes(broken)
    assert read(catalogue, []) == {"word": "een"}
    assert (catalogue.parent / "__pycache__" / "words.json").read_bytes() != broken


def test_where_nothing_can_be_kept_it_is_parsed_each_time(catalogue: Path) -> None:
    (catalogue.parent / "__pycache__").write_text("a file", encoding="utf-8")
    asked: list[str] = []
    assert read(catalogue, asked) == read(catalogue, asked) == {"word": "een"}
    assert len(asked) == 2
