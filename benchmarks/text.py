"""Running text that looks like a schoolbook's: the same words each time."""

import random

WORDS = (
    *("bereik", "doel", "groep", "bericht", "merk", "verhaal", "kanaal", "student", "cijfer", "besluit", "vraag"),
    *("klant", "winkel", "week", "maand", "budget", "campagne", "toon", "beeld", "reactie", "gesprek", "keuze"),
    *("plan", "stap", "doelgroep", "interactie", "volger", "advertentie", "resultaat", "oorzaak", "verband", "bron"),
)
VERBS = ("meet", "kiest", "leest", "schrijft", "vergelijkt", "toont", "vraagt", "plaatst", "leert", "helpt", "groeit")


class Writer:
    """Writes sentences from a seed; the same seed gives the same sentences."""

    def __init__(self, seed: str) -> None:
        self._random = random.Random(seed)  # noqa: S311

    def words(self, count: int) -> str:
        """Some words, the first with a capital."""
        return " ".join(self._random.choice(WORDS) for _ in range(count)).capitalize()

    def sentence(self) -> str:
        """A sentence of some twelve words."""
        chosen = self._random.choice
        parts = (chosen(WORDS), chosen(VERBS), "de", chosen(WORDS), "en", chosen(VERBS), "het", chosen(WORDS))
        return f"De {' '.join(parts)} voor elke {chosen(WORDS)}."

    def paragraph(self, sentences: int = 6) -> str:
        """A paragraph on one line."""
        return " ".join(self.sentence() for _ in range(sentences))
