"""The page for teachers: what it says of each deck, and that it leads to files that are there."""

from lxml import html
from msgspec.structs import replace

from lesstof.model.lesson import LessonWish
from lesstof.outputs.contract import MadeFile, Request
from lesstof.outputs.offer.cards import Card, filled
from lesstof.outputs.offer.output import Offer
from lesstof.outputs.offer.places import offered
from lesstof.outputs.offer.slides import Slides
from tests.site.books import book, chapter, handbook

PAGE = '<h1>D</h1><section class="lt-offer" data-silent=""><p class="lt-quiet">Geen.</p></section><p>Meer.</p>'
SLIDES = Slides(("Meten & weten", "Vraag <1>"), 12192000, 6858000)
WISH = LessonWish("h01-45", "h01", minutes=45, answers=False, handout=True)
PLACES = ("downloads/decks/h01/01.svg", "downloads/decks/h01/02.svg")


def card(wish: LessonWish | None = None, **changes: object) -> Card:
    plain = Card(chapter(), wish, "blue", "downloads/decks/h01-meten.pptx", 1_234_567, "", 0, SLIDES, PLACES)
    return replace(plain, **changes)  # type: ignore[arg-type]


def shown(*cards: Card) -> html.HtmlElement:
    return html.fragment_fromstring(filled(PAGE, book(), cards), create_parent="main")


def test_the_decks_take_the_place_of_the_line_that_says_there_are_none() -> None:
    page = filled(PAGE, book(), (card(),))
    assert "Geen." not in page
    assert page.startswith("<h1>D</h1><section")
    assert page.endswith("</section><p>Meer.</p>")


def test_a_deck_tells_its_slides_its_length_its_edition_its_date_its_licence_and_its_size() -> None:
    found = shown(card())
    facts = {row.findtext("dt"): row.findtext("dd") for row in found.iterfind(".//dl/div")}
    assert facts["Dia’s"] == "2"
    assert {"Les", "Editie", "Licentie"} <= facts.keys()
    link = found.xpath("//a[@download]")[0]
    assert link.get("href") == "../downloads/decks/h01-meten.pptx"
    assert "PPTX, 1,2 MB" in link.text_content()


def test_every_slide_is_a_lazy_picture_with_its_size_that_says_its_title() -> None:
    pictures = shown(card()).findall(".//img")
    assert [picture.get("alt") for picture in pictures] == ["Dia 1: Meten & weten", "Dia 2: Vraag <1>"]
    assert {(each.get("width"), each.get("height"), each.get("loading")) for each in pictures} == {
        ("320", "180", "lazy")
    }
    assert [link.get("href") for link in shown(card()).xpath("//ol[@class='lt-slides']//a")] == [
        f"../{place}" for place in PLACES
    ]


def test_a_slide_of_four_to_three_has_that_shape_before_it_is_loaded() -> None:
    slides = replace(SLIDES, width=9144000)
    assert shown(card(slides=slides)).find(".//img").get("height") == "240"


def test_a_lesson_stands_under_its_chapter_with_its_minutes_and_its_handout() -> None:
    lesson = card(WISH, handout="downloads/decks/lessons/h01-45-handout.pptx", handout_size=48_000)
    found = shown(card(), lesson)
    assert len(found.findall(".//article")) == 1
    details = found.find(".//details")
    assert details.find("summary").text_content() == "Les van 45 minuten 2 dia’s"
    assert [link.get("href") for link in details.xpath(".//a[@download]")][1].endswith("-handout.pptx")


def test_pictures_that_are_not_those_of_the_slides_are_not_shown() -> None:
    assert shown(card(pictures=PLACES[:1])).findall(".//img") == []


def test_a_lesson_with_answers_is_never_offered() -> None:
    secret = replace(WISH, id="geheim", answers=True)
    told = replace(handbook(), chapters=(chapter(),), lessons=(WISH, secret))
    files = tuple(
        MadeFile(path, path, 1, "")
        for path in ("decks/h01-meten.pptx", "decks/lessons/h01-45.pptx", "decks/lessons/geheim.pptx")
    )
    assert [deck.place for deck in offered(told, files)] == ["h01", "lessons/h01-45"]


def test_short_lessons_come_first() -> None:
    lessons = tuple(replace(WISH, id=f"les-{minutes}", minutes=minutes) for minutes in (90, 45))
    told = replace(handbook(), chapters=(chapter(),), lessons=lessons)
    files = tuple(MadeFile(f"decks/lessons/les-{minutes}.pptx", "", 1, "") for minutes in (45, 90))
    assert [deck.place for deck in offered(told, files)] == ["lessons/les-45", "lessons/les-90"]


def test_without_decks_the_page_stays_as_it_is() -> None:
    page = MadeFile("site/docentmateriaal/index.html", "", 1, "")
    assert tuple(Offer().steps(handbook(), Request("mkdocs.yml", ""), (page,))) == ()
