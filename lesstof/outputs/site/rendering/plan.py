"""The whole plan on one page."""

from lesstof.model.prose import Nodes
from lesstof.outputs.addresses import made_page
from lesstof.outputs.site.rendering.boxes import link, title_block
from lesstof.outputs.site.rendering.page import SitePage
from lesstof.outputs.site.rendering.plan_steps import plan_step, step_name
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import e, nodes


def plan_page(shelf: Shelf) -> SitePage:
    """The page with all plan steps."""
    title = shelf.label("My plan")
    about = shelf.label("All steps of the plan on one page, to fill in, to print and to look back at.")
    return SitePage(made_page(shelf.handbook, "plan"), title, about, "plan", _view, short=title)


def _view(shelf: Shelf) -> Nodes:
    lead = shelf.label("Every chapter adds a step. Together they are one document.")
    steps = shelf.handbook.plan_steps()
    overview = [
        e(
            "li",
            link(f"#step-{step.id}", e("span", step_name(shelf, step), class_="lt-number"), " ", e("span", step.title)),
            e("span", link(f"chapter:{step.chapter}", _chapter(shelf, step.chapter)), class_="lt-rows__about"),
        )
        for step in steps
    ]
    return nodes(
        title_block(shelf.label("My plan"), lead),
        e("ol", overview, class_="lt-rows") if overview else None,
        [e("div", plan_step(shelf, step, 2), data_accent=shelf.accent(step.chapter)) for step in steps],
    )


def _chapter(shelf: Shelf, id: str) -> str:
    chapter = shelf.chapters.get(id)
    return shelf.label("chapter {number}", number=chapter.number) if chapter else id
