"""The plan's steps on their pages, and what the scripts are told of them."""

import json

import pytest
from msgspec.structs import replace

from lesstof.model.chapter import FieldKind, PlanField
from lesstof.model.handbook import Handbook
from lesstof.outputs.site.rendering.plan_specs import goal_of
from lesstof.outputs.site.rendering.shelf import shelf_of
from tests.site.books import HERE, book, chapter, handbook, plan_step
from tests.site.looking import links_of, look_at, page_at, text_of, text_without_closed

BOOK = handbook(chapters=(chapter(), chapter("h04", 4)))


def field(name: str, kind: FieldKind, measure: str = "", *options: str) -> PlanField:
    return PlanField(name.replace(" ", "-"), name, kind, measure, options, ("Vul in.",), HERE)


def with_fields(*fields: PlanField, id: str = "p04", builds_on: tuple[str, ...] = ("p01",)) -> Handbook:
    step = replace(plan_step(id, "h04"), fields=fields, builds_on=builds_on)
    later = chapter("h04", 4)
    section = replace(later.sections[0], parts=(step,))
    return handbook(chapters=(chapter(), replace(later, sections=(section,))))


def spec(book: Handbook, address: str = "h04/", name: str = "data-plan") -> object:
    return json.loads(look_at(book, address).xpath("//lt-plan-step")[0].get(name))


def told(*fields: PlanField) -> list[dict[str, object]]:
    found = spec(with_fields(*fields))
    assert isinstance(found, dict)
    return found["fields"]  # type: ignore[no-any-return]


def test_a_step_tells_its_fields_with_stable_keys() -> None:
    found = spec(BOOK, "h01/")
    assert isinstance(found, dict)
    assert (found["id"], found["name"], found["title"]) == ("p01", "Planstap 1", "Opdracht")
    assert [one["key"] for one in found["fields"]] == [f"p01/f{n}" for n in range(len(FieldKind))]
    assert found["bar"] == ["elk doel is te meten"]


def test_columns_have_ids_that_stay_when_they_change_places() -> None:
    table = told(field("kalender", FieldKind.TABLE, "", "doel en fase", "CTA", "cta", "日付"))[0]
    assert table["columns"] == [
        ["doel-en-fase", "doel en fase"], ["cta", "CTA"], ["cta-2", "cta"], ["column-3", "日付"],
    ]  # fmt: skip


def test_a_formula_is_told_without_names_to_look_up() -> None:
    fields = (
        field("budget", FieldKind.NUMBER, "€"),
        field("kosten", FieldKind.COMPUTED, "€", "budget * 1,5"),
        field("rest", FieldKind.COMPUTED, "", "budget - kosten"),
    )
    budget = ["p04/budget", "budget", "€"]
    assert [one.get("formula") for one in told(*fields)] == [
        None, [budget, 1.5, "*"], [budget, budget, 1.5, "*", "-"],
    ]  # fmt: skip


def test_a_chapter_carries_the_steps_that_it_builds_on_and_the_whole_plan_does_not() -> None:
    book = with_fields(field("opdracht", FieldKind.TEXT, "30 woorden"))
    earlier = spec(book, name="data-earlier")
    assert isinstance(earlier, list)
    assert [one["id"] for one in earlier] == ["p01"]
    page = look_at(book, "h04/")
    assert links_of(page.xpath("//p[@class='lt-plan__builds']")[0]) == {"stap 1": "../h01/#step-p01"}
    assert page.xpath("//p[@class='lt-plan__builds']/a/@data-step") == ["p01"]
    assert look_at(book, "plan/").xpath("//lt-plan-step/@data-earlier") == []


@pytest.mark.parametrize(
    ("measure", "kind", "goal"),
    [("30 woorden", FieldKind.TEXT, 30), ("2-4", FieldKind.LIST, 2), ("3", FieldKind.FORM, 3), ("", FieldKind.TEXT, 0),
     ("%", FieldKind.NUMBER, 0), ("12 u", FieldKind.NUMBER, 0), ("veel", FieldKind.LIST, 0), ("²", FieldKind.TEXT, 0)],
)  # fmt: skip
def test_a_goal_is_the_number_that_a_field_asks_for(measure: str, kind: FieldKind, goal: int) -> None:
    assert goal_of(field("x", kind, measure)) == goal


def test_without_a_script_nothing_is_promised_and_every_blank_is_there() -> None:
    page = look_at(BOOK, "plan/")
    assert page.xpath("//input | //textarea")
    assert page.xpath("//*[self::input or self::textarea][not(ancestor::*[@hidden])]") == []
    assert text_of(page).count("Bewaard in deze browser") == 1
    text = text_without_closed(page)
    assert "Planstap 1" in text
    assert "Word-document" not in text


def test_a_course_says_what_its_plan_is_called() -> None:
    named = replace(BOOK, book=book(plan="Mijn kookplan"))
    page = look_at(named, "plan/")
    assert page.xpath("string(//h1)") == "Mijn kookplan"
    assert page.xpath("//lt-plan/@data-name") == ["mijn-kookplan"]
    assert page_at(shelf_of(named), "plan/").title == "Mijn kookplan"
    assert look_at(BOOK, "plan/").xpath("string(//h1)") == "Mijn plan"
