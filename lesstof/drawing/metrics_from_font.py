"""Writes `carlito.json` and `faces/*.json`: `python -m lesstof.drawing.metrics_from_font CARLITO OTHERS` (folders).

Needs fontTools. `OTHERS` is a folder with Liberation Sans and Serif (SIL Open Font License) and DejaVu Sans (its own
free licence), of which only what Latin, Greek and Cyrillic need is kept.
"""

import json
import sys
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont

FACES = {"regular": "Carlito-Regular.ttf", "bold": "Carlito-Bold.ttf"}
OTHERS = {
    "arial": {"regular": "LiberationSans-Regular.ttf", "bold": "LiberationSans-Bold.ttf"},
    "times": {"regular": "LiberationSerif-Regular.ttf", "bold": "LiberationSerif-Bold.ttf"},
    "widest": {"regular": "DejaVuSans.ttf", "bold": "DejaVuSans-Bold.ttf"},
}
_KEPT = (
    range(0x20, 0x250),
    range(0x370, 0x530),
    range(0x2010, 0x2045),
    range(0x20A0, 0x20C0),
    range(0x2190, 0x2200),
    range(0x2200, 0x2300),
    range(0x25A0, 0x2600),
)
# PowerPoint sets lines as far apart as the font says: hardly any says more than this share of an em.
LOOSEST = 1.37
LEAST = 1.2


def metrics_of(folder: Path, faces: dict[str, str] = FACES) -> dict[str, Any]:
    """Advance widths of both faces and the vertical metrics, in font units.

    Widths are runs: first code point → widths of it and those that follow. The vertical metrics are `hhea`'s (line gap
    included) and the baseline is OS/2's `usWinAscent`, which is what PowerPoint sets lines by.
    """
    fonts = {face: TTFont(folder / name) for face, name in faces.items()}
    regular = fonts["regular"]
    header = regular["hhea"]
    return {
        "units": regular["head"].unitsPerEm,
        "baseline": regular["OS/2"].usWinAscent,
        "line": header.ascent - header.descent + header.lineGap,
        **{face: {"missing": font["hmtx"][".notdef"][0], "runs": _runs(font)} for face, font in fonts.items()},
    }


def other_metrics(folder: Path, name: str) -> dict[str, Any]:
    """The same for a face that schools' templates use, with fewer characters and lines that are surely high enough."""
    found = metrics_of(folder, OTHERS[name])
    lines = LOOSEST if name == "widest" else LEAST
    found["line"] = max(found["line"], round(lines * found["units"]))
    for face in ("regular", "bold"):
        runs = found[face]["runs"]
        points = {int(first) + n: width for first, widths in runs.items() for n, width in enumerate(widths)}
        found[face]["runs"] = _joined({point: points[point] for kept in _KEPT for point in kept if point in points})
    return found


def _runs(font: TTFont) -> dict[str, list[int]]:
    return _joined({point: font["hmtx"][glyph][0] for point, glyph in font.getBestCmap().items()})


def _joined(widths: dict[int, int]) -> dict[str, list[int]]:
    runs: dict[int, list[int]] = {}
    start = -1
    for point in sorted(widths):
        if point - 1 not in widths:
            start = point
        runs.setdefault(start, []).append(widths[point])
    return {str(first): found for first, found in runs.items()}


def main(carlito: str, others: str) -> None:
    """Write the packaged files, next to this module."""
    here = Path(__file__)
    _write(here.with_name("carlito.json"), metrics_of(Path(carlito)))
    for name in OTHERS:
        _write(here.parent / "faces" / f"{name}.json", other_metrics(Path(others), name))


def _write(path: Path, metrics: dict[str, Any]) -> None:
    path.write_text(json.dumps(metrics, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:3])
