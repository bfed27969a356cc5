"""Each kind of slide to its bodies: which layout, what beside what, what when it does not fit."""

from typing import assert_never

from msgspec.structs import replace

from slides_builder import deck
from slides_builder.fitting.asking import (
    answer_bodies,
    choice_bodies,
    gap_bodies,
    match_bodies,
    open_bodies,
    plan_bodies,
)
from slides_builder.fitting.composing import block_bodies
from slides_builder.fitting.desk import AIR, LAWS, PLAIN, TASKS, Bodies, Desk
from slides_builder.fitting.figuring import captioned_bodies, model_bodies
from slides_builder.fitting.flowing import fitting_size, heading_size, sizes_of, split
from slides_builder.fitting.keeping import Paragraphs
from slides_builder.fitting.measuring import height_of, longest_word
from slides_builder.fitting.page import Body, Words
from slides_builder.fitting.shelving import shelf_bodies
from slides_builder.fitting.telling import LARGE, SPARE, is_little, text_bodies
from slides_builder.template.grid import Frame
from slides_builder.template.layouts import LayoutName, Place, Role
from slides_builder.words import Blocks, line, paragraphs_of, said, text_of

# Sizes of the story of an example, best first, in points.
STORY = (24, 22, 20)
# The size of a story that takes more than one slide.
TALE = 22
# A story that takes more slides than these in another template has the whole width where that spares one.
MOST = 2


def bodies_of(desk: Desk, content: deck.Content, title: str) -> Bodies:
    """The bodies that show a slide's content; more than one when it is split."""
    match content:
        case deck.Cover():
            return _cover(desk, content)
        case deck.Goals():
            return text_bodies(desk, LayoutName.TEXT, content.goals)
        case deck.Opener():
            return _opener(desk, content, title)
        case deck.Statement():
            return _statement(desk, content.blocks, title)
        case deck.Text():
            return block_bodies(desk, PLAIN, content.blocks)
        case deck.Law():
            return block_bodies(desk, LAWS, content.blocks)
        case deck.Model():
            return model_bodies(desk, content)
        case deck.Table():
            return (shelf_bodies(desk, content) if content.codes else ()) or captioned_bodies(desk, content)
        case deck.Example():
            return _example(desk, content)
        case deck.Quote():
            return _quote(desk, content, title)
        case deck.ChoiceTask():
            return choice_bodies(desk, content)
        case deck.MatchTask():
            return match_bodies(desk, content)
        case deck.GapTask():
            return gap_bodies(desk, content)
        case deck.OpenTask():
            return open_bodies(desk, content.stem)
        case deck.GroupTask():
            return block_bodies(desk, TASKS, (*content.stem, content.steps))
        case deck.Answer():
            return answer_bodies(desk, content)
        case deck.PlanTask():
            return plan_bodies(desk, content)
        case deck.Recap():
            return text_bodies(desk, LayoutName.TEXT, content.points, largest=26)
    assert_never(content)


def _cover(desk: Desk, content: deck.Cover) -> Bodies:
    if not desk.layouts[LayoutName.COVER].has(Role.SIDE):
        chapter = line(f"{content.label} {content.number}", bold=True)
        return _short_cover(desk, (chapter, line(content.question)), content.byline)
    small = (
        Words(Role.BODY, (line(content.question),), 28),
        Words(Role.SIDE, content.byline, 18),
        Words(Role.LABEL, (line(content.label),), 18),
        Words(Role.NUMBER, (line(content.number),), 166),
    )
    return (Body(LayoutName.COVER, tuple(each for each in small if any(p.runs for p in each.paragraphs))),)


def _short_cover(desk: Desk, words: Paragraphs, byline: Paragraphs) -> Bodies:
    """The cover in one text; who made it stands on one line where there is little room."""
    bodies = text_bodies(desk, LayoutName.COVER, (*words, *byline))
    if len(bodies) == 1:
        return bodies
    together = line(" · ".join(text_of(each.runs) for each in byline))
    return text_bodies(desk, LayoutName.COVER, (*words, together))


