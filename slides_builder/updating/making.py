"""The teacher's deck and the newer book to one deck, and what there is to tell of it."""

import io
from collections.abc import Callable, Iterator

from msgspec import Struct
from pptx.presentation import Presentation
from pptx.slide import Slide

from slides_builder.marking import (
    ON_SLIDE,
    Mark,
    field_of,
    properties_of,
    readable,
    renewed_properties,
    shapes_of,
    text_of,
    wish_text,
)
from slides_builder.updating import package
from slides_builder.updating.looking import Layouts
from slides_builder.updating.merging import CONFLICT, Insert, Keep, Merged, Plan, Renew, weave
from slides_builder.updating.moving import settle
from slides_builder.updating.reading import OldDeck, charts_of, custom_part, marks_of, opened, told


class Conflict(Struct, frozen=True):
    """A slide that both changed: its key and title, and per field what it says here and in the book."""

    key: str
    title: str
    versions: tuple[tuple[str, str, str], ...]


class Report(Struct, frozen=True):
    """Titles of slides by what became of them."""

    renewed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()


class Updated(Struct, frozen=True):
    """The new file, and what became of the slides."""

    data: bytes
    report: Report


# Paints the slides that show conflicts; named `conflict:KEY`, with `/1` … when one is split.
Painter = Callable[[tuple[Conflict, ...]], bytes]


def update(old: OldDeck, data: bytes, paint: Painter) -> Updated:
    """The old deck brought up to date with the same lesson from the newer book, whose deck is `data`."""
    book = opened(data)
    marks = marks_of(book)
    plan = weave(old.marks, old.found, marks)
    theirs, ours = tuple(old.document.slides), {_name(slide): slide for slide in book.slides}
    work = _Work(
        old.document,
        theirs,
        ours,
        (int(book.slide_width or 1), int(book.slide_height or 1)),
        Layouts(old.document, _pairs(plan, theirs, ours)),
    )
    conflicts = tuple(_conflicts(work, plan))
    report = _report(work, plan, conflicts)
    order = tuple(_slides(work, plan, _painted(paint, conflicts)))
    kept = {slide.part for slide in order}
    for slide in work.theirs:
        if slide.part not in kept:
            package.removed(work.deck, slide)
    package.relinked(order)
    package.ordered(work.deck, order)
    _remember(work.deck, old, marks)
    stream = io.BytesIO()
    work.deck.save(stream)
    return Updated(stream.getvalue(), report)


class _Work(Struct, frozen=True):
    """The deck that is being changed, its slides as they were, the book's by key, and the size of those."""

    deck: Presentation
    theirs: tuple[Slide, ...]
    ours: dict[str, Slide]
    size: tuple[int, int]
    layouts: Layouts

    def added(self, slide: Slide) -> Slide:
        """A copy of a slide of another file, as the last one."""
        return package.added(self.deck, slide, self.layouts.like(slide.slide_layout), self.size)


def _pairs(plan: Plan, theirs: tuple[Slide, ...], ours: dict[str, Slide]) -> Iterator[tuple[Slide, Slide]]:
    """The slides that both have."""
    for action in plan.actions:
        if isinstance(action, Renew):
            yield theirs[action.index], ours[action.key]


def _name(slide: Slide) -> str:
    return str(slide._element.cSld.get("name", ""))


def _slides(work: _Work, plan: Plan, shown: dict[str, list[Slide]]) -> Iterator[Slide]:
    for action in plan.actions:
        match action:
            case Keep(index=index):
                yield work.theirs[index]
            case Insert(key=key):
                yield work.added(work.ours[key])
            case Renew(index=index, key=key, merged=merged):
                yield _renewed(work, work.theirs[index], work.ours[key], merged)
                for slide in shown.get(key, ()):
                    yield work.added(slide)


