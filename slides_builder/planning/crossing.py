"""References on slides: to the slide that shows it where the deck has one, else to the page in the browser version."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from msgspec import Struct
from msgspec.structs import fields, replace

from lesstof.model.chapter import Terms
from lesstof.model.figure import Figure
from lesstof.model.source import Span
from slides_builder.deck import Deck, Slide
from slides_builder.planning.lesson import Lesson
from slides_builder.words import SLIDE, Run

OUTSIDE = ("https://", "http://", "mailto:")


def with_links(deck: Deck, lesson: Lesson) -> Deck:
    """The deck with every reference as a link to a slide (`slide:KEY`) or a page, or as plain text."""
    titles = {slide.key: slide.title for slide in deck.slides}
    shown = dict(_shown(lesson, deck.slides))
    slides = tuple(_linked(slide, lesson, titles, shown) for slide in deck.slides)
    return replace(deck, slides=slides)


def _linked(slide: Slide, lesson: Lesson, titles: Mapping[str, str], shown: Mapping[str, str]) -> Slide:
    def change(run: Run) -> Run:
        return _led(run, slide.key, lesson, titles, shown)

    def outside(run: Run) -> Run:
        return _led(run, "", lesson, {}, {})

    notes = _changed(slide.notes, outside) if slide.notes else None
    return replace(slide, kicker=_changed(slide.kicker, change), content=_changed(slide.content, change), notes=notes)


def _changed(value: Any, change: Any) -> Any:
    """The same with its runs changed; figures and places in the source hold none."""
    if isinstance(value, Run):
        return change(value) if value.href else value
    if isinstance(value, tuple):
        each = tuple([_changed(old, change) for old in value])
        return each if any(new is not old for new, old in zip(each, value, strict=True)) else value
    kind: type = type(value)
    held = {name: old for name in _names(kind) if isinstance(old := getattr(value, name), tuple) and old}
    fresh = {name: new for name, old in held.items() if (new := _changed(old, change)) is not old}
    return replace(value, **fresh) if fresh else value


@cache
def _names(kind: type) -> tuple[str, ...]:
    """The fields in which runs may be held."""
    held = issubclass(kind, Struct) and kind not in {Figure, Span}
    return tuple(field.name for field in fields(kind)) if held else ()


def _led(run: Run, here: str, lesson: Lesson, titles: Mapping[str, str], shown: Mapping[str, str]) -> Run:
    words = lesson.words
    if run.href.startswith(OUTSIDE):
        return run if run.tip else replace(run, tip=_named(lesson, run.href))
    key = run.href.removeprefix(SLIDE) if run.href.startswith(SLIDE) else shown.get(run.href, "")
    if key in titles and key != here:
        return replace(run, href=f"{SLIDE}{key}", tip=words("To the slide: {title}", title=titles[key]))
    kind, _, id = run.href.partition(":")
    address = "" if key == here and key else lesson.url(kind, id)
    return replace(run, href=address, tip=_named(lesson, address))


def _named(lesson: Lesson, address: str) -> str:
    """What a link to the browser version says of itself; one to elsewhere says enough by its text and address."""
    site = lesson.handbook.book.site_url.rstrip("/")
    if not (site and address.startswith(site)):
        return ""
    place = address.partition("://")[2]
    return lesson.words("In the browser version: {place}", place=place)


def _shown(lesson: Lesson, slides: Iterable[Slide]) -> Iterator[tuple[str, str]]:
    """References with the slide that shows what they name, the first one last, so that it counts."""
    start = f"{lesson.chapter.id}:"
    listed = tuple(slides)
    for slide in reversed(listed):
        yield slide.key.removeprefix(start), slide.key
    keys = {slide.key for slide in listed}
    phases = {slide.phase: slide.key for slide in reversed(listed)}
    for section in lesson.chapter.sections:
        own = f"{start}{section.id}"
        key = own if own in keys else phases.get(f"{section.number} {section.title}".strip(), "")
        for name in (section.id, f"{lesson.chapter.id}#{section.id}"):
            yield f"section:{name}", key
    yield f"chapter:{lesson.chapter.id}", f"{start}cover"
    for part in lesson.chapter.parts:
        if isinstance(part, Terms) and part.terms:
            for term in part.terms:
                yield f"term:{term.id}", f"{start}terms:{part.terms[0].id}"
