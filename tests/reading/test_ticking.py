"""`- [ ]` and `- [x]` in running text are items with a box, for every output alike."""

from pathlib import Path

import pytest

from lesstof.model.prose import Element, Prose, plain, walk
from tests.support import parts


def boxes(root: Path, body: str) -> list[tuple[str, str]]:
    """Text and box of every list item."""
    prose = next(part for part in parts(root, body) if isinstance(part, Prose))
    return [(plain(item), item.get("tick")) for item in walk(prose.nodes) if item.tag == "li"]


def test_an_empty_and_a_filled_box_are_told_apart(tmp_path: Path) -> None:
    body = "- [ ] De molen staat goed.\n- [x] Het water is heet.\n- [X] Klaar.\n- Zonder vak."
    expected = [("De molen staat goed.", "open"), ("Het water is heet.", "done"), ("Klaar.", "done")]
    assert boxes(tmp_path, body) == [*expected, ("Zonder vak.", "")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("1. [ ] Eerst\n2. [x] Dan", [("Eerst", "open"), ("Dan", "done")]),
        ("- [ ] **Vet** en [een term](https://a.nl)", [("Vet en een term", "open")]),
        ("- [ ] Een\n\n    Uitleg.\n\n- [ ] Twee", [("Een Uitleg.", "open"), ("Twee", "open")]),
        ("- [ ] Een\n    - [x] Binnen", [("Een Binnen", "open"), ("Binnen", "done")]),
        ("- [ ]", [("", "open")]),
    ],
)
def test_a_box_belongs_to_its_item_however_the_item_is_written(
    tmp_path: Path, body: str, expected: list[tuple[str, str]]
) -> None:
    assert boxes(tmp_path, body) == expected


@pytest.mark.parametrize(
    "body", ["- []", "- [y] ja", "- **[ ] a**", "- `[ ] a`", "- [ ]a", "- Zie [ ] hier", "- \\[ ] a"]
)
def test_what_only_looks_like_a_box_stays_text(tmp_path: Path, body: str) -> None:
    assert [tick for _, tick in boxes(tmp_path, body)] == [""]


def test_what_follows_the_box_keeps_its_markup(tmp_path: Path) -> None:
    prose = next(part for part in parts(tmp_path, "- [ ] *Eerst* dit") if isinstance(part, Prose))
    item = next(item for item in walk(prose.nodes) if item.tag == "li")
    assert item.children == (Element("em", (), ("Eerst",)), " dit")
