"""The lists of a document: one definition for bullets, one for numbers, and a start for each list."""

from collections.abc import Sequence

from lesstof.outputs.documents.word.styles import MAIN
from lesstof.outputs.markup import DECLARATION, tag

_LEVELS = range(9)
_INDENT = 397
_BULLETS = "•–•–•–•–•"


def numbering(lists: Sequence[tuple[bool, int]]) -> bytes:
    """The part `/word/numbering.xml`; `lists` are (ordered, first number), the first list has number 1."""
    definitions = (_definition(0, ordered=False), _definition(1, ordered=True))
    found = lists or ((False, 1),)
    written = (_list(number, ordered, start) for number, (ordered, start) in enumerate(found, 1))
    return (DECLARATION + tag("w:numbering", *definitions, *written, xmlns_w=MAIN)).encode()


def _definition(id: int, ordered: bool) -> str:
    kind = tag("w:multiLevelType", w_val="multilevel" if ordered else "hybridMultilevel")
    return tag("w:abstractNum", kind, *(_level(level, ordered) for level in _LEVELS), w_abstractNumId=id)


def _level(level: int, ordered: bool) -> str:
    form = ("decimal", "lowerLetter", "lowerRoman")[level % 3] if ordered else "bullet"
    return tag(
        "w:lvl",
        tag("w:start", w_val=1),
        tag("w:numFmt", w_val=form),
        tag("w:lvlText", w_val=f"%{level + 1}." if ordered else _BULLETS[level]),
        tag("w:lvlJc", w_val="left"),
        tag("w:pPr", tag("w:ind", w_left=_INDENT * (level + 1), w_hanging=_INDENT)),
        w_ilvl=level,
    )


def _list(number: int, ordered: bool, start: int) -> str:
    """Every level starts anew in every list."""
    firsts = (
        tag("w:lvlOverride", tag("w:startOverride", w_val=start if level == 0 else 1), w_ilvl=level)
        for level in _LEVELS
    )
    return tag("w:num", tag("w:abstractNumId", w_val=int(ordered)), *(firsts if ordered else ()), w_numId=number)
