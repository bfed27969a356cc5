"""No sentence comes twice in what students read."""

from collections import defaultdict
from pathlib import Path

from tests.book.sentences import sentences

ROOT = Path(__file__).parents[2]
# Fixed lines that a reader should recognise: what is made up, what is a script, what to do with an outcome.
FIXED = {
    "dit is het script de opname bestaat nog niet",
    "opdracht aan de kijker zet de video stil",
    "alles wat in beeld staat wordt ook gezegd",
    "de voorbeelden horen bij zadelpunt en zijn fictief",
    "de getallen in de voorbeelden horen bij zadelpunt en zijn fictief",
    "schrijf daarna voor jezelf één zin op waarin je de uitkomst duidt",
}


def places() -> dict[str, set[str]]:
    """Sentence → the files that it stands in; the list of literature repeats sources on purpose."""
    found: dict[str, set[str]] = defaultdict(set)
    for room in ("chapters", "exercises", "content"):
        for path in sorted((ROOT / room).rglob("*.md")):
            if not path.name.endswith(".docent.md") and path.name != "literatuur.md":
                for sentence in sentences(path.read_text(encoding="utf-8")):
                    found[sentence].add(str(path.relative_to(ROOT)))
    return found


def test_no_sentence_repeats_between_chapters_exercises_and_attachments() -> None:
    found = places()
    assert len(found) > 5000
    assert {sentence: sorted(files) for sentence, files in found.items() if len(files) > 1}.keys() <= FIXED


def test_every_fixed_line_is_still_used_twice() -> None:
    found = places()
    assert [line for line in sorted(FIXED) if len(found.get(line, ())) < 2] == []


def test_a_sentence_is_compared_without_its_marks() -> None:
    text = (
        "---\ntitel: x\n---\n\nEen *merk* is het geheel van\nbetekenissen, dat mensen kennen. Kort.\n\n"
        "## Bronnen\n\nZie dit lange artikel over merken en over hun namen.\n"
    )
    assert list(sentences(text)) == ["een merk is het geheel van betekenissen dat mensen kennen"]
