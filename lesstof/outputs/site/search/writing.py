"""The index as script files that a page may load from anywhere, also from a disk: one to begin with, the rest on demand.

`search/index.js` holds the vocabulary and the list of the other files: postings by stem, heads of documents (address,
kind, title, what they belong to) and their texts. Each calls `lesstofSearch(name, data)`. Names of the others carry a
digest, so that a browser may keep them.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from lesstof.model.source import digest_of
from lesstof.outputs.site.search.language import Language
from lesstof.outputs.site.search.weighing import Index, Postings

INDEX = "search/index.js"
# Sizes of pieces in characters: postings and heads are few, texts are many.
_POSTINGS, _HEADS, _TEXTS = 40_000, 40_000, 24_000
# A digit is one of 91 characters that need no escape in a script: 45 that end a number, 46 that go on.
_DIGITS = "".join(chr(code) for code in range(35, 127) if chr(code) != "\\")
_LAST = 45
_LEVELS_PER_POINT = 3.5

_COUNTS = "0123456789abcdefghijklmnopqrstuvwxyz"

File = tuple[str, str]


def search_files(index: Index, language: Language, address: Callable[[str], str], facts: object) -> Iterator[File]:
    """Name and content of every file; `address` makes an address as the site writes it, `facts` go along as they are."""
    postings = [_written_postings(index.postings.get(key, {})) for key in index.forms]
    heads = [[address(found.address), found.kind, found.title, found.above] for found in index.documents]
    texts = [found.text for found in index.documents]
    kinds = (("postings", postings, _POSTINGS), ("heads", heads, _HEADS), ("texts", texts, _TEXTS))
    data: dict[str, object] = {"count": len(heads), "facts": facts, "language": language.table}
    for kind, items, size in kinds:
        pieces = list(_pieces(items, size))
        files = [_file(kind, items[start:end]) for start, end in pieces]
        yield from files
        data[kind] = [[start, name.removeprefix("search/")] for (start, _), (name, _) in zip(pieces, files, strict=True)]
    data["words"] = _vocabulary(index.forms)
    data["related"] = _related(index)
    yield INDEX, _call("index.js", data)


def _pieces(items: list[object] | list[str] | list[list[str]], size: int) -> Iterator[tuple[int, int]]:
    """Where each piece starts and ends: pieces of about a size in characters."""
    starts, filled = [0], 0
    for place, item in enumerate(items):
        if filled > size:
            starts.append(place)
            filled = 0
        filled += len(item) if isinstance(item, str) else sum(map(len, item))
    return pairwise([*starts, len(items)]) if items else iter(())


def _file(kind: str, items: object) -> File:
    text = json.dumps(items, ensure_ascii=False, separators=(",", ":"))
    name = f"{kind}.{digest_of(text)[:8]}"
    return f"search/{name}.js", _call(f"{name}.js", items)


def _call(name: str, data: object) -> str:
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return f"lesstofSearch({json.dumps(name)},{written});\n"


def _vocabulary(forms: dict[str, tuple[str, ...]]) -> str:
    """Stems in order, each as the number of letters it shares with the one before and its rest, then its forms.

    A form is the number of letters to take off the stem, and what to put on: `7ie 0 0en` is a stem with two forms.
    """
    lines, before = [], ""
    for key, words in forms.items():
        lines.append(" ".join([_difference(before, key), *(_cut(key, word) for word in words)]))
        before = key
    return "|".join(lines)


def _difference(before: str, after: str) -> str:
    same = _shared(before, after)
    return f"{_COUNTS[same]}{after[same:]}"


def _cut(key: str, word: str) -> str:
    same = max(_shared(key, word), len(key) - len(_COUNTS) + 1)
    return f"{_COUNTS[len(key) - same]}{word[same:]}"


def _shared(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b or count == len(_COUNTS) - 1:
            break
        count += 1
    return count


def _related(index: Index) -> list[list[int]]:
    numbers = {key: number for number, key in enumerate(index.forms)}
    return [[numbers[key], *(numbers[other] for other in others)] for key, others in index.related.items()]


def _written_postings(postings: Postings) -> str:
    """Per document, in order: the distance from the one before, and a level that says how much it is about the word."""
    written, before = [], -1
    for number, weight in sorted(postings.items()):
        level = min(len(_DIGITS) - 1, max(1, round(weight * _LEVELS_PER_POINT)))
        written.append(_number(number - before - 1) + _DIGITS[level])
        before = number
    return "".join(written)


def _number(value: int) -> str:
    """A number, its low digits first; a digit from the second half says that more follow."""
    digits = ""
    more = len(_DIGITS) - _LAST
    while value >= _LAST:
        value, digit = divmod(value - _LAST, more)
        digits += _DIGITS[_LAST + digit]
    return digits + _DIGITS[value]
