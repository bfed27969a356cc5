"""Every sum in the book is worked out again, and every computed answer follows from the numbers in its exercise."""

from pathlib import Path

import pytest

from tests.book.calculations import Calculation, calculations
from tests.book.equations import equations

ROOT = Path(__file__).parents[2]
FILES = sorted(path for room in ("chapters", "exercises", "content") for path in (ROOT / room).rglob("*.md"))
NUMERIC = list(calculations(ROOT))


def test_every_sum_in_chapters_exercises_and_attachments_is_right() -> None:
    found = [(path, sum_) for path in FILES for sum_ in equations(path.read_text(encoding="utf-8"))]
    assert len(found) > 300
    assert [f"{path.relative_to(ROOT)}: {sum_.text}" for path, sum_ in found if sum_.wrong] == []


@pytest.mark.parametrize("exercise", NUMERIC, ids=lambda one: one.path.stem.removesuffix(".docent"))
def test_the_answer_of_a_numeric_exercise_follows_from_its_own_numbers(exercise: Calculation) -> None:
    assert exercise.outcomes, [found.text for found in exercise.worked]
    assert exercise.unexplained == []


def test_there_is_a_numeric_exercise_for_most_chapters() -> None:
    assert len({exercise.path.parent.name for exercise in NUMERIC}) >= 10


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("2 × 3 = 6", False),
        ("2 × 3 = 7", True),
        ("24 ÷ 120 × 100% = 20%", False),
        ("24 ÷ 120 × 100 = 20%", True),
        ("€ 600 ÷ 36 = 16,666…, afgerond € 16,67", False),
        ("€ 600 ÷ 36 = 16,677…", True),
        ("700 ÷ 3 = 233 bezoeken", True),
        ("700 ÷ 3 = ruim 233 bezoeken", False),
        ("9% van de 4.000 leden is 360", False),
        ("9% van de 4.000 leden is 400", True),
        ("(54 − 18) ÷ 120 × 100% = 36 ÷ 120 × 100% = **30%**", False),
        ("12 + 25 + 8 vragen =\n45 vragen", False),
    ],
)
def test_a_sum_in_running_text_is_found_and_judged(text: str, wrong: bool) -> None:
    (found,) = equations(text)
    assert found.wrong is wrong


def test_a_number_that_comes_from_nowhere_is_noticed(tmp_path: Path) -> None:
    folder = tmp_path / "exercises" / "h01"
    folder.mkdir(parents=True)
    text = "---\nsoort: numeriek\nantwoord: 20\neenheid: %\n---\n\nVan 80 klanten komen er 16.\n\n## Uitwerking\n"
    (folder / "01.md").write_text(text + "16 ÷ 80 × 100% = 20%.", encoding="utf-8")
    (folder / "02.md").write_text(text + "17 ÷ 85 × 100% = 20%.", encoding="utf-8")
    right, wrong = calculations(tmp_path)
    assert right.outcomes
    assert right.unexplained == []
    assert wrong.unexplained == [17, 85]
