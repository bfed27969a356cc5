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
# Poppler's own pictures are large, and not all of a deck's need lie on the disk at once.
BATCH = 40
# Starting the office for the first time takes long.
SECONDS = 90
_hung: set[str] = set()


def rendered(deck: bytes, slides: int, programs: Programs) -> tuple[bytes, ...]:
    """Each of a deck's `slides` as WebP, `WIDTH` pixels wide; nothing when a program fails or takes too long."""
    if programs.office in _hung:
        return ()
    try:
        return _rendered(deck, slides, programs)
    except OSError:
        # A full disk, or a picture that was cut short by one: what only looks better must not hold up a course.
        return ()


def _rendered(deck: bytes, slides: int, programs: Programs) -> tuple[bytes, ...]:
    with tempfile.TemporaryDirectory(prefix="lesstof-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        (place / "deck.pptx").write_bytes(deck)
        office = (programs.office, f"-env:UserInstallation={(place / 'profile').as_uri()}", "--headless", "--norestore")
        if not _run((*office, "--convert-to", "pdf", "deck.pptx"), place):
            return ()
        batches = (range(first, min(first + BATCH, slides + 1)) for first in range(1, slides + 1, BATCH))
        return tuple(picture for batch in batches for picture in _pictures(batch, place, programs))


def _pictures(pages: range, place: Path, programs: Programs) -> tuple[bytes, ...]:
    some = ("-f", str(pages[0]), "-l", str(pages[-1]))
    size = ("-scale-to-x", str(WIDTH), "-scale-to-y", "-1")
    if not _run((programs.poppler, *some, *size, "deck.pdf", "slide"), place):
        return ()
    # Poppler writes as many digits as the last number has, so the names are in order.
    found = sorted(place.glob("slide-*.ppm"))
    made = tuple(_webp(path) for path in found)
    for path in found:
        path.unlink()
    return made


def _run(command: Sequence[str], place: Path) -> bool:
    """Whether it did its work; a whole family of processes is ended when it does not."""
    try:
        process = subprocess.Popen(  # noqa: S603
            command,
            cwd=place,
            env=os.environ | {"LC_ALL": "C.UTF-8", "TZ": "UTC"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
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
        picture.convert("RGB").save(stream, "WEBP", quality=QUALITY, method=2)
    return stream.getvalue()
