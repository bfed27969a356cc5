"""What our own catalogues hold, kept parsed in the folder where Python keeps our compiled code.

Every process of a build needs them, and to parse them takes longer than to import most of its modules.
"""

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from msgspec import json

_FOLDER = Path(__file__).parent / "__pycache__"


def parsed(name: str, files: Sequence[Path], parse: Callable[[], Any]) -> Any:
    """What `parse` makes of the files, of texts, lists and mappings alone; done anew when a file has changed."""
    place = _FOLDER / f"{name}.json"
    states = [[file.name, state.st_size, state.st_mtime_ns] for file in files if (state := file.stat())]
    with suppress(OSError, ValueError, TypeError):
        known, found = json.decode(place.read_bytes())
        if known == states:
            return found
    found = parse()
    with suppress(OSError):
        _write(place, json.encode((states, found)))
    return found


def _write(place: Path, data: bytes) -> None:
    # Other processes may be doing the same.
    beside = place.with_suffix(f".{os.getpid()}")
    place.parent.mkdir(exist_ok=True)
    beside.write_bytes(data)
    beside.replace(place)
