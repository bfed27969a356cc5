"""The programs that render a deck as an office program shows it: LibreOffice to PDF, Poppler to pictures."""

import os
import shutil
from pathlib import Path

from msgspec import Struct

from lesstof.model.source import digest_of

# Where LibreOffice is, when it is not among the programs that can be called by name; empty to do without.
OFFICE = "LESSTOF_OFFICE"


class Programs(Struct, frozen=True):
    """Paths of both; `digest` is another one after an update of either."""

    office: str
    poppler: str
    digest: str


def programs() -> Programs | None:
    """Both, or None when one of them is not installed or `LESSTOF_OFFICE` is empty."""
    given = os.environ.get(OFFICE)
    office = (shutil.which("soffice") or shutil.which("libreoffice")) if given is None else shutil.which(given)
    poppler = shutil.which("pdftoppm")
    if office is None or poppler is None:
        return None
    return Programs(office, poppler, digest_of(_stamp(office), _stamp(poppler)))


def _stamp(path: str) -> str:
    place = Path(path).resolve()
    state = place.stat()
    return f"{place}:{state.st_size}:{state.st_mtime_ns}"
