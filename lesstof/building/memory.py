"""Values that one build leaves for the next, beside the store: each under the version of the program that made it.

Like the store itself they are checked before use, and made again when they are torn or of another version. Who may
write here could as well write the course's mkdocs.yml, which names code to run.
"""

import pickle
from contextlib import suppress
from pathlib import Path
from typing import Any

from lesstof.building.files import write_own
from lesstof.model.source import digest_of


def recalled(place: Path, version: str) -> Any:
    """The value that was kept at this place under this version; None when there is none that is whole."""
    try:
        seal, _, body = place.read_bytes().partition(b"\n")
        return pickle.loads(body) if seal.decode() == digest_of(version, body) else None  # noqa: S301
    except (OSError, ValueError, pickle.UnpicklingError, AttributeError, ImportError, IndexError):
        return None


def keep(place: Path, version: str, value: object) -> None:
    """Keep a value; where that is not possible, the next build makes it again."""
    body = pickle.dumps(value, protocol=5)
    with suppress(OSError):
        write_own(place, digest_of(version, body).encode() + b"\n" + body)
