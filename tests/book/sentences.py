"""The sentences that students read, as they are compared: lower case, without marks, at least eight words."""

import re
from collections.abc import Iterator

from tests.book.equations import passages

SHORTEST = 8
END = re.compile(r"(?<=[.!?])[\"”)]*\s+(?=[\"“(]?[^\W\d_a-z])")
SOURCES = re.compile(r"^## Bron(?:nen)?\b.*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)
COMMENTS = re.compile(r"<!--.*?-->", re.DOTALL)
OPTIONS = re.compile(r"(?<=\n)(/// .*\n)(?:[a-z]+: .*\n(?: {2,}.*\n)*)+")


def sentences(markdown: str) -> Iterator[str]:
    """Sentences of paragraphs, list items and cells that end as one; no headings, options, comments or sources."""
    text = OPTIONS.sub(r"\1\n", SOURCES.sub("", COMMENTS.sub("", markdown)))
    for passage in passages(text):
        if not passage.startswith(("#", "///", "@")):
            whole = (found for found in END.split(passage) if found.rstrip('"”)')[-1:] in (".", "!", "?"))
            yield from filter(None, (normal(found) for found in whole))


def normal(sentence: str) -> str:
    """The words alone; empty for fewer than eight."""
    words = re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", sentence.casefold())
    return " ".join(words) if len(words) >= SHORTEST else ""
