"""Charts on slides: native, with their numbers in a workbook, with alt text, the same bytes every time."""

import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from pptx import Presentation
from pptx.chart.data import CategoryChartData

from lesstof.model.figure import ChartForm
from lesstof.model.lesson import LessonWish
from slides_builder.outputs import asked_for, make_asked, named_facts
from slides_builder.updating.conflicts import painter
from slides_builder.updating.making import Updated, update
from slides_builder.updating.reading import read_deck
from tests.slides_builder import deck_courses as courses
from tests.slides_builder.decks import OpenDeck
from tests.support import course

WISH = LessonWish("les", "h01", answers=False)
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
ROWS = "| a | b |\n| --- | --- |\n| jan | 40,5 |\n| feb | 60 |\n"
POINTS = "| a | b | c |\n| --- | --- | --- |\n| jan | 40,5 | 3 |\n| feb | 60 | 4 |\n"
FORMS = {
    ChartForm.BARS: ("staven", "barChart"),
    ChartForm.HORIZONTAL_BARS: ("liggende staven", "barChart"),
    ChartForm.STACKED: ("gestapeld", "barChart"),
    ChartForm.LINE: ("lijn", "lineChart"),
    ChartForm.PIE: ("taart", "pieChart"),
    ChartForm.RING: ("ring", "doughnutChart"),
    ChartForm.SCATTER: ("spreiding", "scatterChart"),
}


def files(form: str = "staven", rows: str = ROWS) -> dict[str, str]:
    """A course of one chapter with a chart under its first section."""
    given = courses.chapter(1)
    path = "chapters/h01/index.md"
    head, heading, rest = given[path].partition("\n## ")
    first, _, others = rest.partition("\n")
    chart = (
        f"\n\nTekst.\n\n/// grafiek | Bezoek per maand\n    id: bezoek\n    vorm: {form}\n    bron: X\n\n{rows}///\n\n"
    )
    return given | {path: f"{head}{heading}{first}{chart}{others}"}


def deck(root: Path, form: str = "staven", rows: str = ROWS, wish: LessonWish = WISH) -> bytes:
    return make_asked(asked_for(course(root, files(form, rows)).handbook, wish)).result.artifacts[0].data


def chart_parts(data: bytes) -> list[etree._Element]:
    opened = OpenDeck(data)
    return [opened.tree(name) for name in sorted(opened.parts) if name.startswith("ppt/charts/chart")]


@pytest.mark.parametrize("form", ChartForm)
def test_every_form_is_a_native_chart_that_python_pptx_can_open(tmp_path: Path, form: ChartForm) -> None:
    word, element = FORMS[form]
    data = deck(tmp_path, word, POINTS if form is ChartForm.SCATTER else ROWS)
    (chart,) = chart_parts(data)
    assert chart.find(f".//{C}{element}") is not None
    shapes = [shape for slide in Presentation(io.BytesIO(data)).slides for shape in slide.shapes if shape.has_chart]
    (plot,) = shapes[0].chart.plots
    assert tuple(plot.series[0].values) == ((3, 4) if form is ChartForm.SCATTER else (40.5, 60))


def test_its_workbook_holds_the_numbers_that_its_formulas_name(tmp_path: Path) -> None:
    opened = OpenDeck(deck(tmp_path))
    (book,) = [name for name in opened.parts if name.startswith("ppt/embeddings/")]
    with zipfile.ZipFile(io.BytesIO(opened.parts[book])) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
        assert "Data" in archive.read("xl/workbook.xml").decode()
    assert "<v>40.5</v>" in sheet
    (chart,) = chart_parts(opened.data)
    assert [each.text for each in chart.iter(f"{C}f")] == ["Data!$B$1", "Data!$A$2:$A$3", "Data!$B$2:$B$3"]


