"""SVG drawings as PNG, for programs that show no SVG; drawn by resvg in a process of its own.

A drawing may drive whoever draws it out of time, memory or stack. Then there is no PNG, and nothing else has happened.
"""

import subprocess
import sys
from functools import lru_cache
from importlib.resources import as_file, files

# The longest side in pixels: sharp on a beamer of 1080 lines.
LONGEST = 1600
SECONDS = 20
_FAMILY = "Carlito"


@lru_cache(maxsize=32)
def rasterised(svg: bytes, width: int, height: int) -> bytes | None:
    """The drawing as PNG; `width` and `height` are its own, in pixels. None when it cannot be drawn."""
    scale = LONGEST / max(width, height, 1)
    size = (str(round(width * scale)), str(round(height * scale)))
    if "0" in size:
        return None
    command = [sys.executable, "-P", "-m", __name__, *size]
    try:
        done = subprocess.run(command, input=svg, capture_output=True, timeout=SECONDS, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 and done.stdout.startswith(b"\x89PNG") else None


def _draw(svg: bytes, width: int, height: int) -> bytes:
    """Text is set in our own fonts whatever it asks for: the fonts of a machine would give other bytes on the next."""
    import resvg_py

    with as_file(files("slides_builder").joinpath("fonts")) as fonts:
        return resvg_py.svg_to_bytes(
            svg_string=svg.decode("utf-8-sig"),
            width=width,
            height=height,
            skip_system_fonts=True,
            font_files=[str(path) for path in sorted(fonts.glob("*.ttf"))],
            font_family=_FAMILY,
            serif_family=_FAMILY,
            sans_serif_family=_FAMILY,
            monospace_family=_FAMILY,
        )


if __name__ == "__main__":
    sys.stdout.buffer.write(_draw(sys.stdin.buffer.read(), int(sys.argv[1]), int(sys.argv[2])))
