"""Publishing: each tree is made beside the one that readers have and takes its place as a whole.

Two renames put it there. A build that is ended between them leaves the last good tree under its resting name, from
where the next build takes it back; at every other moment the published tree is a whole one. Nothing waits for the disk:
what a power cut tears no longer has the size and time that were recorded, and the next build makes it again.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from msgspec import Struct

from lesstof.building.files import copy, link_or_copy, remove_tree
from lesstof.building.keeping import keep_changes
from lesstof.building.manifest import Entry, Manifest
from lesstof.building.record import (
    Record,
    Stamp,
    adopt_record,
    drop_prepared_record,
    guests,
    is_edited,
    is_record_prepared,
    known_as,
    new_name,
    prepare_record,
    published_files,
    read_record,
)
from lesstof.building.spare import NO_SPARES, drop, keep_spare, note_spare, take_spare
from lesstof.building.store import Store

_OLD = ".old-"
Stays = Callable[[str], bool]


class PublishError(Exception):
    """The tree `name` could not be put in place; what was published before is still there."""

    def __init__(self, name: str, cause: OSError) -> None:
        super().__init__(name, cause)
        self.name = name
        self.cause = cause


class Tree(Struct, frozen=True):
    """What `build/NAME` is to hold, by path within it.

    Of the other files there, those for which `stays` is true are left, and decks that no build made.
    """

    name: str
    entries: tuple[tuple[str, Entry], ...]
    store: Store
    stays: Stays


class Published(Struct, frozen=True):
    """The trees that changed, and where files went that someone had changed by hand."""

    changed: tuple[str, ...]
    kept: tuple[str, ...]


def trees_of(manifests: Iterable[Manifest], store: Store, stays: Callable[[str], Stays]) -> tuple[Tree, ...]:
    """The entries of the manifests by the first part of their paths; `stays` tells for each name what is left there.

    Raises ValueError when two steps made one path, or a path is not within a tree.
    """
    grouped: dict[str, dict[str, Entry]] = {}
    for entry in (entry for manifest in manifests for entry in manifest.entries):
        root, path = _parts(entry.path)
        if path in grouped.setdefault(root, {}):
            raise ValueError(f"two steps make {entry.path}")
        grouped[root][path] = entry
    return tuple(Tree(name, tuple(sorted(tree.items())), store, stays(name)) for name, tree in sorted(grouped.items()))


def publish(build: Path, trees: Sequence[Tree], spares: Mapping[str, Record] = NO_SPARES) -> Published:
    """Put the trees in place; one that is already there is not touched.

    Everything is written beside before anything is moved. Raises PublishError, with all trees as they were when
    writing failed (full disk, no permission), and the failing one as it was when moving did (a file is open elsewhere).
    """
    records = {tree.name: read_record(build, tree.name) for tree in trees}
    found = {tree.name: published_files(build, tree.name) for tree in trees}
    changed = [tree for tree in trees if not _is_published(build, tree, records[tree.name], found[tree.name])]
    composed: list[tuple[str, Record]] = []
    for tree in changed:
        with _naming(tree.name):
            spare = take_spare(build, tree.name, spares.get(tree.name, {}))
            composed.append((tree.name, _compose(build, tree, records[tree.name], found[tree.name], spare)))
    kept: list[str] = []
    for name, record in composed:
        with _naming(name):
            kept += _take_place(build, name, record)
    return Published(tuple(tree.name for tree in changed), tuple(kept))


def recover(build: Path) -> tuple[str, ...]:
    """Clear up after a build that was ended: give back a tree that was moved away, remove what was half made.

    Returns where files went that someone had changed by hand. Raises PublishError.
    """
    kept: list[str] = []
    for resting in sorted(build.glob(f"{_OLD}*")):
        name = resting.name.removeprefix(_OLD)
        with _naming(name):
            if (build / name).exists():
                kept += _settle(build, name)
            else:
                resting.rename(build / name)
    for half_made in sorted(build.glob(new_name("*"))):
        with _naming(half_made.name.removeprefix(new_name(""))):
            drop_prepared_record(build, half_made.name.removeprefix(new_name("")))
            remove_tree(half_made)
    return tuple(kept)


@contextmanager
def _naming(tree: str) -> Iterator[None]:
    try:
        yield
    except OSError as problem:
        raise PublishError(tree, problem) from problem


def _parts(path: str) -> tuple[str, str]:
    parts = path.split("/")
    if len(parts) < 2 or any(part in {"", ".", ".."} or "\\" in part or ":" in part for part in parts):
        raise ValueError(f"not a path within a tree: {path}")
    if parts[0].startswith("."):
        raise ValueError(f"a tree's name begins with a full stop: {path}")
    return parts[0], "/".join(parts[1:])


def _is_published(build: Path, tree: Tree, record: Record, found: Mapping[str, Stamp]) -> bool:
    wanted = {path: entry.digest for path, entry in tree.entries}
    others = found.keys() - _staying(tree, record, found) - wanted.keys()
    return (build / tree.name).is_dir() and wanted.items() <= _intact(record, found).items() and not others


def _intact(record: Record, found: Mapping[str, Stamp]) -> dict[str, str]:
    """The digests of the files that are as they were put there."""
    return {path: known.digest for path, known in record.items() if found.get(path) == known.stamp}


def _staying(tree: Tree, record: Record, found: Mapping[str, Stamp]) -> set[str]:
    return guests(tree.name, found, record) | {path for path in found if tree.stays(path)}


def _compose(build: Path, tree: Tree, record: Record, found: Mapping[str, Stamp], spare: Record) -> Record:
    """Make the tree beside the old one, of the spare that stands there; what is known of its files."""
    old, new, intact = build / tree.name, build / new_name(tree.name), _intact(record, found)
    staying = _staying(tree, record, found)
    wanted = {path: digest for path, digest in intact.items() if path in staying}
    wanted |= {path: entry.digest for path, entry in tree.entries}
    composed = {path: known for path, known in spare.items() if wanted.get(path) == known.digest}
    for path in spare.keys() - composed.keys():
        drop(new, new / path)
    for path in wanted.keys() - composed.keys():
        is_same = intact.get(path) == wanted[path]
        # A link shares its bytes with the store, which takes nothing on trust and makes again what was altered.
        # What teachers change has its own: the site offers another link to the same bytes.
        place = copy if is_edited(tree.name, path) and not is_same else link_or_copy
        place(old / path if is_same else tree.store.data_path(wanted[path]), new / path)
        composed[path] = known_as(wanted[path], new / path)
    for path in staying - wanted.keys():
        link_or_copy(old / path, new / path)
    return composed


def _take_place(build: Path, name: str, record: Record) -> tuple[str, ...]:
    place, resting, new = build / name, build / f"{_OLD}{name}", build / new_name(name)
    prepare_record(build, name, record)
    if place.exists():
        place.rename(resting)
    try:
        new.rename(place)
    except OSError:
        if resting.exists():
            resting.rename(place)
        raise
    return _settle(build, name)


def _settle(build: Path, name: str) -> tuple[str, ...]:
    """What is left to do once a tree took its place: keep what was changed by hand, adopt the record, clear up."""
    kept: tuple[str, ...] = ()
    if is_record_prepared(build, name):
        kept = keep_changes(build, name, read_record(build, name))
        with suppress(OSError):
            note_spare(build, name)
        adopt_record(build, name)
    try:
        keep_spare(build, name, build / f"{_OLD}{name}")
    except OSError:
        with suppress(OSError):
            remove_tree(build / f"{_OLD}{name}")
    return kept
