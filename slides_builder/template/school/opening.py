"""The door to a school's template: bytes in, a template out that our slides can be painted on."""

from msgspec import Struct
from msgspec.structs import replace

from lesstof.model.diagnostic import diagnose
from lesstof.model.source import Span
from lesstof.outputs.packing import PackagePart
from slides_builder.template import names
from slides_builder.template.grid import Frame
from slides_builder.template.layouts import INDEX, LayoutName, Role
from slides_builder.template.opening import Template
from slides_builder.template.school.archive import RefusedError, refused, unpacked
from slides_builder.template.school.areas import around, cleared, within
from slides_builder.template.school.grounds import Sheet, grounds, trimmed
from slides_builder.template.school.keeping import kept_parts
from slides_builder.template.school.matching import Candidate, Match, candidate, matched
from slides_builder.template.school.package import Package, package_of, parsed
from slides_builder.template.school.palettes import can_be_read
from slides_builder.template.school.presenting import template_in
from slides_builder.template.school.refusing import refusals
from slides_builder.template.school.rooms import Room
from slides_builder.template.school.shapes import P, Seat, seats_of
from slides_builder.template.school.styles import look_of, text_frame
from slides_builder.template.school.themes import theme_of

# PowerPoint takes slides from 1 to 56 inches; text of 18 points needs more than that, in a shape that fits a screen.
_SMALLEST, _LARGEST, _LONGEST = 3_600_000, 51_206_400, 3.0
# Seven lines of the smallest text, 30 characters wide.
LEAST_HEIGHT, LEAST_WIDTH = 1_950_000, 4_000_000


class School(Struct, frozen=True):
    """A template that may be used: how each of our kinds of slide was matched, and the room it has."""

    name: str
    template: Template
    rooms: dict[LayoutName, Room]
    size: Frame


def open_school(data: bytes, name: str, language: str) -> School:
    """The template in a file's bytes; raises RefusedError with all reasons why it cannot be one."""
    package = package_of(unpacked(data, name), name)
    found = refusals(package)
    size = slide_size(package)
    if not _is_sensible(size):
        shown = f"{size.width / 360000:.1f} × {size.height / 360000:.1f} cm"
        found = (*found, diagnose("E820", Span(name), size=shown))
    if found:
        raise RefusedError(*found)
    kept = kept_parts(package)
    rooms = _rooms(package, kept, size, name)
    return School(name, template_in(package, kept, rooms, size, language), rooms, size)


def slide_size(package: Package) -> Frame:
    """The slide as a frame at 0, 0."""
    found = parsed(package.main.data, package.name).find(f"{P}sldSz")
    try:
        return Frame(0, 0, int(found.get("cx", "0")), int(found.get("cy", "0"))) if found is not None else _usual()
    except ValueError:
        return Frame(0, 0, 0, 0)


def _usual() -> Frame:
    return Frame(0, 0, 9144000, 6858000)


def _is_sensible(size: Frame) -> bool:
    sides = sorted((size.width, size.height))
    return sides[0] >= _SMALLEST and sides[1] <= _LARGEST and sides[1] <= _LONGEST * sides[0]


def _rooms(package: Package, kept: dict[str, PackagePart], size: Frame, name: str) -> dict[LayoutName, Room]:
    masters = _masters(package, kept, size)
    chosen = max(masters, key=_content_room)
    first = _opening(package, [each for master in masters for each in master]) if len(masters) > 1 else None
    matches = {each: matched(tuple(chosen), each, first if each is LayoutName.COVER else None) for each in LayoutName}
    known = {each: match for each, match in matches.items() if match}
    if len(known) < len(matches):
        raise refused("E818", name)
    content = known[LayoutName.TEXT].candidate
    area = _area(known[LayoutName.TEXT], known[LayoutName.WIDE].candidate)
    if area.width < LEAST_WIDTH or area.height < LEAST_HEIGHT:
        raise refused("E819", name, layout=content.name)
    return {each: Room(match, _area_of(match, area)) for each, match in known.items()}


