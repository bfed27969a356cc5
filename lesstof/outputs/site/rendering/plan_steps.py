"""A step of the plan that grows: task, fields, the bar, and the steps that it builds on."""

from lesstof.model.chapter import PlanStep
from lesstof.model.prose import Element, Nodes
from lesstof.outputs.site.rendering.boxes import box, link, listed
from lesstof.outputs.site.rendering.plan_fields import plan_field
from lesstof.outputs.site.rendering.plan_specs import earlier_specs, plan_spec
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import e, joined, nodes
from lesstof.outputs.site.rendering.writing import written


def plan_step(shelf: Shelf, step: PlanStep, level: int = 3, whole: bool = False) -> Element:
    """A step with everything a student needs to do it; on the page of the whole plan earlier steps are not repeated."""
    inside = box(
        "plan",
        step_name(shelf, step),
        step.title,
        written(shelf, step.task, level + 1, False),
        _builds_on(shelf, step),
        e("ol", [plan_field(shelf, step.id, field) for field in step.fields], class_="lt-fields")
        if step.fields
        else None,
        _example(shelf, step),
        _bar(shelf, step),
        None if whole else _kept(shelf),
        id=f"step-{step.id}",
        level=level,
    )
    earlier = () if whole else tuple((shelf.steps[id], _name(shelf, id)) for id in step.builds_on if id in shelf.steps)
    return e(
        "lt-plan-step",
        inside,
        data_plan=plan_spec(shelf, step, step_name(shelf, step)),
        data_earlier=earlier_specs(shelf, earlier) if earlier else None,
    )


def step_name(shelf: Shelf, step: PlanStep) -> str:
    """*Planstap 11*."""
    return _name(shelf, step.id)


def _name(shelf: Shelf, id: str) -> str:
    return shelf.label("Plan step {number}", number=id.lstrip("p0") or id)


def _builds_on(shelf: Shelf, step: PlanStep) -> Element | None:
    if not step.builds_on:
        return None
    earlier = joined([_earlier(shelf, id) for id in step.builds_on], ", ")
    return e("p", shelf.label("Builds on:"), " ", earlier, class_="lt-plan__builds")


def _earlier(shelf: Shelf, id: str) -> Nodes:
    name = shelf.label("step {number}", number=id.lstrip("p0") or id)
    return nodes(e("a", name, href=f"step:{id}", data_step=id) if shelf.has("step", id) else name)


def _kept(shelf: Shelf) -> Element:
    """How far the step is and where it goes; for who has scripts."""
    more = link("made:plan", shelf.plan)
    text = shelf.label("Kept in this browser, for you alone.")
    return e(
        "p",
        e("span", data_part="progress"),
        f" {text} ",
        more,
        class_="lt-kept",
        hidden=True,
        data_part="kept",
        data_silent="yes",
    )


def _example(shelf: Shelf, step: PlanStep) -> Element | None:
    if not step.example:
        return None
    return e("p", e("b", shelf.label("Example (fictitious):")), " ", step.example, class_="lt-plan__example")


def _bar(shelf: Shelf, step: PlanStep) -> Element | None:
    if not step.bar:
        return None
    return e(
        "div",
        e("p", e("b", shelf.label("The bar: good enough when"))),
        listed(step.bar, "lt-checks"),
        class_="lt-plan__bar",
    )
