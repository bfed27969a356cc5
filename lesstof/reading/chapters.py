"""A chapter's file to a `Chapter`."""

import re

from msgspec import Struct, field

from lesstof.model.chapter import Chapter, Part, Section
from lesstof.model.prose import plain
from lesstof.model.source import StudentSource
from lesstof.reading.blocks import lift
from lesstof.reading.comments import Comment
from lesstof.reading.context import Context
from lesstof.reading.fences import Heading
from lesstof.reading.front_matter import FrontMatter, read_front_matter
from lesstof.reading.lines import lines_of
from lesstof.reading.marks import note_register_marks
from lesstof.reading.prose import inline, prose, said
from lesstof.reading.scanning import Block, Segment, Text, scan
from lesstof.reading.slugs import ID, slug
from lesstof.reading.values import listed

_NUMBERED = re.compile(r"^(?P<number>\d+(?:\.\d+)*)\.?\s+(?P<title>.+)$")
_CHAPTER = re.compile(r"^h?0*(?P<number>\d{1,2})$")


class _Building(Struct):
    """A section while its parts are being read."""

    heading: Heading | None
    id: str = ""
    number: str = ""
    title: str = ""
    parts: list[Part] = field(default_factory=list)


def read_chapter(context: Context, source: StudentSource, id: str) -> Chapter:
    """Read a chapter; `id` is told by its folder."""
    context.chapter = id
    front = read_front_matter(context, lines_of(source.text))
    number = _number(context, front, id)
    opening, *rest = _sections(context, scan(context, front.body), number)
    return Chapter(
        id=id,
        number=number,
        title=said(context, front.get("title")),
        core_question=said(context, front.get("core-question")),
        study_load=front.get("study-load"),
        reviewed=front.get("reviewed"),
        authors=front.get("authors"),
        recall=listed(front.get("recall")),
        opening=tuple(opening.parts),
        sections=tuple(_section(context, building) for building in rest),
        references=tuple(context.references),
        register_marks=tuple(context.register_marks),
        span=context.span(front.line),
        digest=source.digest,
    )


def _number(context: Context, front: FrontMatter, id: str) -> int:
    found = _CHAPTER.match(front.get("chapter"))
    number = int(id[1:])
    if front.get("chapter") and (not found or int(found["number"]) != number):
        context.tell("E117", front.place("chapter"), value=front.get("chapter"), expected=number)
    return number


def _sections(context: Context, segments: tuple[Segment, ...], chapter: int) -> list[_Building]:
    sections = [_Building(None)]
    numbered = 0
    context.section = ""
    for segment in segments:
        if isinstance(segment, Heading):
            building = _opened(context, segment, chapter, numbered + 1, {section.id for section in sections})
            numbered += bool(building.number)
            sections.append(building)
            context.section = building.id
        else:
            sections[-1].parts.extend(_parts(context, segment))
    return sections


def _parts(context: Context, segment: Segment) -> tuple[Part, ...]:
    match segment:
        case Text(lines):
            text = prose(context, lines)
            return (text,) if text else ()
        case Block():
            note_register_marks(context, segment.comments)
            part = lift(context, segment)
            return (part,) if part else ()
        case Comment():
            note_register_marks(context, (segment,))
    return ()


def _opened(context: Context, heading: Heading, chapter: int, place: int, taken: set[str]) -> _Building:
    if heading.level == 1 or not heading.text.text:
        context.tell("E214", heading.line, heading=heading.text.text, known="##")
    typed = _NUMBERED.match(heading.text.text)
    title = typed["title"] if typed else heading.text.text
    closing = context.words.canonical("section", title) is not None
    number = "" if closing else f"{chapter}.{place}"
    if typed and typed["number"] != number:
        context.tell("E216", heading.text, given=typed["number"], expected=number or title)
    id = _section_id(context, heading, title, taken)
    shown = plain(inline(context, heading.text.part(typed.start("title") if typed else 0)))
    return _Building(heading, id, number, shown)


def _section_id(context: Context, heading: Heading, title: str, taken: set[str]) -> str:
    given = heading.id.text
    without_hash = re.search(r"\{[^{}#]+\}$", heading.text.text)
    if without_hash:
        place = heading.text.part(without_hash.start(), without_hash.end())
        context.tell("W231", place, value=place.text, suggestion=slug(place.text))
    if given and not ID.match(given):
        context.tell("E230", heading.id, value=given, suggestion=slug(given))
    id = slug(given or title) or f"s{heading.line.number}"
    if id in taken:
        context.tell("E217", heading.id if given else heading.line, id=id)
    return id


def _section(context: Context, building: _Building) -> Section:
    line = building.heading.line if building.heading else lines_of("")[0]
    return Section(building.id, building.number, building.title, tuple(building.parts), context.span(line))
