"""Words judged by hunspell together with the book's own list."""

import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

LIST = Path(__file__).with_name("words.txt")


def listed() -> tuple[str, ...]:
    """The book's own words, as they stand in the file."""
    lines = LIST.read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


def refused(words: Iterable[str]) -> frozenset[str]:
    """The words that hunspell's Dutch dictionary does not know."""
    command = ("hunspell", "-d", "nl_NL", "-i", "utf-8", "-l")
    asked = "\n".join(sorted(words)) + "\n"
    told = subprocess.run(command, input=asked, capture_output=True, text=True, check=True)
    return frozenset(told.stdout.split())


def in_list(word: str, own: Iterable[str]) -> str:
    """The entry that allows a word: the word itself, or without the capital of a sentence; else empty."""
    return next((form for form in (word, word[:1].lower() + word[1:]) if form in own), "")


def forms(word: str) -> Iterator[tuple[str, ...]]:
    """Ways to accept a word: whole, a cut word without its hyphen and linking s, or all parts of a hyphened word."""
    yield (word,)
    if word.endswith("-"):
        yield (word[:-1],)
        yield (word[:-1].removesuffix("s"),)
    elif "-" in word:
        yield tuple(part for part in word.split("-") if len(part) > 1)


def judge(words: Iterable[str], own: frozenset[str]) -> tuple[tuple[str, ...], frozenset[str]]:
    """The unknown words, sorted, and the entries of the list that were needed."""
    asked = sorted(words)
    bad = refused({part for word in asked for form in forms(word) for part in form})
    unknown: list[str] = []
    used: set[str] = set()
    for word in asked:
        form = next((form for form in forms(word) if all(p not in bad or in_list(p, own) for p in form)), None)
        if form is None:
            unknown.append(word)
        else:
            used.update(in_list(part, own) for part in form if part in bad)
    return tuple(unknown), frozenset(used)
