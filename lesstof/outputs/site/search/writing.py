"""The index as script files, which a page may load from a disk too: one to begin with, the rest on demand.

`search/index.js` holds the vocabulary and the list of the other files: postings by stem, heads of documents (address,
kind, title, what they belong to) and their texts. Each calls `lesstofSearch(name, data)`. Names of the others carry a
digest, so that a browser may keep them.
"""

import json
from collections.abc import Callable, Iterator, Sequence

from lesstof.model.source import digest_of
from lesstof.outputs.site.search.encoding import encoded_forms, encoded_postings
from lesstof.outputs.site.search.weighing import Index
from lesstof.outputs.site.stemming.language import Language

INDEX = "index.js"
FOLDER = "search/"
# Sizes of pieces in characters. A question needs few postings and heads, and the texts of what is shown.
_SIZES = {"postings": 40_000, "heads": 40_000, "texts": 24_000}

File = tuple[str, str]


def search_files(index: Index, language: Language, address: Callable[[str], str], facts: object) -> Iterator[File]:
    """Name and content of every file.

    `address` makes an address as the site writes it; `facts` are handed on to the script as they are.
    """
    lists: dict[str, list[str]] = {
        "postings": [_json(encoded_postings(index.postings.get(key, {}))) for key in index.forms],
        "heads": [_json([address(found.address), found.kind, found.title, found.above]) for found in index.documents],
        "texts": [_json(found.text) for found in index.documents],
    }
    data: dict[str, object] = {
        "count": len(index.documents),
        "facts": facts,
        "language": language.table,
        "words": encoded_forms(index.forms),
        "related": _related(index),
    }
    for kind, items in lists.items():
        files = [(start, *_piece(kind, items[start:end])) for start, end in _pieces(items, _SIZES[kind])]
        yield from ((FOLDER + name, content) for _, name, content in files)
        data[kind] = [[start, name] for start, name, _ in files]
    yield FOLDER + INDEX, _call(INDEX, _json(data))


def _pieces(items: Sequence[str], size: int) -> list[tuple[int, int]]:
    """Where each piece starts and ends: pieces of about a size in characters."""
    starts, filled = [0], 0
    for place, item in enumerate(items):
        if filled > size:
            starts.append(place)
            filled = 0
        filled += len(item)
    return list(zip(starts, [*starts[1:], len(items)], strict=True))


def _piece(kind: str, items: Sequence[str]) -> File:
    data = f"[{','.join(items)}]"
    name = f"{kind}.{digest_of(data)[:8]}.js"
    return name, _call(name, data)


def _call(name: str, data: str) -> str:
    return f"lesstofSearch({_json(name)},{data});\n"


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def _related(index: Index) -> list[list[int]]:
    numbers = {key: number for number, key in enumerate(index.forms)}
    return [[numbers[key], *(numbers[other] for other in others)] for key, others in index.related.items()]
