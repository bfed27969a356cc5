"""Who changed what: base, teacher and book compared, as digests; nothing here knows of files."""

from collections.abc import Callable, Iterator

from msgspec import Struct

from slides_builder.marking import FIELDS, Fields, Mark

CONFLICT = "conflict:"


class Found(Struct, frozen=True):
    """A slide of the teacher's deck: its name, which may be lost, and the digests of its fields."""

    name: str
    fields: Fields


class Merged(Struct, frozen=True):
    """The fields to take from the book, those that both changed (the teacher's stays), those that are the teacher's."""

    taken: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    own: tuple[str, ...] = ()


class Keep(Struct, frozen=True):
    """The slide at `index` stays as it is: it is the teacher's own, or has `left` the book and was changed."""

    index: int
    left: bool = False


class Renew(Struct, frozen=True):
    """The slide at `index` shows the book's `key`, merged."""

    index: int
    key: str
    merged: Merged


class Insert(Struct, frozen=True):
    """The book's new slide `key` comes here."""

    key: str


Action = Keep | Renew | Insert


class Plan(Struct, frozen=True):
    """The new deck in order; `removed` are slides that left the book, `deleted` keys that the teacher left out."""

    actions: tuple[Action, ...]
    removed: tuple[int, ...]
    deleted: tuple[str, ...]


def merge(base: Fields, teacher: Fields, book: Fields) -> Merged:
    """The three-way merge of one slide."""
    taken, conflicts, own = [], [], []
    for name in FIELDS:
        was, theirs, ours = (getattr(each, name) for each in (base, teacher, book))
        if theirs == ours:
            continue
        if theirs == was:
            taken.append(name)
        elif ours == was:
            own.append(name)
        else:
            conflicts.append(name)
    return Merged(tuple(taken), tuple(conflicts), tuple(own))


def weave(base: tuple[Mark, ...], found: tuple[Found, ...], book: tuple[Mark, ...]) -> Plan:
    """What becomes of each slide: the teacher's order, with what is new in the book behind its predecessor."""
    was, ours = ({mark.key: mark.fields for mark in marks} for marks in (base, book))
    keys = identified(base, found)
    actions: list[Action] = []
    removed: list[int] = []
    for index, (key, slide) in enumerate(zip(keys, found, strict=True)):
        if key in ours:
            actions.append(Renew(index, key, merge(was[key], slide.fields, ours[key])))
        elif key and slide.fields == was[key]:
            removed.append(index)
        else:
            actions.append(Keep(index, left=bool(key)))
    deleted = tuple(mark.key for mark in base if mark.key in ours and mark.key not in keys)
    return Plan(tuple(_with_new(_told_once(actions, found), was, book)), tuple(removed), deleted)


def _told_once(actions: list[Action], found: tuple[Found, ...]) -> list[Action]:
    """Without the slides of earlier conflicts about what is a conflict again now; the others wait for the teacher."""
    again = [CONFLICT + each.key for each in actions if isinstance(each, Renew) and each.merged.conflicts]
    return [each for each in actions if not isinstance(each, Keep) or not _is_about(found[each.index].name, again)]


def _is_about(name: str, again: list[str]) -> bool:
    """Whether a slide shows one of these conflicts, whole or as one of its pages."""
    return any(name == each or name.startswith(f"{each}/") for each in again)


def _with_new(actions: list[Action], was: dict[str, Fields], book: tuple[Mark, ...]) -> list[Action]:
    """The book's new slides behind the nearest earlier slide of the book that is still there."""
    woven, place = list(actions), 0
    for mark in book:
        here = next(
            (n for n, action in enumerate(woven) if not isinstance(action, Keep) and action.key == mark.key), -1
        )
        if here >= 0:
            place = here + 1
        elif mark.key not in was:
            woven.insert(place, Insert(mark.key))
            place += 1
    return woven


def identified(base: tuple[Mark, ...], found: tuple[Found, ...]) -> tuple[str, ...]:
    """The key of each slide, empty for the teacher's own: by name, else by what it still says.

    LibreOffice forgets the names of slides, so that their words must do; a copy of a slide is the teacher's own.
    """
    keys = [""] * len(found)
    free = {mark.key: mark.fields for mark in base}
    for index, slide in enumerate(found):
        if slide.name in free:
            keys[index] = slide.name
            del free[slide.name]
    for alike in _LIKENESSES:
        for index, slide in enumerate(found):
            key = next(_matching(free, slide, alike), "") if not keys[index] and slide.name not in _keys(base) else ""
            if key:
                keys[index] = key
                del free[key]
    return tuple(keys)


def _keys(base: tuple[Mark, ...]) -> set[str]:
    return {mark.key for mark in base}


def _matching(free: dict[str, Fields], slide: Found, alike: Callable[[Fields, Fields], bool]) -> Iterator[str]:
    return (key for key, fields in free.items() if not slide.name.startswith(CONFLICT) and alike(fields, slide.fields))


def _same(*names: str) -> Callable[[Fields, Fields], bool]:
    """Whether two slides have these fields in common, and have something there."""

    def alike(one: Fields, other: Fields) -> bool:
        values = [(getattr(one, name), getattr(other, name)) for name in names]
        return all(mine and mine == theirs for mine, theirs in values)

    return alike


# From certain to likely; each is tried on all slides before the next.
_LIKENESSES = (
    _same(*FIELDS),
    _same("title", "body"),
    _same("title"),
    _same("body", "notes"),
    _same("figure"),
    _same("notes"),
)
