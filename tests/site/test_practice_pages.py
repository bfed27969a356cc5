"""What a page holds for the scripts: keys, digests, places that stay hidden, and pages of practice and study."""

import json
import re
from decimal import Decimal

import pytest
from lxml.html import HtmlElement
from msgspec.structs import replace

from lesstof.model.exercise import Choices, Exercise, ExerciseKind, Gap, Ordering
from lesstof.outputs.site.rendering.exercises.keys import answer_key, is_checkable, text_digest
from tests.site.books import CHOICES, chapter, choice, exercises, handbook, prose
from tests.site.looking import links_of, look_at, text_of

ALL = exercises()
BOOK = handbook()


def page(number: int) -> HtmlElement:
    return look_at(BOOK, f"h01/oefeningen/01-{number:02d}/")


def key(number: int) -> dict[str, object]:
    return json.loads(page(number).find(".//lt-exercise").get("data-key"))  # type: ignore[no-any-return]


def test_the_key_of_choices_and_statements_follows_their_order() -> None:
    assert key(1) == key(2) == {"choices": [True, False, False]}
    assert key(3) == {"rows": [True, False, False]}


def test_the_key_of_pairs_has_the_letters_that_the_page_shows() -> None:
    whole = page(4)
    shown = {text_of(item)[1:].strip(): text_of(item)[0] for item in whole.xpath("//ol[@data-part='right']/li")}
    left = [text_of(item.find("span")) for item in whole.xpath("//ol[@data-part='left']/li")]
    right = {"12 berichten": "output", "kennis": "out-take", "gedrag": "outcome"}
    assert key(4) == {"rows": [shown[right[item]] for item in left]}


def test_the_key_of_an_order_tells_each_shown_line_its_place() -> None:
    shown = [text_of(item) for item in page(5).xpath("//ul[contains(@class, 'lt-ordering')]/li/span")]
    right = ["eerst kiezen", "dan meten", "dan leren", "dan opnieuw"]
    assert key(5) == {"rows": [[right.index(item) + 1] for item in shown]}


def test_lines_that_read_the_same_share_their_places() -> None:
    twice = replace(ALL[4], body=Ordering((("roer",), ("schenk",), ("roer",))))
    rows = json.loads(answer_key(twice))["rows"]
    assert sorted(rows) == [[1, 3], [1, 3], [2]]


def test_the_key_of_gaps_and_numbers_is_what_the_author_wrote() -> None:
    assert key(6) == {"gaps": [["bereikt", "gezien"], ["handelend"]]}
    assert key(7) == {"answer": 4.8, "margin": 0.05, "mistakes": [3.6], "unit": "%"}


@pytest.mark.parametrize("number", [8, 9, 10])
def test_what_a_person_judges_has_no_key(number: int) -> None:
    assert page(number).find(".//lt-exercise").get("data-key") is None
    assert not is_checkable(ALL[number - 1])


@pytest.mark.parametrize("number", range(1, 11))
def test_what_needs_a_script_is_hidden_without_one(number: int) -> None:
    for found in page(number).xpath("//button | //textarea | //lt-exercise//*[@role='timer']"):
        assert found.xpath("ancestor-or-self::*[@hidden]"), found.get("data-part")


@pytest.mark.parametrize("number", range(1, 11))
def test_the_parts_that_scripts_look_for_are_there_once(number: int) -> None:
    parts = [found.get("data-part") for found in page(number).xpath("//lt-exercise//*[@data-part]")]
    assert len(parts) == len(set(parts))
    assert {"round", "practice", "changed", "result", "kept"} <= set(parts)


def digests_after(exercise: Exercise, **changes: object) -> tuple[str, str]:
    return text_digest(exercise), text_digest(replace(exercise, **changes))  # type: ignore[arg-type]


def test_the_digest_changes_with_the_question_and_its_answer() -> None:
    more = Choices((*CHOICES.choices, choice("De prijs", False)))
    other = Choices((choice("Het bereik", False), *CHOICES.choices[1:]))
    for changes in ({"task": prose("Wat is hier fout?")}, {"body": more}, {"body": other}):
        before, after = digests_after(ALL[0], **changes)
        assert before != after, changes
    cloze = ALL[5]
    gaps = (Gap(("gezien",), cloze.span), cloze.body.gaps[1])  # type: ignore[union-attr]
    before, after = digests_after(cloze, body=replace(cloze.body, gaps=gaps))  # type: ignore[type-var]
    assert before != after
    number = ALL[6]
    before, after = digests_after(number, body=replace(number.body, answer=Decimal("5")))  # type: ignore[type-var]
    assert before != after


def test_the_digest_stays_when_hints_points_or_feedback_change() -> None:
    friendlier = Choices(tuple(replace(one, feedback=("Beter uitgelegd.",)) for one in CHOICES.choices))
    changed = {"hints": (), "points": 9, "title": "Anders", "worked": None, "digest": "x", "body": friendlier}
    before, after = digests_after(ALL[0], **changed)
    assert before == after
    assert re.fullmatch("[0-9a-f]{12}", before)


def test_my_study_lists_every_exercise_with_what_scripts_need() -> None:
    whole = look_at(BOOK, "mijn-studie/")
    rows = whole.xpath("//section[@data-chapter='h01']//li[@data-exercise]")
    assert [row.get("data-exercise") for row in rows] == [exercise.id for exercise in ALL]
    assert [row.get("data-digest") for row in rows] == [text_digest(exercise) for exercise in ALL]
    assert whole.find(".//progress").get("max") == "10"
    assert whole.find(".//lt-study").get("hidden") is not None


def test_a_group_earns_its_points_in_class() -> None:
    points = {
        row.get("data-kind"): row.get("data-points") for row in look_at(BOOK, "mijn-studie/").xpath("//li[@data-kind]")
    }
    assert points["group"] == "0"
    assert points["open"] == "3"


def test_a_round_draws_from_what_can_be_checked() -> None:
    whole = look_at(BOOK, "oefenen/")
    rows = [row.get("data-exercise") for row in whole.xpath("//li[@data-exercise]")]
    assert rows == [exercise.id for exercise in ALL if is_checkable(exercise)]
    assert [option.get("value") for option in whole.iter("option")] == ["h01"]


def test_a_chapter_with_only_open_questions_has_no_round() -> None:
    book = handbook(exercises=tuple(exercise for exercise in ALL if exercise.kind is ExerciseKind.OPEN))
    assert not any("ronde" in name for name in links_of(look_at(book, "h01/oefeningen/")))
    assert "oefenen" not in "".join(links_of(look_at(book, "mijn-studie/")).values())


def test_recall_opens_on_the_spot_what_can_be_checked_and_leads_to_the_rest() -> None:
    later = chapter("h02", 2, recall=("01-01", "01-08"))
    whole = look_at(handbook(chapters=(*BOOK.chapters, later)), "h02/")
    inside = whole.xpath("//section[contains(@class, 'lt-box--recall')]//lt-exercise")
    assert [(found.get("data-exercise"), found.get("data-recall")) for found in inside] == [("01-01", "")]
    assert links_of(whole)["01-08 Oefening over open"] == "../h01/oefeningen/01-08/"


def test_no_exercise_needs_a_script_of_its_own() -> None:
    for exercise in ALL:
        assert "<" not in answer_key(exercise)
        assert not page(int(exercise.id[-2:])).xpath("//script | //@onclick | //@style")
