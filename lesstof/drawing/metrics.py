"""How wide and high text is, from the metrics of Carlito (the metric twin of Calibri), without a font at run time.

`carlito.json` is written by `metrics_from_font` from Debian's fonts-crosextra-carlito (SIL Open Font License).
Kerning is left out: PowerPoint does not kern by default and kerned text is hardly ever wider.
"""

import json
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

EMU_PER_POINT = 12700

# Characters that the font lacks and that are as wide as another one.
_TWINS = {"\u00a0": " ", "\u2011": "-", "\u202f": "\u2009", "\t": " ", "\n": " "}


class _Widths(dict[str, int]):
    """Advance widths per character in font units; fills itself for characters that the font lacks."""

    def __init__(self, face: dict[str, Any], em: int) -> None:
        runs = face["runs"].items()
        super().__init__({chr(int(first) + i): width for first, widths in runs for i, width in enumerate(widths)})
        self._em, self._unknown = em, face["missing"]

    def __missing__(self, character: str) -> int:
        self[character] = width = self._fallback(character)
        return width

    def _fallback(self, character: str) -> int:
        if character in _TWINS:
            return self[_TWINS[character]]
        if unicodedata.category(character) in {"Mn", "Me", "Cf", "Cc"}:
            return 0
        wide = unicodedata.east_asian_width(character) in {"W", "F"} or ord(character) > 0xFFFF
        return self._em if wide else int(self._unknown)


@cache
def _metrics() -> tuple[_Widths, _Widths, dict[str, int]]:
    data = json.loads(files(__package__).joinpath("carlito.json").read_text(encoding="utf-8"))
    em = data["units"]
    vertical = {name: data[name] for name in ("units", "baseline", "line")}
    return _Widths(data["regular"], em), _Widths(data["bold"], em), vertical


@lru_cache(maxsize=65536)
def _units(text: str, bold: bool) -> int:
    return sum(map(_metrics()[bold].__getitem__, text))


def text_width(text: str, size_pt: float, bold: bool = False) -> int:
    """The width of one line of text in EMU, rounded up.

    Wide characters that the font lacks (CJK, emoji) count one em, combining and invisible ones nothing.
    """
    return -int(-_units(text, bold) * size_pt * EMU_PER_POINT // _metrics()[2]["units"])


@cache
def line_height(size_pt: float) -> int:
    """The distance between two baselines at single spacing, in EMU."""
    return _scaled("line", size_pt)


@cache
def baseline(size_pt: float) -> int:
    """The distance from a line's top to its baseline, in EMU."""
    return _scaled("baseline", size_pt)


def _scaled(name: str, size_pt: float) -> int:
    vertical = _metrics()[2]
    return round(vertical[name] * size_pt * EMU_PER_POINT / vertical["units"])