def _opener(desk: Desk, content: deck.Opener, title: str) -> Bodies:
    place, heading = desk.place(LayoutName.SECTION), desk.place(LayoutName.SECTION, Role.TITLE)
    size = fitting_size(content.ideas, place.frame, place, sizes_of(place))
    narrow = longest_word(said(title), heading.smallest, heading.style) > heading.frame.width
    if not size or narrow:
        return text_bodies(desk, LayoutName.TEXT, content.ideas, largest=26)
    return (Body(LayoutName.SECTION, (Words(Role.BODY, content.ideas, size),)),)


def _statement(desk: Desk, blocks: Blocks, title: str) -> Bodies:
    """One thing in large type; with a table it looks like a task."""
    place, heading = desk.place(LayoutName.STATEMENT), desk.place(LayoutName.STATEMENT, Role.TITLE)
    text = paragraphs_of(blocks)
    fits = heading_size(title, heading)
    if heading.holder and not fits:
        return _with_title(open_bodies(desk, (line(title, bold=True), *blocks)))
    if len(text) < len(blocks) or not fits:
        return open_bodies(desk, blocks)
    if heading.holder:
        return text_bodies(desk, LayoutName.STATEMENT, text) or (Body(LayoutName.STATEMENT, ()),)
    frame = replace(_below_title(place.frame, heading, title, fits), width=desk.layouts.room.width)
    size = fitting_size(text, frame, place, sizes_of(place, 32))
    return (_balanced(frame, heading, place, text, size),) if size else open_bodies(desk, blocks)


def _balanced(frame: Frame, heading: Place, place: Place, text: Paragraphs, size: int) -> Body:
    """Title and text, a little above the middle where they would leave much of the slide below them empty."""
    top, room = heading.frame.y, frame.bottom - heading.frame.y
    used = frame.y - top + height_of(text, frame.width, size, place.style)
    drop = (room - used) // 3 if used <= SPARE * room else 0
    lower = replace(frame, y=frame.y + drop, height=frame.height - drop)
    items = (Words(Role.BODY, text, size, lower),) if text else ()
    return Body(LayoutName.STATEMENT, items, heading=replace(heading.frame, y=top + drop, height=frame.y - top - AIR))


def _with_title(bodies: Bodies) -> Bodies:
    """Another template's title is small: what is too long for it is said in full below it."""
    return tuple(replace(body, titled=True) for body in bodies)


def _below_title(frame: Frame, heading: Place, title: str, size: int) -> Frame:
    """The frame moved up to a title that takes less than its room."""
    height = height_of((line(title),), heading.frame.width, size, heading.style)
    top = heading.frame.y + height + 2 * AIR
    return replace(frame, y=top, height=frame.bottom - top)


def _quote(desk: Desk, content: deck.Quote, title: str) -> Bodies:
    place, heading = desk.place(LayoutName.QUOTE), desk.place(LayoutName.QUOTE, Role.TITLE)
    fits = heading_size(title, heading)
    if heading.holder:
        whole = () if fits else (line(title),)
        bodies = text_bodies(desk, LayoutName.QUOTE, (*whole, *content.speaker)) or (Body(LayoutName.QUOTE, ()),)
        return bodies if fits else _with_title(bodies)
    size = fits or heading.smallest
    frame = _below_title(place.frame, heading, title, size)
    items = (Words(Role.BODY, content.speaker, place.size, frame),) if content.speaker else ()
    return (Body(LayoutName.QUOTE, items),)


def _example(desk: Desk, content: deck.Example) -> Bodies:
    """The story with its facts beside it, on every slide of it."""
    place, side = desk.place(LayoutName.EXAMPLE), desk.place(LayoutName.EXAMPLE, Role.SIDE)
    text = paragraphs_of(content.blocks)
    size = fitting_size(content.facts, side.frame, side, sizes_of(side))
    if len(text) < len(content.blocks) or not size:
        return block_bodies(desk, PLAIN, (*content.blocks, *content.facts))
    facts = (Words(Role.SIDE, content.facts, size),) if content.facts else ()
    pieces: tuple[Paragraphs, ...] = (text,)
    fits = LARGE if not place.holder and is_little(text, place) else fitting_size(text, place.frame, place, STORY)
    if not fits:
        fits, pieces = split(text, place, (TALE,))
        whole = block_bodies(desk, PLAIN, (*content.blocks, *content.facts)) if place.holder else ()
        if whole and MOST < len(pieces) > len(whole):
            return whole
    return tuple(Body(LayoutName.EXAMPLE, (Words(Role.BODY, piece, fits), *facts)) for piece in pieces)
