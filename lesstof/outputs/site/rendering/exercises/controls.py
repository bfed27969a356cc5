"""What a script brings to life around an exercise; hidden, and of no use, without one."""

from lesstof.model.exercise import Exercise, GroupTask, OpenAnswer
from lesstof.model.prose import Element, Nodes
from lesstof.outputs.site.rendering.boxes import link
from lesstof.outputs.site.rendering.exercises.keys import is_checkable
from lesstof.outputs.site.rendering.icons import icon
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import e, nodes

_SIGNS = (("right", "right", "Right"), ("wrong", "wrong", "Wrong"), ("almost", "wrong", "Almost: mind the spelling"))


def above(shelf: Shelf) -> Nodes:
    """Where the exercise is in a round of practice, and that it changed since it was made."""
    stop = link("made:practice", shelf.label("Stop the round"))
    stop = Element(stop.tag, (*stop.attributes, ("data-part", "practice")), stop.children)
    changed = shelf.label("This exercise was changed since you made it. Your earlier answer no longer counts.")
    return nodes(
        e("p", e("span", data_part="round-place"), stop, class_="lt-round", hidden=True, data_part="round"),
        e("p", changed, class_="lt-notice", hidden=True, data_part="changed", data_silent="yes"),
    )


def below(shelf: Shelf, exercise: Exercise) -> Nodes:
    """The place to write in, buttons, the result, and the signs that are copied to the fields."""
    match exercise.body:
        case OpenAnswer():
            tools = _writing(shelf)
        case GroupTask():
            tools = _clock(shelf)
        case _:
            tools = _buttons(shelf)
    moved = e("p", class_="lt-sr", role="status", data_part="moved")
    return nodes(
        tools,
        e("div", class_="lt-result", role="status", data_part="result"),
        moved if is_checkable(exercise) else None,
        _signs(shelf) if is_checkable(exercise) else None,
    )


def kept(shelf: Shelf) -> Element:
    """Where answers go, with the way to them."""
    more = link("made:study", shelf.label("My study"))
    text = shelf.label("Kept in this browser, for you alone.")
    return e("p", text, " ", more, class_="lt-kept", hidden=True, data_part="kept", data_silent="yes")


def _buttons(shelf: Shelf) -> Element:
    check = e("button", shelf.label("Check"), type="button", class_="lt-button", data_part="check")
    again = e("button", shelf.label("Try again"), type="button", class_="lt-button lt-button--quiet", data_part="again")
    return e("div", check, again, class_="lt-actions", hidden=True, data_part="actions", data_silent="yes")


def _writing(shelf: Shelf) -> Element:
    field = e("textarea", rows=8, data_part="text")
    count = e("p", class_="lt-quiet", data_part="count")
    name = e("span", shelf.label("Your answer"), class_="lt-numeric__label")
    label = e("label", name, field)
    return e("div", label, count, class_="lt-writing", hidden=True, data_part="writing", data_silent="yes")


def _clock(shelf: Shelf) -> Element:
    at = e("span", data_part="at")
    time = e("span", "0:00", class_="lt-clock__time", role="timer", data_part="time")
    start = e("button", shelf.label("Start the clock"), type="button", class_="lt-button", data_part="start")
    step = e("button", shelf.label("Next step"), type="button", class_="lt-button lt-button--quiet", data_part="step")
    face = e("p", at, " ", time, class_="lt-clock__face")
    buttons = e("div", start, step, class_="lt-actions")
    return e("div", face, buttons, class_="lt-clock", hidden=True, data_part="clock", data_silent="yes")


def _signs(shelf: Shelf) -> Element:
    """What is copied to the fields after a check."""
    signs = [
        e("span", icon(image), e("span", shelf.label(word)), class_=f"lt-verdict lt-verdict--{image}", data_sign=name)
        for name, image, word in _SIGNS
    ]
    return e("template", signs, data_part="signs", data_silent="yes")
