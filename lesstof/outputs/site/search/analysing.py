"""What the search finds in texts and words by themselves: the same in every build, so it is kept for the next one."""

from pathlib import Path

from msgspec import Struct

from lesstof.building.memory import keep, recalled
from lesstof.outputs.site.stemming.language import Language, kin, loose_and_joined, stem


class Findings(Struct, eq=False):
    """Of each text its words, and what hangs together by hyphens; of each word its stem, and those of its kin."""

    texts: dict[str, tuple[str, str]] = {}
    words: dict[str, tuple[str, tuple[str, ...]]] = {}


class Analyser:
    """Looks into texts and words of a language; `place` has the findings of the build before, None for nothing."""

    def __init__(self, language: Language, place: Path | None = None, version: str = "") -> None:
        self.language = language
        self._place = place
        self._version = version
        self._before: Findings = (recalled(place, version) if place else None) or Findings()
        self._today = Findings()

    def cut(self, text: str) -> tuple[list[str], list[str]]:
        """All words of a text, hyphens taken apart, and what hangs together by hyphens as one word."""
        found = self._before.texts.get(text)
        if found is None:
            words, joined = loose_and_joined(text)
            found = (" ".join(words), " ".join(joined))
        self._today.texts[text] = found
        return found[0].split(), found[1].split()

    def stem(self, word: str) -> str:
        """What the forms of a word have in common."""
        return self._word(word)[0]

    def kin(self, word: str) -> tuple[str, ...]:
        """The stems of words of the same family that this one may have."""
        return self._word(word)[1]

    def keep(self) -> None:
        """Leave the findings for the next build."""
        if self._place:
            keep(self._place, self._version, self._today)

    def _word(self, word: str) -> tuple[str, tuple[str, ...]]:
        found = self._today.words.get(word) or self._before.words.get(word)
        if found is None:
            near = tuple(stem(other, self.language) for other in kin(word, self.language))
            found = (stem(word, self.language), near)
        self._today.words[word] = found
        return found
