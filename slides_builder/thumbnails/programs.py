"""The programs that render a deck as an office program shows it: LibreOffice to PDF, Poppler to pictures."""

import shutil
from pathlib import Path

from msgspec import Struct

from lesstof.model.source import digest_of


class Programs(Struct, frozen=True):
    """Paths of both; `digest` is another one after an update of either."""

    office: str
    poppler: str
    digest: str


def programs() -> Programs | None:
    """Both, or None when one of them is not installed."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    poppler = shutil.which("pdftoppm")
    if office is None or poppler is None:
        return None
    return Programs(office, poppler, digest_of(_stamp(office), _stamp(poppler)))


def _stamp(path: str) -> str:
    place = Path(path).resolve()
    state = place.stat()
    return f"{place}:{state.st_size}:{state.st_mtime_ns}"
