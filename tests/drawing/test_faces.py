"""Faces for schools' templates: the widest is the widest, families find theirs, and what is measured within counts."""

import pytest

from lesstof.drawing.metrics import OWN_FACE, face_of, line_height, measured_in, text_width

TEXT = "De voorbeeldige socialmediastrategie van 2026 (€ 1.250)"


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("face", [OWN_FACE, "arial", "times"])
def test_no_common_face_is_wider_or_higher_than_the_widest(face: str, bold: bool) -> None:
    for character in "abcdefghijklmnopqrstuvwxyz0123456789éëïöü":
        assert text_width(character, 20, bold, face) <= text_width(character, 20, bold, "widest") * 1.12
    assert text_width(TEXT, 20, bold, face) < text_width(TEXT, 20, bold, "widest")
    assert line_height(20, face) <= line_height(20, "widest")


def test_families_find_their_metric_twin() -> None:
    assert [face_of(name) for name in ("Calibri", "ARIAL ", "Times New Roman", "Schoolschrift", "Segoe UI")] == [
        OWN_FACE,
        "arial",
        "times",
        "widest",
        "widest",
    ]


def test_what_names_no_face_is_measured_in_that_of_its_surroundings() -> None:
    usual = text_width(TEXT, 20)
    with measured_in("widest"):
        assert text_width(TEXT, 20) == text_width(TEXT, 20, face="widest") > usual
    assert text_width(TEXT, 20) == usual
