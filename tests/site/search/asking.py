"""The index of a course as its site would have it, and its engine, asked in Node."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct

from lesstof.model.handbook import Handbook
from lesstof.outputs.site.rendering.book import contents, once, pages
from lesstof.outputs.site.rendering.page import render
from lesstof.outputs.site.rendering.shelf import Shelf, shelf_of
from lesstof.outputs.site.search.analysing import Analyser
from lesstof.outputs.site.search.assets import search_assets
from lesstof.outputs.site.search.gathering import Written, documents
from lesstof.outputs.site.search.weighing import Index, index
from lesstof.outputs.site.stemming.language import language
from lesstof.reading.course import read_course
from lesstof.settings import load_settings

HERE = Path(__file__).parent
REPOSITORY = HERE.parents[2]
needs_node = pytest.mark.skipif(shutil.which("node") is None, reason="the engine is a script")


def written(shelf: Shelf, directory_urls: bool = True) -> list[Written]:
    return [(page, render(page, shelf, directory_urls).passages) for page in once(pages(contents(shelf)))]


def index_of(book: Handbook) -> Index:
    shelf = shelf_of(book)
    return index(documents(shelf, written(shelf)), Analyser(language(book.book.language)))


def files_of(book: Handbook, directory_urls: bool = True) -> dict[str, str]:
    shelf = shelf_of(book)
    return dict(search_assets(shelf, written(shelf), [("Register", "register/")], directory_urls))


def read_handbook(root: Path = REPOSITORY) -> Handbook:
    return read_course(load_settings(root)).handbook


class Site(Struct, frozen=True):
    """The files of a search in a folder."""

    folder: Path

    def node(self, what: str, given: list[Any]) -> list[Any]:
        """The answers of the script's own modules to a list of things."""
        command = ["node", str(HERE / "ask.mjs"), str(self.folder / "search"), what]
        done = subprocess.run(
            command, input=json.dumps(given), capture_output=True, text=True, check=False, timeout=120
        )
        assert done.returncode == 0, done.stderr
        return list(json.loads(done.stdout))

    def found(self, question: str) -> list[str]:
        """Addresses for a question, best first."""
        return [one["address"] for one in self.node("ask", [question])[0]["found"]]


def site_at(folder: Path, book: Handbook) -> Site:
    for name, content in files_of(book).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return Site(folder)
