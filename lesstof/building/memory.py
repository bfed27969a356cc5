"""Values that one build leaves for the next, beside the store: each under the version of the program that made it.

Like the store itself they are checked before use, and made again when they are torn or of another version. Who may
write here could as well write the course's mkdocs.yml, which names code to run.
"""

import pickle
from collections.abc import Mapping, Set
from contextlib import suppress
from pathlib import Path
from typing import Any

from lesstof.building.files import write_own
from lesstof.model.source import digest_of

# The files that hold values by key.
PARTS = "0123456789abcdef"


def recalled(place: Path, version: str) -> Any:
    """The value that was kept at this place under this version; None when there is none that is whole."""
    try:
        seal, _, body = place.read_bytes().partition(b"\n")
        return pickle.loads(body) if seal.decode() == digest_of(version, body) else None  # noqa: S301
    except (OSError, ValueError, pickle.UnpicklingError, AttributeError, ImportError, IndexError):
        return None


def recalled_by_key(folder: Path, version: str) -> dict[str, Any]:
    """The values that were kept by their keys."""
    return {key: value for part in PARTS for key, value in (recalled(folder / part, version) or {}).items()}


def keep_by_key(folder: Path, version: str, before: Set[str], values: Mapping[str, Any]) -> None:
    """Keep values by keys in hexadecimal digits, in files by the first one; written are those with other keys than
    `before`, for a key tells its value.
    """
    changed = {key[0] for key in before ^ values.keys()}
    for part in sorted(changed):
        keep(folder / part, version, {key: value for key, value in values.items() if key[0] == part})


def keep(place: Path, version: str, value: object) -> None:
    """Keep a value; where that is not possible, the next build makes it again."""
    body = pickle.dumps(value, protocol=5)
    with suppress(OSError):
        write_own(place, digest_of(version, body).encode() + b"\n" + body)
