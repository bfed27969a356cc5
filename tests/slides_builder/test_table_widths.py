"""How wide columns are: headers wrap before cells, few words stay on one line, rows take the fewest lines."""

from slides_builder.fitting.measuring import line_count
from slides_builder.fitting.page import TableBox
from slides_builder.fitting.tables import fit_table
from slides_builder.planning.proportions import proportions
from slides_builder.template.grid import Frame
from slides_builder.template.layouts import PLAIN
from slides_builder.typography import CELL_SIDE
from slides_builder.words import Grid, said
from tests.slides_builder.deck_courses import SENTENCE

FRAME = Frame(0, 0, 10_900_000, 4_600_000)
HEADER = "Gemiddelde waardering van alle bezoekers samen"


def table(header: tuple[str, ...], *rows: tuple[str, ...], sizes: tuple[int, ...] = (24,)) -> TableBox:
    grid = Grid(tuple(map(said, header)), tuple(tuple(map(said, row)) for row in rows))
    found = fit_table(grid, FRAME, sizes)
    assert found
    return found


def lines(found: TableBox, row: int) -> list[int]:
    rooms = [width - inset - CELL_SIDE for width, inset in zip(found.widths, found.insets, strict=True)]
    cells = found.grid.rows[row]
    return [line_count(cell, room, found.size, PLAIN) for cell, room in zip(cells, rooms, strict=True)]


def test_a_long_header_over_short_cells_wraps_and_leaves_its_width() -> None:
    row = ("Facebook", "7,4", "dit is wat mensen er meestal over zeggen, vrij vertaald")
    found = table(("Kanaal", HEADER, "Opmerking"), row)
    assert found.widths[1] < found.widths[2]
    assert sum(found.widths) <= FRAME.width


def test_a_row_name_of_two_words_is_not_broken_beside_long_texts() -> None:
    found = table(("", "Monitoring", "Social listening"), ("De opbrengst", SENTENCE, SENTENCE))
    assert lines(found, 0)[0] == 1


def test_type_is_not_so_large_that_a_few_words_are_broken() -> None:
    row = ("telefoonwinkel", "€ 1,20", "0,4%", "1,20 × 4 = 4,80", "0,20", "5,00")
    found = table(("Wie", "Bod", "Kans", "Bod maal kans", "Kwaliteit", "Rangscore"), row, sizes=(32, 28, 26, 24))
    assert lines(found, 0)[3] == 1
    assert found.size < 32


def test_a_table_without_rows_has_widths_too() -> None:
    assert table((HEADER, HEADER, HEADER)).widths


def test_proportions_are_those_with_the_fewest_lines() -> None:
    choices = ((4, 9, 7), (4, 7, 9))
    short, long = said("kort"), said(SENTENCE * 2)
    assert proportions([(short, long, short)], choices) == (4, 9, 7)
    assert proportions([(short, short, long)], choices) == (4, 7, 9)
    assert proportions([], choices) == (4, 9, 7)
