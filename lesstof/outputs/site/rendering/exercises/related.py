"""What an exercise belongs to: objectives, models, a plan step and attachments."""

from lesstof.model.exercise import Exercise
from lesstof.model.prose import Element, Nodes
from lesstof.outputs.site.rendering.boxes import link
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import e, joined, nodes


def related(shelf: Shelf, exercise: Exercise) -> Element | None:
    """Links to everything that helps with the exercise."""
    label = shelf.label
    rows = (
        (label("Learning objective"), _objectives(shelf, exercise)),
        (label("Models"), _figures(shelf, exercise)),
        (label("Plan step"), _plan_step(shelf, exercise)),
        (label("Attachments"), _attachments(shelf, exercise)),
    )
    pairs = [e("div", e("dt", name), e("dd", value)) for name, value in rows if value]
    if not pairs:
        return None
    return e(
        "section",
        e("h2", label("Belongs to"), id="belongs-to", data_toc="no"),
        e("dl", pairs, class_="lt-defined"),
        class_="lt-related",
    )


def _objectives(shelf: Shelf, exercise: Exercise) -> Nodes:
    chapter = shelf.chapters.get(exercise.chapter)
    found = [one for one in chapter.objectives if one.id in exercise.objectives] if chapter else []
    return joined(
        [nodes(link(f"chapter:{exercise.chapter}#objective-{one.id}", one.id), " ", one.text) for one in found], " "
    )


def _figures(shelf: Shelf, exercise: Exercise) -> Nodes:
    found = [shelf.figures[id] for id in exercise.figures if id in shelf.figures]
    return joined([nodes(link(f"figure:{one.id}", one.title)) for one in found], ", ")


def _plan_step(shelf: Shelf, exercise: Exercise) -> Nodes:
    step = shelf.steps.get(exercise.plan_step)
    return (
        nodes(
            link(
                f"step:{step.id}", shelf.label("Step {number}: {title}", number=step.id.lstrip("p0"), title=step.title)
            )
        )
        if step
        else ()
    )


def _attachments(shelf: Shelf, exercise: Exercise) -> Nodes:
    found = [shelf.attachments[code] for code in exercise.attachments if code in shelf.attachments]
    return joined([nodes(link(f"attachment:{one.code}", f"#{one.code} {one.title}")) for one in found], ", ")
