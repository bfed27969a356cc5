"""Writes `carlito.json` from the font files: `python -m lesstof.drawing.metrics_from_font FOLDER` (needs fontTools)."""

import json
import sys
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont

FACES = {"regular": "Carlito-Regular.ttf", "bold": "Carlito-Bold.ttf"}


def metrics_of(folder: Path) -> dict[str, Any]:
    """Advance widths of both faces and the vertical metrics, in font units.

    Widths are runs: first code point → widths of it and those that follow. The vertical metrics are `hhea`'s (line gap
    included) and the baseline is OS/2's `usWinAscent`, which is what PowerPoint sets lines by.
    """
    fonts = {face: TTFont(folder / name) for face, name in FACES.items()}
    regular = fonts["regular"]
    header = regular["hhea"]
    return {
        "units": regular["head"].unitsPerEm,
        "baseline": regular["OS/2"].usWinAscent,
        "line": header.ascent - header.descent + header.lineGap,
        **{face: {"missing": font["hmtx"][".notdef"][0], "runs": _runs(font)} for face, font in fonts.items()},
    }


def _runs(font: TTFont) -> dict[str, list[int]]:
    glyphs = font.getBestCmap()
    runs: dict[int, list[int]] = {}
    start = -1
    for point in sorted(glyphs):
        if point - 1 not in glyphs:
            start = point
        runs.setdefault(start, []).append(font["hmtx"][glyphs[point]][0])
    return {str(first): widths for first, widths in runs.items()}


def main(folder: str) -> None:
    """Write the packaged file, next to this module."""
    text = json.dumps(metrics_of(Path(folder)), separators=(",", ":"))
    Path(__file__).with_name("carlito.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
