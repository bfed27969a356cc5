"""A formula on a slide can be edited in PowerPoint, and read where formulas are not known."""

from copy import deepcopy
from pathlib import Path

import pytest

from slides_builder.fitting.equations import formula_size
from slides_builder.fitting.measuring import height_of, line_count
from slides_builder.marking import Mark, digested, fields_of, marks_in, properties_in, readable
from slides_builder.outputs import LessonDecks
from slides_builder.planning.making import sentence
from slides_builder.teacher_outputs import TeacherDecks
from slides_builder.words import Run, line
from tests.slides_builder import deck_courses as courses
from tests.slides_builder.conftest import ALL, made, opened
from tests.slides_builder.decks import NS, OpenDeck, Tree, found, text
from tests.support import course, guide

MC = {"mc": "http://schemas.openxmlformats.org/markup-compatibility/2006"}
MATHS = {
    "a14": "http://schemas.microsoft.com/office/drawing/2010/main",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
}
TIPS = r"""/// tips | Reken mee
Deel met $\frac{a}{b}$ en kwadrateer $x^2$.

$$ \sum_{i=1}^{n} x_i $$

| Maat | Som |
| --- | --- |
| CTR | $\frac{k}{v}$ |
///

/// kern
"""


@pytest.fixture(scope="module")
def deck(tmp_path_factory: pytest.TempPathFactory) -> OpenDeck:
    path = "chapters/h01/index.md"
    files = courses.chapter(1)
    files[path] = files[path].replace("/// kern\n", TIPS, 1)
    handbook = course(tmp_path_factory.mktemp("course"), files).handbook
    return opened(made(next(iter(LessonDecks().steps(handbook, ALL)))))


def deck_marks(deck: OpenDeck) -> tuple[Mark, ...]:
    return marks_in(properties_in(deck.parts["docProps/custom.xml"]))


def query(tree: Tree, path: str) -> list[Tree]:
    return list(tree.xpath(path, namespaces=NS | MC | MATHS))


def test_the_choice_has_maths_and_the_fallback_the_same_in_words(deck: OpenDeck) -> None:
    slide = deck.slide("Reken mee")
    assert query(slide, "//mc:Choice//a14:m/m:oMath//m:f")
    assert query(slide, "//mc:Choice//a14:m/m:oMathPara")
    assert not query(slide, "//mc:Fallback//a14:m")
    words = "\n".join(text(each) for each in query(slide, "//mc:Fallback"))
    assert "Deel met a/b en kwadrateer x²." in words
    assert "∑ᵢ₌₁ⁿ xᵢ" in words


def test_a_table_with_a_formula_has_both_too(deck: OpenDeck) -> None:
    slides = [slide for slide in deck.slides if query(slide, "//mc:Choice/p:graphicFrame//a14:m")]
    assert slides
    assert all("k/v" in text(each) for slide in slides for each in query(slide, "//mc:Fallback/p:graphicFrame"))


def test_the_slide_says_what_it_is_remembered_by(deck: OpenDeck) -> None:
    for number, slide in enumerate(deck.slides):
        name = slide.find("p:cSld", NS).get("name")  # type: ignore[union-attr]
        mark = next(each for each in deck_marks(deck) if each.key == name)
        told = digested(fields_of(slide, None))
        assert (told.body, told.figure) == (mark.fields.body, mark.fields.figure), number


def test_a_formula_that_became_words_is_no_change(deck: OpenDeck) -> None:
    changed = 0
    for slide in deck.slides:
        plain = deepcopy(slide)
        for choice in query(plain, "//mc:AlternateContent"):
            (words,) = query(choice, "./mc:Fallback/*")
            choice.getparent().replace(choice, words)  # type: ignore[union-attr]
            changed += 1
        assert digested(fields_of(plain, None)) == digested(fields_of(slide, None))
    assert changed


def test_people_are_shown_a_formula_in_words(deck: OpenDeck) -> None:
    shapes = [deepcopy(each) for slide in deck.slides for each in query(slide, "//p:spTree/mc:AlternateContent")]
    assert any("a/b" in readable(shape) for shape in shapes)
    for shape in shapes:
        (words,) = query(shape, "./mc:Fallback")
        shape.remove(words)
        assert readable(shape)


def test_notes_with_a_formula_are_what_they_are_remembered_by(tmp_path: Path) -> None:
    files = courses.chapter(1) | courses.teacher_files(1)
    path = "chapters/h01/index.md"
    files[path] = files[path].replace("Tekst na het model.", r"Deel met $\frac{p}{q}$.", 1)
    taught = opened(made(next(iter(TeacherDecks().steps(guide(tmp_path, files).guide, ALL)))))
    noted = [
        fields_of(slide, taught.tree(f"ppt/notesSlides/notesSlide{n}.xml")) for n, slide in enumerate(taught.slides, 1)
    ]
    assert any("p/q" in fields.notes for fields in noted)
    assert [digested(fields) for fields in noted] == [mark.fields for mark in deck_marks(taught)]


def test_notes_have_words_only(deck: OpenDeck) -> None:
    assert not any(b"oMath" in data for name, data in deck.parts.items() if "notesSlide" in name)


def test_a_fraction_makes_its_line_higher_and_a_formula_is_one_word() -> None:
    low = line("Tekst met a en b")
    high = line("Tekst met ")
    high = type(high)((*high.runs, Run("a/b", maths=r"\frac{a}{b}", block=True)))
    assert height_of((high,), 6_000_000, 20) > height_of((low,), 6_000_000, 20)
    assert formula_size(r"\frac{a}{b}", True)[1] > formula_size(r"\frac{a}{b}", False)[1] > formula_size("a", True)[1]
    wide = (Run("x = y + z", maths="x = y + z"),)
    assert line_count(wide, 1_000_000, 20) == 1


def test_shapes_keep_one_id_in_both_versions(deck: OpenDeck) -> None:
    for each in query(deck.slide("Reken mee"), "//mc:AlternateContent"):
        ids = [found(version, ".//p:cNvPr/@id") for version in each]
        assert ids[0] == ids[1]


def test_no_maths_no_alternative(deck: OpenDeck) -> None:
    assert not query(deck.slides[0], "//mc:AlternateContent")


def test_a_quantity_at_the_start_of_a_sentence_keeps_its_letter() -> None:
    assert [sentence(text) for text in ("x > 0", "het getal klopt", "u bent er")] == [
        "x > 0",
        "Het getal klopt",
        "U bent er",
    ]
