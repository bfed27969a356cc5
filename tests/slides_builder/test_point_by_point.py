"""The points of a slide come one by one where its author asked for that, and never otherwise."""

from copy import deepcopy
from pathlib import Path

import pytest
from lxml import etree

from lesstof.model.lesson import LessonWish
from slides_builder.fitting.page import Page
from slides_builder.outputs import asked_for, make_asked
from slides_builder.painting.animating import clicks_of, timing_xml
from slides_builder.template.layouts import LayoutName
from slides_builder.updating.moving import settle, take_over
from slides_builder.words import Mark, Paragraph, said
from tests.slides_builder import deck_courses as courses
from tests.slides_builder.decks import OpenDeck, found, text
from tests.support import course

PATH = "chapters/h01/index.md"
BODY = "Vooraf.\n\n- Eerste punt.\n    - Eronder.\n- Tweede punt.\n"


def deck(root: Path, option: str) -> OpenDeck:
    files = courses.chapter(1)
    slide = f"/// dia | Punt voor punt\n{option}\n{BODY}///\n\n/// kern\n"
    files[PATH] = files[PATH].replace("/// kern\n", slide, 1)
    wish = LessonWish("les", "h01", answers=False)
    return OpenDeck(make_asked(asked_for(course(root, files).handbook, wish)).result.artifacts[0].data)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> OpenDeck:
    return deck(tmp_path_factory.mktemp("asked"), "    opbouw: ja\n")


@pytest.fixture
def slide(asked: OpenDeck) -> etree._Element:
    return deepcopy(asked.slide("Punt voor punt"))


def shown(slide: etree._Element) -> list[list[str]]:
    """What each click shows, in the words of the slide."""
    clicks = found(slide, "p:timing//p:cTn[@nodeType='mainSeq']/p:childTnLst/p:par")
    return [[_words(slide, target) for target in found(click, ".//p:spTgt")] for click in clicks]


def _words(slide: etree._Element, target: etree._Element) -> str:
    (body,) = found(slide, f".//p:sp[p:nvSpPr/p:cNvPr/@id='{target.get('spid')}']/p:txBody")
    (place,) = found(target, "p:txEl/p:pRg")
    return text(found(body, "a:p")[int(place.get("st", ""))].getparent()).split("\n")[int(place.get("st", ""))]


def test_each_click_shows_a_point_with_what_hangs_below_it(slide: etree._Element) -> None:
    assert shown(slide) == [["Eerste punt.", "Eronder."], ["Tweede punt."]]
    kinds = [each.get("nodeType") for each in found(slide, "p:timing//p:cTn[@presetID='1']")]
    assert kinds == ["clickEffect", "withEffect", "clickEffect"]


def test_every_step_of_an_animation_has_a_number_of_its_own(slide: etree._Element) -> None:
    numbers = [each.get("id") for each in found(slide, "p:timing//p:cTn")]
    assert len(set(numbers)) == len(numbers) > 6


def test_no_other_slide_moves(asked: OpenDeck, tmp_path: Path) -> None:
    assert sum(1 for each in asked.slides if found(each, "p:timing")) == 1
    assert not any(found(each, "p:timing") for each in deck(tmp_path, "").slides)


def test_text_without_points_is_there_from_the_start() -> None:
    paragraphs = tuple(Paragraph(said(word), mark) for word, mark in (("a", Mark.NONE), ("b", Mark.CODE)))
    assert clicks_of(paragraphs) == []
    assert timing_xml(Page("x", "", LayoutName.TEXT, (), None, stepwise=True), ()) == ""


def test_what_is_gone_moves_no_more_and_the_rest_does(slide: etree._Element) -> None:
    (first, *_, last) = found(slide, ".//p:sp[p:nvSpPr/p:cNvPr/@id=//p:spTgt/@spid]/p:txBody/a:p")
    last.getparent().remove(last)
    settle(slide)
    assert shown(slide) == [["Eerste punt.", "Eronder."]]
    shape = first.getparent().getparent()
    shape.getparent().remove(shape)
    settle(slide)
    assert found(slide, "p:timing") == []


def test_an_effect_goes_alone_when_others_share_its_click(slide: etree._Element) -> None:
    for paragraph in found(slide, ".//p:sp[p:nvSpPr/p:cNvPr/@id=//p:spTgt/@spid]/p:txBody/a:p")[2:]:
        paragraph.getparent().remove(paragraph)
    settle(slide)
    assert shown(slide) == [["Eerste punt."]]


@pytest.mark.parametrize("end", ["", "-1", "veel", "99"])
def test_a_place_that_is_no_paragraph_moves_nothing(slide: etree._Element, end: str) -> None:
    found(slide, "p:timing//p:pRg")[-1].set("end", end)
    settle(slide)
    assert shown(slide) == [["Eerste punt.", "Eronder."]]


def test_a_slide_that_is_taken_over_keeps_its_animation(slide: etree._Element) -> None:
    copied = deepcopy(slide)
    copied.remove(found(copied, "p:timing")[0])
    for known in found(copied, ".//p:cNvPr"):
        known.set("id", str(int(known.get("id", "")) + 40))
    take_over(copied, slide)
    assert shown(copied) == shown(slide) != []
