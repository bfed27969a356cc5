"""Which program this is, for all that is kept from one build to the next."""

import os
import sysconfig
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import lesstof
from lesstof.model.source import digest_of


@cache
def digest_of_program() -> str:
    """Tells versions of this program and of its libraries apart, cheaply: by sizes and times of change."""
    home = Path(lesstof.__file__).parent
    code = (part for folder in (home, home.parent / "slides_builder") for part in _states_below(str(folder)))
    libraries = Path(sysconfig.get_path("purelib")).stat().st_mtime_ns
    return digest_of(str(libraries), *code)


def _states_below(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        found = sorted((entry for entry in entries if not _is_hidden(entry.name)), key=lambda entry: entry.name)
    for entry in found:
        if entry.is_dir():
            yield from _states_below(entry.path)
        else:
            state = entry.stat()
            yield f"{entry.name} {state.st_size} {state.st_mtime_ns}"


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "__pycache__"))
