"""How wide and high text is, from the metrics of a few faces, without a font at run time.

`carlito.json` (Carlito is the metric twin of Calibri, our own face) and `faces/*.json` for schools' templates are
written by `metrics_from_font`. `arial` and `times` are the twins' widths; `widest` is what no common face exceeds, for
every family without a twin that is surely on each machine, and for what a program puts in its place.
Kerning is left out: PowerPoint does not kern by default and kerned text is hardly ever wider.
"""

import json
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

EMU_PER_POINT = 12700
OWN_FACE = "carlito"
_FAMILIES = {
    OWN_FACE: {"calibri", "carlito", "calibri light"},
    "arial": {"arial", "helvetica", "helvetica neue", "liberation sans", "arimo", "nimbus sans"},
    "times": {"times new roman", "times", "liberation serif", "tinos", "nimbus roman"},
}
_face: ContextVar[str] = ContextVar("face", default=OWN_FACE)

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


def face_of(family: str) -> str:
    """The face whose metrics stand for a family of fonts."""
    known = family.casefold().strip()
    return next((face for face, names in _FAMILIES.items() if known in names), "widest")


@contextmanager
def measured_in(face: str) -> Iterator[None]:
    """What is measured within, and names no face itself, is measured in this one."""
    before = _face.set(face)
    try:
        yield
    finally:
        _face.reset(before)


@cache
def _metrics(face: str) -> tuple[_Widths, _Widths, dict[str, int]]:
    name = "carlito.json" if face == OWN_FACE else f"faces/{face}.json"
    data = json.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))
    em = data["units"]
    vertical = {name: data[name] for name in ("units", "baseline", "line")}
    return _Widths(data["regular"], em), _Widths(data["bold"], em), vertical


@lru_cache(maxsize=65536)
def _units(text: str, bold: bool, face: str) -> int:
    return sum(map(_metrics(face)[bold].__getitem__, text))


def text_width(text: str, size_pt: float, bold: bool = False, face: str = "") -> int:
    """The width of one line of text in EMU, rounded up.

    Wide characters that the face lacks (CJK, emoji) count one em, combining and invisible ones nothing.
    """
    face = face or _face.get()
    return -int(-_units(text, bold, face) * size_pt * EMU_PER_POINT // _metrics(face)[2]["units"])


def line_height(size_pt: float, face: str = "") -> int:
    """The distance between two baselines at single spacing, in EMU."""
    return _scaled("line", size_pt, face or _face.get())


def baseline(size_pt: float) -> int:
    """The distance from a line's top to its baseline, in EMU."""
    return _scaled("baseline", size_pt, _face.get())


@cache
def _scaled(name: str, size_pt: float, face: str) -> int:
    vertical = _metrics(face)[2]
    return round(vertical[name] * size_pt * EMU_PER_POINT / vertical["units"])
