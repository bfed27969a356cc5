"""The files of the search: the index with its pieces."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from lesstof.outputs.site.rendering.links import relative
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.search.analysing import Analyser
from lesstof.outputs.site.search.facts import facts
from lesstof.outputs.site.search.gathering import Written, documents
from lesstof.outputs.site.search.weighing import index
from lesstof.outputs.site.search.writing import File, search_files
from lesstof.outputs.site.stemming.language import language


def search_assets(
    shelf: Shelf,
    pages: Iterable[Written],
    ways: Iterable[tuple[str, str]],
    directory_urls: bool,
    place: Path | None = None,
    version: str = "",
) -> Iterator[File]:
    """Name and content of every file; `ways` are names and addresses of pages for who finds nothing.

    At its `place` a build of this `version` of program and settings leaves what the next need not find again.
    """

    def address(place: str) -> str:
        page, mark, anchor = place.partition("#")
        return relative("", page, directory_urls).removeprefix("./") + mark + anchor

    known = language(shelf.handbook.book.language)
    elsewhere = [(name, address(place)) for name, place in ways]
    analyser = Analyser(known, place, version)
    yield from search_files(index(documents(shelf, pages), analyser), known, address, facts(shelf, elsewhere))
    analyser.keep()
