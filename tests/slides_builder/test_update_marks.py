"""What a deck remembers is what it says: for the usual slides and for nasty ones."""

from lesstof.model.lesson import LessonWish
from slides_builder.marking import (
    DECK,
    Fields,
    Mark,
    digested,
    fields_of,
    marks_in,
    properties_in,
    properties_of,
    wish_in,
    wish_text,
)
from tests.slides_builder.decks import OpenDeck


def test_every_slide_of_every_deck_says_what_its_mark_tells(every: list[OpenDeck]) -> None:
    for deck in every:
        marks = marks_in(properties_in(deck.parts["docProps/custom.xml"]))
        assert len(marks) == len(deck.slides)
        for number, (mark, slide) in enumerate(zip(marks, deck.slides, strict=True), 1):
            name = f"ppt/notesSlides/notesSlide{number}.xml"
            notes = deck.tree(name) if name in deck.parts else None
            assert mark.fields == digested(fields_of(slide, notes)), deck.titles[number - 1]


def test_a_wish_is_read_as_it_was_written() -> None:
    wish = LessonWish("les", "h08", "Les over reputatie", 45, "BE", ("section:8.2", "exercises"), answers=False)
    assert wish_in(wish_text(wish), "les") == wish
    assert wish_in(wish_text(LessonWish("les", "h08")), "les") == LessonWish("les", "h08")


def test_what_is_no_wish_is_none() -> None:
    assert wish_in("", "les") is None
    assert wish_in("a b c d e f", "les") is None


def test_properties_stay_below_what_office_keeps() -> None:
    mark = Mark("h01:" + "x" * 400, Fields("a" * 10, "b" * 10, "", "c" * 10))
    values = dict(properties_of("h01 0 both yes no -", (mark,)))
    assert max(len(value) for value in values.values()) <= 255
    assert values[DECK].startswith("h01")
