"""A reference on a slide leads to the slide that shows it, or else to the browser version; none leads nowhere."""

import io
import posixpath
from pathlib import Path

import pytest
from lxml import etree
from msgspec.structs import replace
from pptx import Presentation

from lesstof.model.lesson import LessonWish
from slides_builder.outputs import asked_for, make_asked
from slides_builder.updating.making import update
from slides_builder.updating.reading import read_deck
from tests.slides_builder import deck_courses as courses
from tests.slides_builder.decks import NS, OpenDeck, found, text
from tests.support import course

PATH = "chapters/h01/index.md"
SITE = "https://school.example/boek/"
KEY = (
    "/// kern\n- Zie [de vraag](oefening:01-01), [de keten](model:keten-1), [output](begrip:output-1), "
    "[later](hoofdstuk:h02) en [de site](https://voorbeeld.example/).\n"
)
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
R_ID = f"{{{NS['r']}}}id"


def deck(root: Path, wish: LessonWish, site: str = SITE, more: str = "") -> OpenDeck:
    files = courses.chapter(1) | courses.chapter(2)
    files[PATH] = files[PATH].replace("/// kern\n", KEY, 1).replace("Kijk van output naar impact.", more or "Kijk.")
    handbook = course(root, files).handbook
    handbook = replace(handbook, book=replace(handbook.book, site_url=site))
    return OpenDeck(make_asked(asked_for(handbook, wish)).result.artifacts[0].data)


WHOLE = LessonWish("les", "h01", answers=False)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> OpenDeck:
    return deck(tmp_path_factory.mktemp("whole"), WHOLE)


def links(opened: OpenDeck, number: int) -> dict[str, tuple[str, str, str]]:
    """By the text of a link: its action, its tooltip and where its relation leads."""
    rels = etree.fromstring(opened.parts[f"ppt/slides/_rels/slide{number}.xml.rels"])
    targets = {each.get("Id"): str(each.get("Target")) for each in rels.iter(RELATION)}
    told = {}
    for run in found(opened.slides[number - 1], ".//a:r[a:rPr/a:hlinkClick]"):
        (link,) = found(run, "a:rPr/a:hlinkClick")
        told["".join(found(run, "a:t/text()"))] = (
            link.get("action") or "",
            link.get("tooltip") or "",
            targets[link.get(R_ID)],
        )
    return told


def of_key_ideas(opened: OpenDeck) -> dict[str, tuple[str, str, str]]:
    number = next(n for n, slide in enumerate(opened.slides, 1) if "de vraag" in text(slide))
    return links(opened, number)


def title_at(opened: OpenDeck, target: str) -> str:
    return opened.titles[int(posixpath.basename(target).removeprefix("slide").removesuffix(".xml")) - 1]


def sound(data: bytes) -> None:
    """Every link of every slide has a relation, and leads to a slide that is shown or outside."""
    document = Presentation(io.BytesIO(data))
    shown = {slide.part for slide in document.slides}
    for slide in document.slides:
        for link in slide._element.iter(f"{{{NS['a']}}}hlinkClick"):
            relation = slide.part.rels[link.get(R_ID)]
            assert relation.is_external or relation.target_part in shown
            assert "{urn:lesstof}slide" not in link.attrib


def test_what_has_a_slide_is_a_jump_and_says_where_to(whole: OpenDeck) -> None:
    told = of_key_ideas(whole)
    for name, title in (("de vraag", "Titel van 01-keuze"), ("de keten", "De meetketen 1")):
        action, tip, target = told[name]
        assert action == "ppaction://hlinksldjump"
        assert title_at(whole, target) == title
        assert tip == f"Naar de dia: {title}"
    assert "utput 1" in title_at(whole, told["output"][2])


def test_what_has_none_leads_to_the_browser_version(whole: OpenDeck) -> None:
    told = of_key_ideas(whole)
    assert told["later"] == ("", "In de browserversie: school.example/boek/h02/", f"{SITE}h02/")
    assert told["de site"] == ("", "", "https://voorbeeld.example/")
    sound(whole.data)


def test_without_an_address_it_is_text(tmp_path: Path) -> None:
    assert "later" not in of_key_ideas(deck(tmp_path, WHOLE, site=""))


def test_a_part_that_a_lesson_leaves_out_is_led_to_in_the_browser_version(tmp_path: Path) -> None:
    some = deck(tmp_path, LessonWish("les", "h01", parts=("1.1",), answers=False))
    keys = [slide.find("p:cSld", NS).get("name") for slide in some.slides]  # type: ignore[union-attr]
    assert "h01:exercise:01-02" not in keys
    sound(some.data)


def test_the_rows_of_a_lesson_plan_lead_to_their_slides(tmp_path: Path) -> None:
    timed = deck(tmp_path, LessonWish("les", "h01", minutes=45, answers=False))
    told = links(timed, 2)
    assert told
    assert all(action == "ppaction://hlinksldjump" for action, _, _ in told.values())
    sound(timed.data)


def test_an_updated_deck_has_no_link_to_a_slide_that_is_gone(tmp_path: Path) -> None:
    before = deck(tmp_path / "old", WHOLE)
    document = Presentation(io.BytesIO(before.data))
    listed = document.slides._sldIdLst
    gone = next(n for n, title in enumerate(before.titles) if title == "De meetketen 1")
    document.part.drop_rel(listed[gone].rId)
    listed.remove(listed[gone])
    stream = io.BytesIO()
    document.save(stream)
    after = deck(tmp_path / "new", WHOLE, more="Kijk naar [de vraag](oefening:01-01).")
    result = update(read_deck(stream.getvalue(), "les"), after.data, lambda _: b"")
    sound(result.data)
    renewed = OpenDeck(result.data)
    assert "de keten" not in of_key_ideas(renewed)
    assert "De meetketen 1" not in renewed.titles
    number = next(n for n, slide in enumerate(renewed.slides, 1) if "Kijk naar" in text(slide))
    assert title_at(renewed, links(renewed, number)["de vraag"][2]) == "Titel van 01-keuze"
