"""What there is to tell of a template: which layout serves what and why, fonts, colours, and what could be better."""

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from lesstof.drawing.metrics import face_of
from lesstof.labels import Labels
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.source import Span
from slides_builder.template.layouts import LayoutName, Role
from slides_builder.template.school.archive import RefusedError
from slides_builder.template.school.grounds import grounds
from slides_builder.template.school.matching import NEEDS, Need, Why
from slides_builder.template.school.opening import School, open_school
from slides_builder.template.school.palettes import accent_on, can_be_read, ink_on
from slides_builder.template.school.tints import ENOUGH, worst

# Families that come with Office or with the free suites; others are replaced on most schools' machines.
_USUAL = {"calibri", "calibri light", "arial", "times new roman", "verdana", "georgia", "tahoma", "segoe ui", "cambria"}
_USUAL |= {"aptos", "aptos display", "century gothic", "trebuchet ms", "candara", "corbel", "franklin gothic book"}
# Ten lines of the smallest text.
_LOW = 2_750_000


class JudgedTemplate(Struct, frozen=True):
    """The findings; `school` is None for a file that was refused."""

    name: str
    diagnostics: tuple[Diagnostic, ...]
    school: School | None


def judged_template(data: bytes, name: str, language: str) -> JudgedTemplate:
    """A file judged as a template for decks in this language."""
    try:
        school = open_school(data, name, {"nl": "nl-NL"}.get(language, "en-GB"))
    except RefusedError as refusal:
        return JudgedTemplate(name, refusal.diagnostics, None)
    span = Span(name)
    found = dict.fromkeys(diagnose(code, span, **arguments) for code, arguments in _advice(school))
    return JudgedTemplate(name, tuple(found), school)


def as_text(judged: JudgedTemplate, words: Labels) -> str:
    """The report for people."""
    data = as_data(judged, words)
    if judged.school is None:
        return words("{name} cannot be used.", name=judged.name) + "\n"
    lines = [words("{name} can be used.", name=judged.name), ""]
    wide = max(len(row["slide"]) for row in data["layouts"])
    lines += [f"  {row['slide']:<{wide}}  {row['layout']}  ({row['why']})" for row in data["layouts"]]
    lines += ["", f"  {words('slide')}: {data['slide']}; {words('room for text')}: {data['room']}"]
    lines.append(f"  {words('fonts')}: {', '.join(data['fonts'])}")
    colours = ", ".join(f"{name} #{value}" for name, value in data["colours"].items())
    return "\n".join([*lines, f"  {words('colours')}: {colours}", ""])


def as_data(judged: JudgedTemplate, words: Labels) -> dict[str, Any]:
    """The report for programs."""
    from lesstof.checks.catalogue import render

    told = [
        {"code": each.code, "severity": each.severity.value, "message": message, "hint": hint}
        for each in judged.diagnostics
        for message, hint in (render(each, words.language),)
    ]
    data: dict[str, Any] = {"template": judged.name, "usable": judged.school is not None, "findings": told}
    return data | _mapping(judged.school, words) if judged.school else data


def _mapping(school: School, words: Labels) -> dict[str, Any]:
    content = school.rooms[LayoutName.TEXT]
    sheet, ground = content.each.sheet, content.ground
    behind = (sheet.theme.named("bg1").value,) if content.plated else ground
    layouts = [
        {"slide": words(name.value), "layout": room.each.name, "why": words(room.match.why.value)}
        for name, room in school.rooms.items()
    ]
    return {
        "layouts": layouts,
        "slide": _size(school.size.width, school.size.height),
        "room": _size(content.area.width, content.area.height),
        "fonts": list(dict.fromkeys((sheet.theme.major, sheet.theme.minor))),
        "colours": {
            words("background"): behind[0],
            words("text"): ink_on(sheet.theme, behind, None).value,
            words("accent"): accent_on(sheet, behind).value,
        },
    }


def _size(width: int, height: int) -> str:
    return f"{width / 360000:.1f} × {height / 360000:.1f} cm"


def _advice(school: School) -> Iterator[tuple[str, dict[str, object]]]:
    content = school.rooms[LayoutName.TEXT]
    theme = content.each.sheet.theme
    for family in dict.fromkeys((theme.major, theme.minor)):
        if family.casefold() not in _USUAL and face_of(family) == "widest":
            yield "W821", {"family": family}
    yield from _contrasts(school)
    for need in Need:
        if _lacks(school, need):
            yield "W823", {"kind": need.value, "layout": _instead(school, need)}
    if content.area.height < _LOW:
        yield "W824", {"layout": content.each.name}
    for layout in school.template.layouts.layouts:
        if not layout.has(Role.SLIDE_NUMBER):
            yield "W825", {"layout": school.rooms[layout.name].each.name}


def _contrasts(school: School) -> Iterator[tuple[str, dict[str, object]]]:
    for room in school.rooms.values():
        theme = room.each.sheet.theme
        for seat in (room.each.title, *room.each.contents[:2]):
            if seat is None or seat.frame is None:
                continue
            behind = grounds(room.each.sheet, seat.frame)
            own = room.look(seat).colour or theme.named("tx1")
            if not can_be_read(theme, behind):
                yield "W826", {"layout": room.each.name}
            elif (found := worst(own.value, behind)) < ENOUGH:
                yield "W822", {"layout": room.each.name, "ratio": f"{found:.1f}", "colour": f"#{own.value}"}


def _lacks(school: School, need: Need) -> bool:
    rooms = [room for name, room in school.rooms.items() if NEEDS.get(name, Need.CONTENT) is need]
    return all(room.match.why is Why.NEAREST for room in rooms)


def _instead(school: School, need: Need) -> str:
    return next(room.each.name for name, room in school.rooms.items() if NEEDS.get(name, Need.CONTENT) is need)
