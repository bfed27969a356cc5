"""A list with boxes is a real list on a slide, its boxes in a font that has them."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from slides_builder.outputs import LessonDecks
from slides_builder.planning.prose import blocks_of
from slides_builder.typography import hanging_of
from slides_builder.words import Mark, paragraphs_of
from tests.slides_builder import deck_courses as courses
from tests.slides_builder.conftest import ALL, made, opened
from tests.slides_builder.decks import found, text
from tests.support import course, parts

LIST = "- [ ] Het filter is omgespoeld.\n- [x] De bonen zijn gewogen.\n    - [ ] Tot op de gram.\n- Gewoon."
# The widest box among the fonts that LibreOffice and PowerPoint fall back on, in em.
DEJAVU = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")


def test_boxes_become_marks_of_a_list(tmp_path: Path) -> None:
    prose = parts(tmp_path, LIST)[0]
    shown = paragraphs_of(blocks_of(prose.nodes))
    assert [each.mark for each in shown] == [Mark.BOX, Mark.DONE, Mark.BOX, Mark.BULLET]
    assert [each.level for each in shown] == [0, 0, 1, 0]


def test_a_checklist_stands_in_the_deck_with_its_boxes(tmp_path: Path) -> None:
    path = "chapters/h01/index.md"
    files = courses.chapter(1)
    body = files[path].replace("/// kern\n", f"/// checklist | Voor je begint\n{LIST}\n///\n\nTekst.\n\n/// kern\n")
    handbook = course(tmp_path, files | {path: body}).handbook
    slide = opened(made(next(iter(LessonDecks().steps(handbook, ALL))))).slide("Voor je begint")
    assert [each.get("char") for each in found(slide, ".//a:pPr/a:buChar")] == ["☐", "☑", "☐", "•"]
    assert "[" not in text(slide)


@pytest.mark.skipif(not DEJAVU.is_file(), reason="the font that LibreOffice takes the boxes from is not here")
def test_a_box_fits_before_its_text_in_the_largest_type() -> None:
    font = TTFont(DEJAVU)
    widths = [font["hmtx"][font.getBestCmap()[ord(box)]][0] / font["head"].unitsPerEm for box in "☐☑"]
    room = hanging_of(Mark.BOX)
    assert all(width * 34 * 12700 < room for width in widths)
