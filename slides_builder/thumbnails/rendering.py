"""Slides as an office program shows them. A program that hangs is ended, and not asked again by this worker."""

import io
import os
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from PIL import Image

from slides_builder.thumbnails.programs import Programs

# Sharp on a phone as a thumbnail, and legible on a laptop when it is enlarged; in pixels.
WIDTH = 960
QUALITY = 72
# Starting the office for the first time takes long.
SECONDS = 90
_hung: set[str] = set()


def rendered(deck: bytes, programs: Programs) -> tuple[bytes, ...]:
    """Every slide as WebP, `WIDTH` pixels wide; nothing when a program fails or takes too long."""
    if programs.office in _hung:
        return ()
    with tempfile.TemporaryDirectory(prefix="lesstof-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        (place / "deck.pptx").write_bytes(deck)
        office = (programs.office, f"-env:UserInstallation={(place / 'profile').as_uri()}", "--headless", "--norestore")
        poppler = (programs.poppler, "-png", "-scale-to-x", str(WIDTH), "-scale-to-y", "-1", "deck.pdf", "slide")
        if not _run((*office, "--convert-to", "pdf", "deck.pptx"), place) or not _run(poppler, place):
            return ()
        # Poppler writes as many digits as the last number has, so the names are in order.
        return tuple(_webp(path) for path in sorted(place.glob("slide-*.png")))


def _run(command: Sequence[str], place: Path) -> bool:
    """Whether it did its work; a whole family of processes is ended when it does not."""
    try:
        process = subprocess.Popen(  # noqa: S603
            command, cwd=place, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
    except OSError:
        return False
    try:
        return process.wait(SECONDS) == 0
    except subprocess.TimeoutExpired:
        _hung.add(command[0])
        return False
    finally:
        _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    with suppress(OSError):
        os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.wait()


def _webp(path: Path) -> bytes:
    stream = io.BytesIO()
    with Image.open(path) as picture:
        picture.convert("RGB").save(stream, "WEBP", quality=QUALITY, method=4)
    return stream.getvalue()
