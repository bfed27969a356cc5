"""Every kind of exercise teaches without a script, and shows no answer before it is asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesstof.outputs.shuffling import letter, shuffled
from tests.site.books import handbook
from tests.site.looking import links_of, look_at, text_of, text_without_closed

BOOK = handbook()


def page(number: int):  # type: ignore[no-untyped-def]
    return look_at(BOOK, f"h01/oefeningen/01-{number:02d}/")


@pytest.mark.parametrize("number", range(1, 11))
def test_a_page_says_what_to_expect(number: int) -> None:
    text = text_of(page(number).find(".//header"))
    assert "Niveau toepassen" in text
    assert "Tijd 5 minuten" in text
    assert "Punten 3" in text


@pytest.mark.parametrize("number", range(1, 11))
def test_the_hint_is_closed(number: int) -> None:
    whole = page(number)
    assert "Denk aan de noemer." in text_of(whole)
    assert "Denk aan de noemer." not in text_without_closed(whole)


@pytest.mark.parametrize(
    ("number", "answers"),
    [
        (1, ("Uitleg bij", "Zo reken je het uit")),
        (2, ("Uitleg bij", "Goed")),
        (3, ("Uitleg bij",)),
        (4, ("Zo reken je het uit", "Blijft over: impact")),
        (6, ("bereikt", "gezien", "handelend")),
        (7, ("4,8", "0,05", "3,6", "alleen likes")),
        (8, ("Je noemt de noemer",)),
        (9, ("Je noemt de noemer",)),
    ],
)
def test_answers_are_there_but_closed(number: int, answers: tuple[str, ...]) -> None:
    whole = page(number)
    everything, open_ = text_of(whole), text_without_closed(whole)
    for answer in answers:
        assert answer in everything
        assert answer not in open_


def test_a_single_choice_can_be_ticked_once_and_more_right_more_often() -> None:
    assert {field.get("type") for field in page(1).iter("input")} == {"radio"}
    assert {field.get("type") for field in page(2).iter("input")} == {"checkbox"}


def test_every_field_has_a_name_for_a_screen_reader() -> None:
    for number in range(1, 8):
        for field in page(number).xpath("//input | //select"):
            assert field.get("aria-label") or field.xpath("ancestor::label"), number


def test_items_to_order_are_not_in_their_order() -> None:
    given_ = [text_of(item) for item in page(5).xpath("//ul[contains(@class, 'lt-ordering')]/li/span")]
    right = [text_of(item) for item in page(5).xpath("//details//ol[contains(@class, 'lt-ordered')]/li")]
    assert sorted(given_) == sorted(right)
    assert given_ != right == ["eerst kiezen", "dan meten", "dan leren", "dan opnieuw"]


def test_pairs_are_told_apart_and_together() -> None:
    whole = page(4)
    letters = {
        text_of(item)[1:].strip(): text_of(item)[0] for item in whole.xpath("//div[@class='lt-matching']/div[2]/ol/li")
    }
    assert set(letters) == {"output", "out-take", "outcome", "impact"}
    rows = [text_of(row) for row in whole.xpath("//details//tbody/tr")]
    assert rows[0] == f"12 berichten {letters['output']} output"
    assert rows[2] == f"gedrag {letters['outcome']} outcome"


def test_every_gap_is_a_numbered_field() -> None:
    assert [field.get("aria-label") for field in page(6).iter("input")] == ["Gat 1", "Gat 2"]


def test_a_group_task_shows_minutes_size_and_rubric() -> None:
    text = text_without_closed(page(10))
    for part in ("Groepsgrootte 3-4", "Kies een doel. 5 min", "Zo wordt dit beoordeeld", "Meetbaar"):
        assert part in text


def test_an_exercise_leads_to_what_it_belongs_to() -> None:
    links = links_of(page(1))
    assert links["1.1"] == "../../../h01/#objective-1.1"
    assert links["De weg"] == "../../../h01/#figure-trechter"
    assert links["Stap 1: Opdracht"] == "../../../h01/#step-p01"
    assert links["#20101 Meetplan"] == "../../../b/20101/"


@given(st.lists(st.integers(), min_size=2, max_size=9), st.text(max_size=5))
def test_a_shuffle_keeps_everything_moves_something_and_stays_the_same(items: list[int], seed: str) -> None:
    found = shuffled(items, seed)
    assert found == shuffled(items, seed)
    assert sorted(place for place, _ in found) == list(range(len(items)))
    assert [place for place, _ in found] != list(range(len(items)))
    assert all(items[place] == item for place, item in found)


def test_letters_go_on_after_z() -> None:
    assert [letter(place) for place in (0, 25, 26, 27)] == ["A", "Z", "AA", "AB"]