def _masters(package: Package, kept: dict[str, PackagePart], size: Frame) -> list[list[Candidate]]:
    """The layouts of each master."""
    found = []
    for _, part in package.related(package.main, names.TO_MASTER):
        master = kept[part.name]
        tree = parsed(master.data, package.name)
        mapping = tree.find(f"{P}clrMap")
        themes = package.related(part, names.TO_THEME)
        if not themes:
            raise refused("E810", package.name)
        own = theme_of(
            parsed(themes[0][1].data, package.name),
            {str(key): str(value) for key, value in mapping.attrib.items()} if mapping is not None else {},
        )
        above = seats_of(tree)
        layouts = []
        for _, each in package.related(part, names.TO_LAYOUT):
            layout = kept[each.name]
            written = parsed(layout.data, package.name)
            media = _media(master, kept, False) | _media(layout, kept, True)
            layouts.append(candidate(layout, Sheet(size, tree, written, own, media), seats_of(written, above)))
        found.append(layouts)
    return [each for each in found if each]


def _media(part: PackagePart, kept: dict[str, PackagePart], own: bool) -> dict[tuple[bool, str], PackagePart]:
    return {(own, r.id): kept[r.target] for r in part.relations if r.type == names.TO_IMAGE and r.target in kept}


def _content_room(layouts: list[Candidate]) -> int:
    """How much room the master itself gives to text under a title: other masters are for openings and pauses."""
    if not matched(tuple(layouts), LayoutName.TEXT, None):
        return -1
    above = seats_of(layouts[0].sheet.master)
    title = next((seat.frame for seat in above if seat.kind == "title" and seat.frame), None)
    body = next((seat.frame for seat in above if seat.kind == "body" and seat.frame), None)
    return body.width * body.height if title and body and title.y < body.y else 0


def _opening(package: Package, candidates: list[Candidate]) -> Candidate | None:
    """The layout of the template's own first slide, where that looks like an opening."""
    slides = [id for id, _ in package.related(package.main, names.TO_SLIDE)]
    listed = parsed(package.main.data, package.name).iterfind(f"{P}sldIdLst/{P}sldId")
    order = [value for each in listed for key, value in each.attrib.items() if str(key).endswith("}id")]
    first = next((id for id in order if id in slides), None)
    part = dict(package.related(package.main, names.TO_SLIDE)).get(first or "")
    layouts = package.related(part, names.TO_LAYOUT) if part else ()
    found = next((each for each in candidates if layouts and each.part.name == layouts[0][1].name), None)
    fits = found and found.title and len(found.contents) == 1 and found.contents[0].kind in {"subTitle", "body"}
    return found if fits else None


def _area(match: Match, heading: Candidate) -> Frame:
    """What tables and figures may fill: the content's frame, clear of what stands on either layout."""
    content = match.candidate
    size = content.sheet.size
    if match.ours:
        return _widened(content)
    frames = [_inner(content, seat) for seat in content.contents]
    title = content.title.frame if content.title else None
    if frames:
        area = around(frames)
    elif title:
        below = title.bottom + size.height // 40
        area = Frame(title.x, below, title.width, size.height * 9 // 10 - below)
    else:
        area = size
    free = trimmed(content.sheet, _free(within(area, size), content, heading))
    if can_be_read(content.sheet.theme, grounds(content.sheet, free)):
        return free
    return _free(within(area, size), content, heading, plated=True)


def _free(area: Frame, content: Candidate, heading: Candidate, *, plated: bool = False) -> Frame:
    """Clear of what stands on either layout."""
    return cleared(cleared(area, content, plated=plated), heading, plated=plated)


def _widened(content: Candidate) -> Frame:
    """In a layout of ours figures go on where the text ends, up to the title's right side."""
    body = next(seat for seat in content.contents if seat.index == INDEX[Role.BODY])
    frame = _inner(content, body)
    right = _inner(content, content.title).right if content.title else frame.right
    return within(replace(frame, width=max(frame.right, right) - frame.x), content.sheet.size)


def _inner(each: Candidate, seat: Seat) -> Frame:
    """The room that text has in a placeholder."""
    look = look_of(seat, each.sheet.master, each.sheet.theme)
    return text_frame(seat.frame, look.insets) if seat.frame else each.sheet.size


def _area_of(match: Match, area: Frame) -> Frame:
    """The common area, or on an opening what its own placeholders leave."""
    each = match.candidate
    frames = [seat.frame for seat in each.contents if seat.frame]
    is_opening = (
        not match.ours and each.title and each.title.frame and each.title.frame.bottom > area.y + area.height // 3
    )
    return within(around(frames), each.sheet.size) if is_opening and frames else area
