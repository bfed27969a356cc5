"""Multiple choice with one or more right, and statements that are true or false."""

from lesstof.model.exercise import Choice, Choices, Exercise, ExerciseKind
from lesstof.model.prose import Element, Nodes
from lesstof.outputs.shuffling import letter
from lesstof.outputs.site.rendering.boxes import hidden
from lesstof.outputs.site.rendering.icons import icon
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import e, nodes


def choices_form(shelf: Shelf, exercise: Exercise, body: Choices) -> Nodes:
    """The choices with letters to tick, or statements with *true* and *false*."""
    if exercise.kind is ExerciseKind.TRUE_FALSE:
        rows = [_statement(shelf, exercise, place, choice) for place, choice in enumerate(body.choices)]
        return (e("ol", rows, class_="lt-statements"),)
    one = exercise.kind is ExerciseKind.SINGLE_CHOICE
    legend = shelf.label("Choose one answer.") if one else shelf.label("More answers can be right.")
    rows = [
        _choice(exercise, place, choice, "radio" if one else "checkbox") for place, choice in enumerate(body.choices)
    ]
    return (e("fieldset", e("legend", legend), rows, class_="lt-choices"),)


def _choice(exercise: Exercise, place: int, choice: Choice, type: str) -> Element:
    field = e("input", type=type, name=f"answer-{exercise.id}", value=letter(place))
    return e(
        "label", field, e("span", letter(place), class_="lt-letter"), " ", e("span", choice.text), class_="lt-choice"
    )


def _statement(shelf: Shelf, exercise: Exercise, place: int, choice: Choice) -> Element:
    name = f"answer-{exercise.id}-{place + 1}"
    options = [
        e("label", e("input", type="radio", name=name, value=value), e("span", shelf.label(word)), class_="lt-truth")
        for value, word in (("true", "True"), ("false", "False"))
    ]
    return e("li", e("fieldset", e("legend", choice.text), options))


def choices_answer(shelf: Shelf, exercise: Exercise, body: Choices) -> Nodes:
    """Every choice with whether it is right, and why."""
    truth = exercise.kind is ExerciseKind.TRUE_FALSE
    return nodes(
        e(
            "ol",
            [_verdict(shelf, place, choice, truth) for place, choice in enumerate(body.choices)],
            class_="lt-verdicts",
        )
    )


def _verdict(shelf: Shelf, place: int, choice: Choice, truth: bool) -> Element:
    words = ("True", "False") if truth else ("Right", "Wrong")
    word = shelf.label(words[0] if choice.right else words[1])
    kind = "right" if choice.right else "wrong"
    mark = e("span", icon(kind), e("span", word), class_=f"lt-verdict lt-verdict--{kind}")
    number = e("span", str(place + 1) if truth else letter(place), class_="lt-letter")
    feedback = e("p", hidden(shelf.label("Feedback:") + " "), choice.feedback) if choice.feedback else None
    return e("li", e("p", number, e("span", choice.text), mark), feedback)
