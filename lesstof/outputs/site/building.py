"""All files of the site: a course in, artifacts out."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path, PurePosixPath

from msgspec.structs import replace

from lesstof.building.memory import keep, keep_by_key, recalled, recalled_by_key
from lesstof.building.step import Artifact, Recalled, Result
from lesstof.model.diagnostic import Diagnostic
from lesstof.model.handbook import Handbook
from lesstof.model.source import digest_of
from lesstof.outputs.documents.making import MEDIA_TYPES
from lesstof.outputs.site.filling import kinds_of
from lesstof.outputs.site.frames import Frames
from lesstof.outputs.site.leaves import Memory
from lesstof.outputs.site.navigation import Stop, leaves
from lesstof.outputs.site.plain import plain_site
from lesstof.outputs.site.rendering.book import Entry
from lesstof.outputs.site.rendering.shelf import Shelf, shelf_of

_MEDIA_TYPES = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".json": "application/json",
    ".xml": "application/xml",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".woff2": "font/woff2",
    ".webmanifest": "application/manifest+json",
    ".txt": "text/plain",
    ".gz": "application/gzip",
    **{f".{kind}": media_type for kind, media_type in MEDIA_TYPES.items()},
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}


def build_site(handbook: Handbook, config_file: str, memory: str = "", version: str = "") -> Result:
    """All files of the site as artifacts under `site/`.

    Pages of a plain course share the frames that the theme makes, and those are kept in the folder `memory` for the
    next build by this `version` of program and settings; where others may look at pages, MkDocs writes each. What
    mkdocs.yml makes impossible is told in the result.
    """
    with _undisturbed():
        shelf = _shelf(handbook, memory, version)
        framed = partial(_frames, shelf, config_file, memory, version)
        files = plain_site(shelf, framed, Memory(memory, version)) or _hosted(shelf, config_file)
    if isinstance(files, Diagnostic):
        return Result((), (files,))
    return Result((), streamed=_artifacts(files))


def _shelf(handbook: Handbook, memory: str, version: str) -> Shelf:
    """The shelf, on which files of attachments lie as the build before made them, where these would be the same."""
    if not memory:
        return shelf_of(handbook)
    place = Path(memory, "documents")
    known = recalled_by_key(place, version)
    before = frozenset(known)
    shelf = shelf_of(handbook, known)
    keep_by_key(place, version, before, known)
    return shelf


def _artifacts(files: Iterable[tuple[str, bytes] | Recalled]) -> Iterator[Artifact | Recalled]:
    with _undisturbed():
        for file in files:
            yield replace(file, path=f"site/{file.path}") if isinstance(file, Recalled) else _artifact(*file)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """The handbook outlives the build: the collector need not look through it again and again meanwhile."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def _frames(
    shelf: Shelf, config_file: str, memory: str, version: str, entries: tuple[Entry, ...], found: list[Stop]
) -> Frames | None:
    """The frames of an earlier build, when they are those of today's settings and main parts; else new ones."""
    parts = (part for top in found for part in (top.title, *(stop.url for stop in [*leaves([top])][:1])))
    place, today = Path(memory, "frames"), digest_of(version, str(bool(shelf.posts)), *parts)
    frames: Frames | None = recalled(place, today) if memory else None
    if frames and kinds_of(found) <= frames.by_kind.keys() and all(Path(file).is_file() for _, file in frames.files):
        return frames
    # MkDocs takes a third of a second to import: only who needs new frames pays for it.
    from lesstof.outputs.site.hosted import framed

    frames = framed(shelf, config_file, entries, found)
    if frames and memory:
        keep(place, today, frames)
    return frames


def _hosted(shelf: Shelf, config_file: str) -> Iterable[tuple[str, bytes]] | Diagnostic:
    from lesstof.outputs.site.hosted import hosted_site

    files = hosted_site(shelf, config_file)
    return files if isinstance(files, Diagnostic) else sorted(files.items())


def _artifact(path: str, data: bytes) -> Artifact:
    media_type = _MEDIA_TYPES.get(PurePosixPath(path).suffix.lower(), "application/octet-stream")
    return Artifact(f"site/{path}", media_type, data)
