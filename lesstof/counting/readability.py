"""Words, sentences and the reading ease of a text."""

import re

from msgspec import Struct

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE_END = re.compile(r"[.!?…]+(?=[\s\"”’)]|$)")
_SYLLABLE = {
    "nl": re.compile(r"aai|ooi|oei|eeu|ieu|aa|ee|ie|oo|uu|oe|eu|ui|ou|au|ei|ij|[aeiouyäëïöüáéíóúàèìòùâêîôû]"),
    "en": re.compile(r"(?!e$)[aeiouy]+"),
}
# Reading ease = start − sentence weight × words per sentence − syllable weight × syllables per word.
# Dutch: Douma (1960), De leesbaarheid van landbouwbladen; English: Flesch (1948), A new readability yardstick.
_WEIGHTS = {"nl": (206.84, 0.93, 77.0), "en": (206.835, 1.015, 84.6)}
WORDS_A_MINUTE = 200


class Measure(Struct, frozen=True):
    """Counts that can be added up."""

    words: int = 0
    sentences: int = 0
    syllables: int = 0

    def __add__(self, other: "Measure") -> "Measure":
        return Measure(self.words + other.words, self.sentences + other.sentences, self.syllables + other.syllables)

    @property
    def reading_minutes(self) -> int:
        """At 200 words a minute, rounded up."""
        return -(-self.words // WORDS_A_MINUTE)

    def ease(self, language: str) -> int:
        """Reading ease: 0 (very hard) to 100 (very easy); 0 for an empty text."""
        if not self.words or not self.sentences:
            return 0
        start, by_sentence, by_syllable = _WEIGHTS[language]
        return round(start - by_sentence * self.words / self.sentences - by_syllable * self.syllables / self.words)


def measure(text: str, language: str) -> Measure:
    """Measure one paragraph; it holds one sentence at least when it has words."""
    words = _WORD.findall(text)
    if not words:
        return Measure()
    sentences = max(1, len(_SENTENCE_END.findall(text.strip())))
    syllables = sum(max(1, len(_SYLLABLE[language].findall(word.lower()))) for word in words)
    return Measure(len(words), sentences, syllables)
