"""Publishing: each tree is made beside the one that readers have and takes its place as a whole.

Two renames put it there. A build that is ended between them leaves the last good tree under its resting name, from
where the next build takes it back; at every other moment the published tree is a whole one. Nothing waits for the disk:
what a power cut tears no longer has the size and time that were recorded, and the next build makes it again.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from msgspec import Struct

from lesstof.building.files import copy, link_or_copy, remove_tree
from lesstof.building.keeping import keep_changes
from lesstof.building.manifest import Entry, Manifest
from lesstof.building.record import (
    Known,
    Record,
    adopt_record,
    drop_prepared_record,
    guests,
    is_edited,
    is_record_prepared,
    new_name,
    prepare_record,
    published_files,
    read_record,
)
from lesstof.building.store import Store

_OLD = ".old-"


class PublishError(Exception):
    """The tree `name` could not be put in place; what was published before is still there."""

    def __init__(self, name: str, cause: OSError) -> None:
        super().__init__(name, cause)
        self.name = name
        self.cause = cause


class Tree(Struct, frozen=True):
    """What `build/NAME` is to hold, by path within it; one that is not `whole` leaves the other files there.

    A whole one leaves decks there that no build made.
    """

    name: str
    entries: tuple[tuple[str, Entry], ...]
    store: Store
    whole: bool = True


class Published(Struct, frozen=True):
    """The trees that changed, and where files went that someone had changed by hand."""

    changed: tuple[str, ...]
    kept: tuple[str, ...]


def trees_of(manifests: Iterable[Manifest], store: Store, whole: Callable[[str], bool]) -> tuple[Tree, ...]:
    """The entries of the manifests by the first part of their paths; `whole` is asked for each name.

    Raises ValueError when two steps made one path, or a path is not within a tree.
    """
    grouped: dict[str, dict[str, Entry]] = {}
    for entry in (entry for manifest in manifests for entry in manifest.entries):
        root, path = _parts(entry.path)
        if path in grouped.setdefault(root, {}):
            raise ValueError(f"two steps make {entry.path}")
        grouped[root][path] = entry
    return tuple(Tree(name, tuple(sorted(tree.items())), store, whole(name)) for name, tree in sorted(grouped.items()))


def publish(build: Path, trees: Sequence[Tree]) -> Published:
    """Put the trees in place; one that is already there is not touched.

    Everything is written beside before anything is moved. Raises PublishError, with all trees as they were when
    writing failed (full disk, no permission), and the failing one as it was when moving did (a file is open elsewhere).
    """
    records = {tree.name: read_record(build, tree.name) for tree in trees}
    changed = [tree for tree in trees if not _is_published(build, tree, records[tree.name])]
    for tree in changed:
        with _naming(tree.name):
            _compose(build, tree, records[tree.name])
    kept: list[str] = []
    for tree in changed:
        with _naming(tree.name):
            kept += _take_place(build, tree, records[tree.name])
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


def _is_published(build: Path, tree: Tree, record: Record) -> bool:
    found = published_files(build, tree.name)
    wanted = {path: entry.digest for path, entry in tree.entries}
    as_recorded = {path: known.digest for path, known in record.items() if found.get(path) == known.stamp}
    if tree.whole:
        own = found.keys() - (guests(tree.name, found, record) - wanted.keys())
        return (build / tree.name).is_dir() and as_recorded == wanted and own == wanted.keys()
    return wanted.items() <= as_recorded.items()


def _compose(build: Path, tree: Tree, record: Record) -> None:
    old, new = build / tree.name, build / new_name(tree.name)
    remove_tree(new)
    new.mkdir(parents=True)
    found = published_files(build, tree.name)
    wanted = dict(tree.entries)
    for path, entry in tree.entries:
        is_same = path in found and record.get(path) == Known(entry.digest, *found[path])
        # A link shares its bytes with the store, which takes nothing on trust and makes again what was altered.
        # What teachers change has its own: the site offers another link to the same bytes.
        place = copy if is_edited(tree.name, path) and not is_same else link_or_copy
        place(old / path if is_same else tree.store.data_path(entry.digest), new / path)
    staying = guests(tree.name, found, record) if tree.whole else found.keys()
    for path in sorted(staying - wanted.keys()):
        link_or_copy(old / path, new / path)


def _take_place(build: Path, tree: Tree, record: Record) -> tuple[str, ...]:
    place, resting, new = build / tree.name, build / f"{_OLD}{tree.name}", build / new_name(tree.name)
    found = published_files(build, tree.name)
    digests = {path: known.digest for path, known in record.items() if found.get(path) == known.stamp}
    prepare_record(build, tree.name, digests | {path: entry.digest for path, entry in tree.entries})
    if place.exists():
        place.rename(resting)
    try:
        new.rename(place)
    except OSError:
        if resting.exists():
            resting.rename(place)
        raise
    return _settle(build, tree.name)


def _settle(build: Path, name: str) -> tuple[str, ...]:
    """What is left to do once a tree took its place: keep what was changed by hand, adopt the record, clear up."""
    kept: tuple[str, ...] = ()
    if is_record_prepared(build, name):
        kept = keep_changes(build, name, read_record(build, name))
        adopt_record(build, name)
    with suppress(OSError):
        remove_tree(build / f"{_OLD}{name}")
    return kept
