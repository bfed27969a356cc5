"""How much a document is about a word: once for every pair, when the site is built."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lesstof.outputs.site.search.gathering import Document, Kind, names_of
from lesstof.outputs.site.search.language import Language, kin, stem, tokens
from lesstof.outputs.site.search.splitting import SHORTEST, Splitter

NAME, ABOVE, MARK, ALSO, TEXT = 14.0, 1.6, 5.0, 1.5, 4.0
# A part of a compound counts for less than the word by itself; its last part says what the thing is.
PART, LAST_PART = 0.4, 0.55
SATURATION, LENGTH_SHARE = 1.2, 0.5
PRIOR = {
    Kind.TERM: 1.3,
    Kind.CHAPTER: 1.25,
    Kind.MODEL: 1.2,
    Kind.SECTION: 1.1,
    Kind.EXAMPLE: 1.0,
    Kind.STEP: 1.0,
    Kind.ATTACHMENT: 0.95,
    Kind.PAGE: 1.0,
    Kind.EXERCISE: 0.85,
    Kind.NEWS: 0.7,
}
# A page that lists things is what one looks for by its name alone.
LIST_PRIOR = 1.4

Postings = dict[int, float]
# What a word says: its stem for the whole, and stems of the parts of a compound for a share.
Shares = dict[str, tuple[tuple[str, float], ...]]


@dataclass(frozen=True, slots=True)
class Index:
    """By stem: the forms in the book, how much each document is about it, and stems of the same family."""

    documents: tuple[Document, ...]
    forms: dict[str, tuple[str, ...]]
    postings: dict[str, Postings]
    related: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Cut:
    """A document cut in words."""

    names: list[list[str]]
    marks: list[list[str]]
    also: list[list[str]]
    above: list[list[str]]
    text: list[str]
    prior: float

    @property
    def words(self) -> Iterator[str]:
        for texts in (self.names, self.marks, self.also, self.above, [self.text]):
            for text in texts:
                yield from text


def index(documents: Iterable[Document], language: Language) -> Index:
    """The index of all documents."""
    found = tuple(documents)
    cuts = [_cut(document, language) for document in found]
    stems = {word: stem(word, language) for word in {word for cut in cuts for word in cut.words}}
    shares = _shares(stems, Splitter(stems, language))
    average = sum(len(cut.text) for cut in cuts) / max(1, len(cuts)) or 1.0
    postings: defaultdict[str, Postings] = defaultdict(dict)
    for number, cut in enumerate(cuts):
        for key, weight in _weights(cut, shares, average).items():
            postings[key][number] = weight * cut.prior
    forms = _forms(stems)
    return Index(found, forms, dict(postings), _related(forms, language))


def _cut(document: Document, language: Language) -> _Cut:
    return _Cut(
        [_telling(name, language) for name in names_of(document)],
        [_indexed(mark) for mark in document.marks],
        [_indexed(mark) for mark in document.also],
        [_indexed(document.above)],
        [word for word in _indexed(document.text) if word not in language.stop],
        LIST_PRIOR if document.is_list else PRIOR[document.kind],
    )


def _telling(name: str, language: Language) -> list[str]:
    """The words of a name without those that say little, unless it has no others."""
    words = _indexed(name)
    return [word for word in words if word not in language.stop] or words


def _indexed(text: str) -> list[str]:
    """The words of a text; what hangs together by a hyphen also as one word."""
    return [word for token in tokens(text) for word in (token if len(token) == 1 else (*token, "".join(token)))]


def _shares(stems: dict[str, str], splitter: Splitter) -> Shares:
    found: Shares = {}
    for word, key in stems.items():
        parts = splitter.parts(word)
        rest = [(stems[part], LAST_PART if part == parts[-1] else PART) for part in parts]
        found[word] = ((key, 1.0), *rest)
    return found


def _forms(stems: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """Every word of the book under its stem, both in alphabetical order."""
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(stems):
        forms[stems[word]].append(word)
    return {key: tuple(forms[key]) for key in sorted(forms)}


def _related(forms: dict[str, tuple[str, ...]], language: Language) -> dict[str, tuple[str, ...]]:
    pairs: defaultdict[str, set[str]] = defaultdict(set)
    for key, words in forms.items():
        near = {stem(other, language) for word in words for other in kin(word, language)}
        for other in (near & forms.keys()) - {key}:
            if min(len(key), len(other)) >= SHORTEST:
                pairs[key].add(other)
                pairs[other].add(key)
    return {key: tuple(sorted(others)) for key, others in sorted(pairs.items())}


def _weights(cut: _Cut, shares: Shares, average: float) -> dict[str, float]:
    """Stem → how much the document is about it."""
    total: defaultdict[str, float] = defaultdict(float, {k: NAME * v for k, v in _best(cut.names, shares).items()})
    for texts, weight in ((cut.marks, MARK), (cut.also, ALSO), (cut.above, ABOVE)):
        for key, share in _best(texts, shares).items():
            total[key] += weight * share
    damping = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * len(cut.text) / average)
    for key, count in _counts(cut.text, shares).items():
        total[key] += TEXT * count / (count + damping)
    return total


def _best(texts: list[list[str]], shares: Shares) -> dict[str, float]:
    """The share of each stem in the text that it fills most."""
    best: dict[str, float] = {}
    for text in texts:
        size = math.sqrt(len(text))
        for key, count in _counts(text, shares).items():
            best[key] = max(best.get(key, 0.0), min(1.0, count) / size)
    return best


def _counts(text: list[str], shares: Shares) -> dict[str, float]:
    counts: defaultdict[str, float] = defaultdict(float)
    for word in text:
        for key, share in shares[word]:
            counts[key] += share
    return counts