def _renewed(work: _Work, theirs: Slide, ours: Slide, merged: Merged) -> Slide:
    """A slide with what the book changed; a fresh one where that takes another layout and nothing of it is theirs."""
    theirs._element.cSld.set("name", _name(ours))
    on_slide = [field for field in merged.taken if field in ON_SLIDE]
    untouched = not set(ON_SLIDE) & {*merged.own, *merged.conflicts}
    if on_slide and untouched and theirs.slide_layout.part is not work.layouts.like(ours.slide_layout).part:
        fresh = work.added(ours)
        if "notes" not in merged.taken and theirs.has_notes_slide:
            package.set_notes(fresh, theirs)
        return fresh
    for field in on_slide:
        package.replaced(work.deck, theirs, ours, field, work.size)
    settle(theirs._element)
    package.forgotten(theirs.part, theirs._element)
    if "notes" in merged.taken and ours.has_notes_slide:
        package.set_notes(theirs, ours)
    return theirs


def _conflicts(work: _Work, plan: Plan) -> Iterator[Conflict]:
    for action in plan.actions:
        if isinstance(action, Renew) and action.merged.conflicts:
            theirs, ours = work.theirs[action.index], work.ours[action.key]
            versions = tuple((name, *_differing(theirs, ours, name)) for name in action.merged.conflicts)
            yield Conflict(action.key, told(theirs).title or told(ours).title, versions)


def _differing(theirs: Slide, ours: Slide, field: str) -> tuple[str, str]:
    """What each says in a field, without the shapes that say the same in both, such as the line above the title."""
    here, there = (_words(slide, field) for slide in (theirs, ours))
    return "\n".join(each for each in here if each not in there), "\n".join(each for each in there if each not in here)


def _words(slide: Slide, field: str) -> list[str]:
    """The text of each shape of a field."""
    if field != "notes":
        charts = charts_of(slide)
        return [readable(shape, charts) for shape in shapes_of(slide._element) if field_of(shape) == field]
    notes = shapes_of(slide.notes_slide._element) if slide.has_notes_slide else []
    return [text_of(shape) for shape in notes if field_of(shape) == "body"]


def _painted(paint: Painter, conflicts: tuple[Conflict, ...]) -> dict[str, list[Slide]]:
    """The slides that show each conflict, by its key."""
    if not conflicts:
        return {}
    slides = [(_name(slide), slide) for slide in opened(paint(conflicts)).slides]
    starts = {each.key: f"{CONFLICT}{each.key}" for each in conflicts}
    return {
        key: [slide for name, slide in slides if name == start or name.startswith(f"{start}/")]
        for key, start in starts.items()
    }


def _report(work: _Work, plan: Plan, conflicts: tuple[Conflict, ...]) -> Report:
    renewed = [action for action in plan.actions if isinstance(action, Renew)]
    kept = [(action.left, work.theirs[action.index]) for action in plan.actions if isinstance(action, Keep)]
    return Report(
        renewed=tuple(_title(work.ours[action.key]) for action in renewed if action.merged.taken),
        added=tuple(_title(work.ours[action.key]) for action in plan.actions if isinstance(action, Insert)),
        removed=tuple(_title(work.theirs[index]) for index in plan.removed),
        deleted=tuple(_title(work.ours[key]) for key in plan.deleted),
        own=tuple(_title(slide) for left, slide in kept if not (left or _name(slide).startswith(CONFLICT))),
        left=tuple(_title(slide) for left, slide in kept if left),
        changed=tuple(_title(work.theirs[action.index]) for action in renewed if action.merged.own),
        conflicts=tuple(conflict.title for conflict in conflicts),
    )


def _title(slide: Slide) -> str:
    return told(slide).title or "…"


def _remember(deck: Presentation, old: OldDeck, marks: tuple[Mark, ...]) -> None:
    """The newer book is the base of the next time; properties of others stay."""
    part = custom_part(deck)
    if part is not None:
        part._blob = renewed_properties(part.blob, properties_of(wish_text(old.wish), marks))
