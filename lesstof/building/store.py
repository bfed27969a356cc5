"""A content-addressed store: results by the key of their step, bytes by their digest.

Nothing in it is trusted: every manifest and every file is checked against its digest when it is loaded, and when it is
saved again unless nobody touched it since, so that a torn or altered entry is the same as none, and is made again. That
is why nothing here waits for the disk.
"""

import hashlib
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import chain, islice
from pathlib import Path

from msgspec import Struct

from lesstof.building.checked import Checked, is_whole
from lesstof.building.files import WRITERS, write_own
from lesstof.building.manifest import Entry, Manifest, decoded, encoded
from lesstof.building.step import Artifact, Recalled, Result

KEPT_SECONDS = 14 * 24 * 3600
KEPT_RESULTS = 400
# Files that are written at one time, and are all in memory then.
TOGETHER = 64


class Store(Struct, frozen=True):
    """A store in the folder `root`, which is made when something is saved."""

    root: str

    def manifest_path(self, key: str) -> Path:
        """Where the result of the step with this key lies."""
        return Path(self.root, "results", key[:2], key)

    def data_path(self, digest: str) -> Path:
        """Where the bytes with this SHA-256 lie."""
        return Path(self.root, "data", digest[:2], digest)


def load(store: Store, key: str) -> Manifest | None:
    """The stored result, or None when there is none that is whole."""
    try:
        manifest = decoded(store.manifest_path(key).read_bytes())
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return (
        manifest if all(is_whole(store.data_path(entry.digest), entry.digest) for entry in manifest.entries) else None
    )


def save(store: Store, key: str, result: Result) -> Manifest:
    """Write the bytes first and the manifest last. Raises OSError (full disk, no permission)."""
    artifacts, entries = chain(result.artifacts, result.streamed), list[Entry]()
    # What is streamed is a site, of which most is as it was; there is one in a store.
    checked = Checked(Path(store.root, "checked") if result.streamed else None, store.data_path)
    with ThreadPoolExecutor(WRITERS) as pool:
        while some := [(_entry(artifact), artifact) for artifact in islice(artifacts, TOGETHER)]:
            entries += [entry for entry, _ in some]
            data = {entry.digest: artifact for entry, artifact in some if not checked.is_untouched(entry.digest)}
            list(pool.map(lambda each: _keep(store, checked, *each), data.items()))
    checked.keep()
    count = len(result.artifacts)
    in_order = (*entries[:count], *sorted(entries[count:], key=lambda entry: entry.path))
    manifest = Manifest(in_order, result.diagnostics)
    if result.lasting:
        write_own(store.manifest_path(key), encoded(manifest))
    return manifest


def prune(store: Store, used: Iterable[str], now: float | None = None) -> None:
    """Remove results that are neither used nor among the newest of the last two weeks, and bytes that nothing names."""
    used_paths = {store.manifest_path(key) for key in used}
    oldest = (time.time() if now is None else now) - KEPT_SECONDS
    others = sorted((_changed(path), path) for path in _files(store, "results") if path not in used_paths)
    kept = {path for changed, path in others[-KEPT_RESULTS:] if changed >= oldest}
    for _, path in others:
        if path not in kept:
            _remove(path)
    named = {entry.digest for path in used_paths | kept for entry in _entries(path)}
    for path in _files(store, "data"):
        if path.name not in named:
            _remove(path)


def _entry(artifact: Artifact | Recalled) -> Entry:
    if isinstance(artifact, Recalled):
        return Entry(artifact.path, artifact.media_type, artifact.digest, artifact.size)
    digest = hashlib.sha256(artifact.data).hexdigest()
    return Entry(artifact.path, artifact.media_type, digest, len(artifact.data))


def _keep(store: Store, checked: Checked, digest: str, artifact: Artifact | Recalled) -> None:
    if not is_whole(store.data_path(digest), digest):
        write_own(store.data_path(digest), _made(artifact))
    checked.note(digest)


def _made(artifact: Artifact | Recalled) -> bytes:
    """The bytes of a file. Raises ValueError when they are not those that were promised."""
    if isinstance(artifact, Artifact):
        return artifact.data
    data = artifact.make()
    if hashlib.sha256(data).hexdigest() != artifact.digest:
        raise ValueError(f"{artifact.path} is not what it was")
    return data


def _entries(manifest: Path) -> tuple[Entry, ...]:
    try:
        return decoded(manifest.read_bytes()).entries
    except (OSError, ValueError, KeyError, TypeError):
        return ()


def _files(store: Store, kind: str) -> list[Path]:
    return sorted(path for path in Path(store.root, kind).glob("*/*") if path.is_file())


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
