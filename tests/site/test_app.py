"""The files that make the site an app: manifest, icons, worker and its list."""

import io
import json
from importlib.resources import files
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from PIL import Image

from lesstof.labels import labels
from lesstof.outputs.site.app.files import app_files, manifest, script, write_worker
from lesstof.outputs.site.app.icons import ICONS, painted
from lesstof.outputs.site.rendering.shelf import shelf_of
from tests.site.books import book, handbook

SHELF = shelf_of(handbook())
FILES = {
    "index.html": "thuis",
    "h01/index.html": "een",
    "assets/a.css": "stijl",
    "media/chapters/h01/een plaat.png": "plaat",
    "downloads/index.html": "straks anders",
    "downloads/boek.epub": "groot",
    "404.html": "weg",
    "_headers": "van de host",
}


def site(folder: Path, **changed: str) -> Path:
    for name, text in {**FILES, **changed}.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    write_worker(folder, SHELF)
    return folder


def facts_of(folder: Path) -> dict[str, Any]:
    first = (folder / "service-worker.js").read_text("utf-8").split("\n", 1)[0]
    found: dict[str, Any] = json.loads(first.removeprefix("const book = ").removesuffix(";"))
    return found


def test_the_manifest_has_a_name_and_icons_at_addresses_relative_to_itself() -> None:
    made = dict(app_files(SHELF))
    told = json.loads(manifest(SHELF))
    assert (told["name"], told["lang"], told["start_url"], told["scope"]) == ("Proefboek & meer", "nl", "./", "./")
    for one in told["icons"]:
        data = made[one["src"]]
        assert isinstance(data, bytes)
        picture = Image.open(io.BytesIO(data))
        assert one["sizes"] == f"{picture.width}x{picture.height}"
    assert any(one.get("purpose") == "maskable" for one in told["icons"])


def test_a_maskable_icon_fills_its_corners_and_another_leaves_them_open() -> None:
    made = dict(app_files(SHELF))
    corners = {}
    for name in ("assets/icon-512.png", "assets/icon-maskable-512.png"):
        data = made[name]
        assert isinstance(data, bytes)
        pixel = Image.open(io.BytesIO(data)).convert("RGBA").getpixel((0, 0))
        assert isinstance(pixel, tuple)
        corners[name] = pixel[3]
    assert corners == {"assets/icon-512.png": 0, "assets/icon-maskable-512.png": 255}


def test_the_list_holds_pages_and_what_they_need_and_nothing_else(tmp_path: Path) -> None:
    folder = site(tmp_path)
    listed = json.loads((folder / facts_of(folder)["list"]).read_text("utf-8"))
    assert sorted(listed) == ["", "assets/a.css", "h01/", "media/chapters/h01/een plaat.png"]
    assert listed["h01/"][1] == 3
    assert facts_of(folder)["shell"] == ["", "assets/a.css"]


def test_another_page_is_another_version_and_the_same_site_the_same(tmp_path: Path) -> None:
    first, same, other = (facts_of(site(tmp_path / name)) for name in ("a", "b", "c"))
    assert first == same == other
    changed = facts_of(site(tmp_path / "d", **{"h01/index.html": "twee"}))
    assert changed["version"] != first["version"]
    downloads = facts_of(site(tmp_path / "e", **{"downloads/index.html": "gevuld"}))
    assert downloads["version"] == first["version"]


def test_the_script_speaks_the_language_of_the_course() -> None:
    assert "Vernieuwen" in script(labels("nl"))
    assert "Vernieuwen" not in script(labels("en"))


def test_quotes_in_a_title_do_not_break_the_manifest() -> None:
    odd = shelf_of(replace(handbook(), book=book(title='Zeg "ja" </script>', description="")))
    assert json.loads(manifest(odd))["name"] == 'Zeg "ja" </script>'
    assert "description" not in json.loads(manifest(odd))


def test_the_icons_are_painted_from_the_tokens_of_today() -> None:
    for name, icon in ICONS:
        kept = Image.open(files("lesstof.outputs.site.app").joinpath(name).open("rb"))
        assert list(kept.getdata()) == list(Image.open(io.BytesIO(painted(icon))).getdata()), name
