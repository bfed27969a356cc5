"""Which layout of a template serves which need: by our names, by what PowerPoint calls it, by its placeholders."""

from collections.abc import Callable
from enum import StrEnum

from msgspec import Struct

from lesstof.labels import labels
from lesstof.outputs.packing import PackagePart
from slides_builder.template.grid import Frame
from slides_builder.template.layouts import INDEX, LayoutName, Role
from slides_builder.template.own_layouts import own_layouts
from slides_builder.template.school.grounds import Sheet
from slides_builder.template.school.shapes import TEXTS, TITLES, Seat, is_turned, overlap
from slides_builder.template.school.straightening import straightened


class Need(StrEnum):
    """What a kind of slide asks of a layout; the value is what a report calls it."""

    COVER = "title slide"
    SECTION = "section header"
    CONTENT = "title and content"
    COLUMNS = "two contents"
    HEADING = "title only"


class Why(StrEnum):
    """How a layout was found; the value is what a report says."""

    NAME = "by our name for it"
    TYPE = "by its type in PowerPoint"
    ROLE = "by its placeholders"
    NEAREST = "nearest; has no layout of its own"


NEEDS = {
    LayoutName.COVER: Need.COVER,
    LayoutName.SECTION: Need.SECTION,
    LayoutName.WIDE: Need.HEADING,
    LayoutName.FIGURE: Need.HEADING,
    LayoutName.TASK_WIDE: Need.HEADING,
    LayoutName.ANSWER_WIDE: Need.HEADING,
    LayoutName.EXAMPLE: Need.COLUMNS,
    LayoutName.TASK_COLUMNS: Need.COLUMNS,
    LayoutName.TASK_SIDE: Need.COLUMNS,
    LayoutName.ANSWER_HEADLINE: Need.COLUMNS,
}
_TYPES = {
    Need.COVER: {"title"},
    Need.SECTION: {"secHead"},
    Need.CONTENT: {"obj", "tx"},
    Need.COLUMNS: {"twoObj", "twoColTx", "txAndObj", "objAndTx"},
    Need.HEADING: {"titleOnly"},
}
# What does instead, nearest first.
_INSTEAD = {
    Need.COVER: (Need.CONTENT, Need.HEADING),
    Need.SECTION: (Need.CONTENT, Need.HEADING),
    Need.CONTENT: (Need.HEADING,),
    Need.COLUMNS: (Need.HEADING, Need.CONTENT),
    Need.HEADING: (Need.CONTENT,),
}


class Candidate(Struct, frozen=True):
    """A layout of the template: its seats, and `title` and `contents` among them where they are fit for text."""

    part: PackagePart
    name: str
    type: str
    sheet: Sheet
    seats: tuple[Seat, ...]
    title: Seat | None
    contents: tuple[Seat, ...]

    def seat(self, kind: str) -> Seat | None:
        """The first placeholder of a kind that has a frame."""
        return next((seat for seat in self.seats if seat.kind == kind and seat.frame), None)


class Match(Struct, frozen=True):
    """The layout for a kind of slide, and why it is that one; `ours` when its placeholders are ours too."""

    candidate: Candidate
    why: Why
    ours: bool = False


def candidate(part: PackagePart, sheet: Sheet, seats: tuple[Seat, ...]) -> Candidate:
    """A layout judged by what it holds."""
    seats = straightened(seats, sheet)
    fit = [seat for seat in seats if seat.frame and not is_turned(seat)]
    title = next((seat for seat in fit if seat.kind in TITLES), None)
    contents = tuple(seat for seat in fit if seat.kind in TEXTS)
    common = sheet.layout.find("{*}cSld")
    name = (common.get("name") or "") if common is not None else ""
    return Candidate(part, name, sheet.layout.get("type", ""), sheet, seats, title, contents)


def matched(candidates: tuple[Candidate, ...], name: LayoutName, first: Candidate | None) -> Match | None:
    """The layout for a kind of slide, None without a title; `first` is that of the template's own opening slide."""
    titled = tuple(each for each in candidates if each.title)
    named = next((each for each in titled if each.name.casefold() in _our_names(name)), None)
    if named and _has_our_places(named, name):
        return Match(named, Why.NAME, ours=True)
    need = NEEDS.get(name, Need.CONTENT)
    if need is Need.COVER and first and first.title:
        return Match(first, Why.ROLE)
    if named and _serves(named, need):
        return Match(named, Why.NAME)
    for each in (need, *_INSTEAD[need]):
        found = _found(titled, each)
        if found:
            return Match(found[0], found[1] if each is need else Why.NEAREST)
    return Match(titled[0], Why.NEAREST) if titled else None


def _found(candidates: tuple[Candidate, ...], need: Need) -> tuple[Candidate, Why] | None:
    fit = [each for each in candidates if _serves(each, need)]
    typed = [each for each in fit if each.type in _TYPES[need]]
    if typed:
        return max(typed, key=_room_for(need)), Why.TYPE
    return (max(fit, key=_room_for(need)), Why.ROLE) if fit else None


def _serves(each: Candidate, need: Need) -> bool:
    title, contents = each.title, each.contents
    if title is None or title.frame is None:
        return False
    match need:
        case Need.COVER:
            return each.type == "title" or title.kind == "ctrTitle" or [seat.kind for seat in contents] == ["subTitle"]
        case Need.SECTION:
            return each.type == "secHead" and len(contents) == 1 and _is_below(contents[0], title)
        case Need.CONTENT:
            return len(contents) == 1 and contents[0].kind != "subTitle" and _is_below(contents[0], title)
        case Need.COLUMNS:
            return len(contents) == 2 and _are_beside(*contents) and all(_is_below(seat, title) for seat in contents)
        case Need.HEADING:
            return not contents and _is_on_top(title.frame, each.sheet.size)


def _room_for(need: Need) -> Callable[[Candidate], int]:
    def surface(each: Candidate) -> int:
        frames = [seat.frame for seat in each.contents if seat.frame]
        return sum(frame.width * frame.height for frame in frames) if need is not Need.HEADING else 0

    return surface


def _is_below(seat: Seat, title: Seat) -> bool:
    """Below most of the title: a few templates let the two touch."""
    if seat.frame is None or title.frame is None:
        return False
    shared = overlap(seat.frame, title.frame)
    return seat.frame.y > title.frame.y and shared * 4 < title.frame.width * title.frame.height


def _are_beside(one: Seat, other: Seat) -> bool:
    first, second = one.frame, other.frame
    if first is None or second is None or overlap(first, second):
        return False
    level = abs(first.y - second.y) * 4 < max(first.height, second.height)
    return level and min(first.width, second.width) * 3 > max(first.width, second.width)


def _is_on_top(title: Frame, slide: Frame) -> bool:
    return title.y + title.height // 2 < slide.height // 3


def _our_names(name: LayoutName) -> set[str]:
    return {name.value.casefold(), labels("nl")(name.value).casefold()}


def _has_our_places(each: Candidate, name: LayoutName) -> bool:
    wanted = {INDEX[place.role] for place in own_layouts()[name].places if place.role is not Role.TITLE}
    return wanted <= {seat.index for seat in each.seats if seat.frame}
