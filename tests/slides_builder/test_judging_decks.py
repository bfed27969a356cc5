"""Decks judged as PowerPoint's accessibility checker would, of ours and of others."""

import io
import zipfile

import pytest
from pptx.presentation import Presentation as Document
from pptx.slide import Slide

from lesstof.labels import labels
from slides_builder.judging.finding import Finding
from slides_builder.judging.judging import RULE_NAMES, RULES
from slides_builder.judging.reporting import JudgedDeck, as_text, judged_deck
from tests.slides_builder import faulty_decks
from tests.slides_builder.decks import OpenDeck
from tests.slides_builder.school_templates import entries, rewritten, zipped


def names(deck: JudgedDeck) -> list[str]:
    return [RULE_NAMES[each.code] for each in deck.findings]


def codes(data: bytes) -> list[str]:
    return [each.code for each in judged_deck(data, "les.pptx").refusals]


def test_nothing_is_found_in_any_deck_of_ours(every: list[OpenDeck]) -> None:
    for deck in every:
        judged = judged_deck(deck.data, "les.pptx")
        assert judged.slides == len(deck.slides)
        assert judged.diagnostics == ()


def test_nothing_is_found_in_a_sound_deck_of_another_hand() -> None:
    assert judged_deck(faulty_decks.deck(), "les.pptx").diagnostics == ()


@pytest.mark.parametrize("fault", faulty_decks.FAULTS)
def test_a_fault_is_found_and_nothing_else(fault: str) -> None:
    judged = judged_deck(faulty_decks.deck(faulty_decks.FAULTS[fault]), "les.pptx")
    assert set(names(judged)) == {fault.partition(" ")[0]}


def test_every_rule_has_a_faulty_deck() -> None:
    tried = {fault.partition(" ")[0] for fault in faulty_decks.FAULTS}
    assert set(RULE_NAMES.values()) - tried == {"fetched-from-outside", "picture-of-text"}
    assert len(RULE_NAMES) == len(RULES)


def test_a_slide_that_is_one_picture_is_a_picture_of_text() -> None:
    def pictured(document: Document, slide: Slide) -> None:
        for shape in list(slide.shapes):
            shape._element.getparent().remove(shape._element)
        faulty_decks.picture(slide, "Een dia over koffie.", 10)

    found = names(judged_deck(faulty_decks.deck(pictured), "les.pptx"))
    assert found == ["missing-slide-title", "picture-of-text"]


def test_a_finding_tells_its_slide_title_and_shape() -> None:
    (found,) = judged_deck(faulty_decks.deck(faulty_decks.FAULTS["small-text"]), "les.pptx").findings
    assert (found.slide, found.title, found.shape) == (1, "Waarom kijken we?", "TextBox 3")
    assert dict(found.arguments) == {"size": "11", "least": "18"}


def test_a_title_with_a_no_break_space_is_told_as_it_looks() -> None:
    deck = JudgedDeck("les.pptx", 2, (Finding("W855", 2, "Verder\N{NO-BREAK SPACE}(1/2)\x1b[2J", "Tabel"),))
    told = as_text(deck, labels("nl"))
    assert "Verder (1/2)\N{REPLACEMENT CHARACTER}[2J" in told


def test_text_that_its_box_shrinks_is_as_small_as_it_is_shown() -> None:
    def shrunk(document: Document, slide: Slide) -> None:
        faulty_decks.box(slide, "twintig punten, en dan de helft", size=20)
        body = slide.shapes[-1].text_frame._txBody.bodyPr
        body.get_or_change_to_normAutofit().set("fontScale", "50000")

    (found,) = judged_deck(faulty_decks.deck(shrunk), "les.pptx").findings
    assert dict(found.arguments)["size"] == "10"


def test_a_linked_picture_is_told_and_never_fetched() -> None:
    data = faulty_decks.deck(lambda document, slide: faulty_decks.picture(slide, "Een rood vlak."))
    part = "ppt/slides/_rels/slide1.xml.rels"
    linked = rewritten(
        part, 'Target="../media/image1.png"', 'Target="http://127.0.0.1:9/x.png" TargetMode="External"', data
    )
    assert names(judged_deck(linked, "les.pptx")) == ["fetched-from-outside"]


def test_what_is_no_deck_or_holds_macros_is_refused() -> None:
    data = faulty_decks.deck()
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("ppt/slides/slide1.xml", bytes(400_000_000))
    assert codes(b"geen zip") == codes(data[:900]) == codes(bomb.getvalue()) == ["E842"]
    assert codes(zipped(entries(data) | {"ppt/vbaProject.bin": b"x"})) == ["E813"]
    assert codes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")) == ["E812"]


def test_entities_in_a_slide_are_not_expanded() -> None:
    name = "ppt/slides/slide1.xml"
    files = entries(faulty_decks.deck())
    written = (
        files[name].decode().replace("<p:sld ", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><p:sld ', 1)
    )
    assert codes(zipped(files | {name: written.encode()})) == ["E842"]


@pytest.mark.parametrize("part", ["ppt/slides/_rels/slide1.xml.rels", "ppt/slideLayouts/_rels/slideLayout2.xml.rels"])
def test_a_deck_with_a_part_missing_is_refused(part: str) -> None:
    files = entries(faulty_decks.deck())
    del files[part]
    assert codes(zipped(files)) == ["E842"]


def test_groups_in_groups_without_end_are_looked_at_no_further() -> None:
    known = '<p:cNvPr id="9" name="g" descr="Een groep."/><p:cNvGrpSpPr/><p:nvPr/>'
    deep = f"<p:grpSp><p:nvGrpSpPr>{known}</p:nvGrpSpPr><p:grpSpPr/>"
    data = rewritten(
        "ppt/slides/slide1.xml", "</p:spTree>", deep * 230 + "</p:grpSp>" * 230 + "</p:spTree>", faulty_decks.deck()
    )
    assert judged_deck(data, "les.pptx").slides in {0, 1}
