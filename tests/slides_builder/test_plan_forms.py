"""The slide of a plan step: what is filled in, what is computed in one row, long lists by their first few."""

from pathlib import Path

from slides_builder.outputs import LessonDecks
from tests.slides_builder import deck_courses as courses
from tests.slides_builder.conftest import ALL, made, opened
from tests.slides_builder.decks import found, text
from tests.support import course

LAST = '- **besluitregel** (tekst, 60 woorden): Vul aan: "Als, dan".\n'
MANY = "; ".join(f"een lange keuze met veel woorden {n}" for n in range(1, 7))
FIELDS = f"""- **liter** (getal, liter): Hoeveel water?
- **gram** (berekend: liter * 60): De som.
- **dubbel** (berekend: liter * 2): Nog een som.
- **kant** (keuze: links; rechts): Kies een kant.
- **weg** (keuze: {MANY}): Kies een weg.
"""


def rows_of(tmp_path: Path) -> dict[str, list[str]]:
    """The cells of the form by its field."""
    path, files = "chapters/h01/index.md", courses.chapter(1)
    handbook = course(tmp_path, files | {path: files[path].replace(LAST, FIELDS)}).handbook
    slide = opened(made(next(iter(LessonDecks().steps(handbook, ALL))))).slide("Meetplan 1: wat je invult")
    cells = [[text(cell) for cell in found(row, "./a:tc")] for row in found(slide, ".//a:tr")]
    return {first: others for first, *others in cells}


def test_what_the_plan_computes_stands_in_one_row_at_the_end(tmp_path: Path) -> None:
    rows = rows_of(tmp_path)
    assert list(rows)[-1] == "Berekend"
    assert rows["Berekend"] == ["gram, dubbel", ""]
    assert not rows.keys() & {"Gram", "Dubbel"}


def test_a_long_list_of_options_is_told_by_its_first_few(tmp_path: Path) -> None:
    rows = rows_of(tmp_path)
    assert rows["Kant"][1] == "Kies één: links, rechts"
    assert rows["Weg"][1] == "Kies één: een lange keuze met veel woorden 1 … (6)"
