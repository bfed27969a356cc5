"""The whole plan on one page."""

from lesstof.model.chapter import PlanStep
from lesstof.model.prose import Element, Nodes
from lesstof.outputs.addresses import made_page
from lesstof.outputs.site.rendering.boxes import link, title_block
from lesstof.outputs.site.rendering.page import SitePage
from lesstof.outputs.site.rendering.plan_steps import plan_step, step_name
from lesstof.outputs.site.rendering.plan_tools import plan_tools
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import e, nodes


def plan_page(shelf: Shelf) -> SitePage:
    """The page with all plan steps."""
    title = shelf.plan
    about = shelf.label("All steps of the plan on one page, to fill in, to print and to look back at.")
    return SitePage(made_page(shelf.handbook, "plan"), title, about, "plan", _view, short=title)


def _view(shelf: Shelf) -> Nodes:
    lead = shelf.label("Every chapter adds a step. Together they are one document.")
    steps = shelf.handbook.plan_steps()
    overview = [_overview(shelf, step) for step in steps]
    return nodes(
        title_block(shelf.plan, lead),
        plan_tools(shelf, e("ol", overview, class_="lt-rows lt-plan__steps")) if steps else None,
        [e("div", plan_step(shelf, step, 2, True), data_accent=shelf.accent(step.chapter)) for step in steps],
    )


def _overview(shelf: Shelf, step: PlanStep) -> Element:
    name = e("span", step_name(shelf, step), class_="lt-number")
    return e(
        "li",
        link(f"#step-{step.id}", name, " ", e("span", step.title)),
        e("span", link(f"chapter:{step.chapter}", _chapter(shelf, step.chapter)), class_="lt-rows__about"),
        data_step=step.id,
    )


def _chapter(shelf: Shelf, id: str) -> str:
    chapter = shelf.chapters.get(id)
    return shelf.label("chapter {number}", number=chapter.number) if chapter else id