def test_its_frame_has_a_name_and_the_alt_text_and_its_type_is_18_points_or_more(tmp_path: Path) -> None:
    opened = OpenDeck(deck(tmp_path))
    slide = opened.slide("Bezoek per maand")
    (known,) = slide.xpath("//p:graphicFrame//p:cNvPr", namespaces={"p": slide.nsmap["p"]})
    assert known.get("descr") == "Staafdiagram met 2 categorieën: jan 40,5; feb 60,0."
    (chart,) = chart_parts(opened.data)
    assert min(int(size) for size in chart.xpath("//@sz")) >= 1800
    assert {each.get("val") for each in chart.iter(f"{C}lang")} == {"nl-NL"}


def test_a_chart_has_colours_of_the_theme_alone(tmp_path: Path) -> None:
    (chart,) = chart_parts(deck(tmp_path))
    assert not list(chart.iter("{*}srgbClr"))
    assert list(chart.iter("{*}schemeClr"))


def test_the_same_chart_is_the_same_bytes(tmp_path: Path) -> None:
    assert deck(tmp_path / "one") == deck(tmp_path / "two")


def renewed(old: bytes, root: Path, rows: str) -> Updated:
    """A teacher's deck, brought up to date with a book that has these rows."""
    asked = asked_for(course(root, files(rows=rows)).handbook, WISH)
    new = make_asked(asked).result.artifacts[0].data
    return update(read_deck(old, "les"), new, painter(named_facts(asked.lesson, WISH), asked.lesson))


def numbers_in(data: bytes) -> list[tuple[float, ...]]:
    slides = Presentation(io.BytesIO(data)).slides
    return [tuple(s.chart.plots[0].series[0].values) for slide in slides for s in slide.shapes if s.has_chart]


def edited(data: bytes) -> bytes:
    """The deck after a teacher changed a number of its chart."""
    document = Presentation(io.BytesIO(data))
    (chart,) = (shape.chart for slide in document.slides for shape in slide.shapes if shape.has_chart)
    changed = CategoryChartData()
    changed.categories = ["jan", "feb"]
    changed.add_series("b", (41, 60))
    chart.replace_data(changed)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_a_chart_that_nobody_changed_is_left_alone(tmp_path: Path) -> None:
    result = renewed(deck(tmp_path / "old"), tmp_path / "new", ROWS)
    assert not any((result.report.renewed, result.report.changed, result.report.conflicts))
    assert numbers_in(result.data) == [(40.5, 60)]


def test_numbers_that_the_book_changed_come_with_their_workbook(tmp_path: Path) -> None:
    result = renewed(deck(tmp_path / "old"), tmp_path / "new", ROWS.replace("60", "75"))
    assert result.report.renewed == ("Bezoek per maand",)
    assert numbers_in(result.data) == [(40.5, 75)]
    slides = Presentation(io.BytesIO(result.data)).slides
    (chart,) = (shape.chart for slide in slides for shape in slide.shapes if shape.has_chart)
    assert chart.part.chart_workbook.xlsx_part is not None
    parts = OpenDeck(result.data).parts
    assert sum(name.startswith("ppt/charts/chart") for name in parts) == 1
    assert sum(name.startswith("ppt/embeddings/") for name in parts) == 1


def test_numbers_that_the_teacher_changed_stay(tmp_path: Path) -> None:
    result = renewed(edited(deck(tmp_path / "old")), tmp_path / "new", ROWS)
    assert result.report.changed == ("Bezoek per maand",)
    assert numbers_in(result.data) == [(41, 60)]


def test_a_handout_holds_the_chart_with_smaller_type(tmp_path: Path) -> None:
    wish = LessonWish("les", "h01", answers=False, handout=True)
    artifacts = make_asked(asked_for(course(tmp_path, files()).handbook, wish)).result.artifacts
    sheets = next(each.data for each in artifacts if "handout" in each.path)
    (chart,) = chart_parts(sheets)
    assert max(int(size) for size in chart.xpath("//@sz")) < 1200
