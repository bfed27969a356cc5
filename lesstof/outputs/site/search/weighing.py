"""How much a document is about a word: once for every pair, when the site is built."""

import math
from collections import Counter, defaultdict
from collections.abc import Container, Iterable
from operator import add

from msgspec import Struct

from lesstof.outputs.site.search.analysing import Analyser
from lesstof.outputs.site.search.gathering import Document, Kind, names_of
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
Postings = dict[int, float]
# What a word says: its stem for the whole, and stems of the parts of a compound for a share.
Shares = dict[str, tuple[tuple[str, float], ...]]


class Index(Struct, frozen=True):
    """By stem: the forms in the book, how much each document is about it, and stems of the same family."""

    documents: tuple[Document, ...]
    forms: dict[str, tuple[str, ...]]
    postings: dict[str, Postings]
    related: dict[str, tuple[str, ...]]


class _Text(Struct, frozen=True):
    """Words of a text, and what they are together: `joined` words count, but make the text no longer."""

    words: list[str]
    joined: list[str]


class _Cut(Struct, frozen=True):
    """A document cut in words."""

    names: list[_Text]
    marks: list[_Text]
    also: list[_Text]
    above: list[_Text]
    text: _Text
    prior: float

    @property
    def texts(self) -> tuple[_Text, ...]:
        return (*self.names, *self.marks, *self.also, *self.above, self.text)


def index(documents: Iterable[Document], analyser: Analyser) -> Index:
    """The index of all documents."""
    found = tuple(documents)
    cuts = [_cut(document, analyser) for document in found]
    texts = [text for cut in cuts for text in cut.texts]
    stems = {word: analyser.stem(word) for word in {word for text in texts for word in (*text.words, *text.joined)}}
    for text in texts:
        _join(text, stems)
    shares = _shares(stems, Splitter(stems, analyser.language))
    average = sum(len(cut.text.words) for cut in cuts) / max(1, len(cuts)) or 1.0
    postings: defaultdict[str, Postings] = defaultdict(dict)
    for number, cut in enumerate(cuts):
        for key, weight in _weights(cut, shares, average).items():
            postings[key][number] = weight * cut.prior
    forms = _forms(stems)
    return Index(found, forms, dict(postings), _related(forms, analyser))


def _cut(document: Document, analyser: Analyser) -> _Cut:
    return _Cut(
        [_telling(name, analyser, keep=True) for name in names_of(document)],
        [_telling(mark, analyser) for mark in document.marks],
        [_telling(mark, analyser) for mark in document.also],
        [_telling(document.above, analyser)],
        _telling(document.text, analyser),
        PRIOR[document.kind] * document.factor,
    )


def _telling(text: str, analyser: Analyser, keep: bool = False) -> _Text:
    """The words of a text without those that say little; `keep` those of a name that has no others.

    What hangs together by a hyphen counts as its words and as one word.
    """
    words, joined = analyser.cut(text)
    telling = [word for word in words if word not in analyser.language.stop]
    return _Text(telling or (words if keep else []), joined)


def _join(text: _Text, known: Container[str]) -> None:
    """Two words that the book elsewhere writes as one are that one as well."""
    text.joined.extend(pair for pair in map(add, text.words, text.words[1:]) if pair in known)


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


def _related(forms: dict[str, tuple[str, ...]], analyser: Analyser) -> dict[str, tuple[str, ...]]:
    pairs: defaultdict[str, set[str]] = defaultdict(set)
    for key, words in forms.items():
        near = {other for word in words for other in analyser.kin(word)}
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
    damping = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * len(cut.text.words) / average)
    for key, count in _counts(cut.text, shares).items():
        total[key] += TEXT * count / (count + damping)
    return total


def _best(texts: list[_Text], shares: Shares) -> dict[str, float]:
    """The share of each stem in the text that it fills most."""
    best: dict[str, float] = {}
    for text in texts:
        size = math.sqrt(max(1, len(text.words)))
        for key, count in _counts(text, shares).items():
            best[key] = max(best.get(key, 0.0), min(1.0, count) / size)
    return best


def _counts(text: _Text, shares: Shares) -> dict[str, float]:
    counts: defaultdict[str, float] = defaultdict(float)
    for word, times in Counter(text.words + text.joined).items():
        for key, share in shares[word]:
            counts[key] += share * times
    return counts
