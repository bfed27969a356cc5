"""The share that a part of a curve or pyramid has, read from its text."""

import re

from msgspec import Struct

from lesstof.model.figure import FigurePart

_PERCENTAGE = re.compile(r"(\d+(?:[.,]\d+)?)\s?%")


class Share(Struct, frozen=True):
    """A percentage as a number, as it was written, and what else the explanation tells."""

    percentage: float
    written: str
    rest: str


def share_of(part: FigurePart) -> Share | None:
    """The first percentage in a part's explanation, with a decimal comma or point; None without one."""
    found = _PERCENTAGE.search(part.text)
    if found is None:
        return None
    rest = (part.text[: found.start()] + part.text[found.end() :]).strip(" ,;:.()-\u2013")
    return Share(float(found[1].replace(",", ".")), found[0], rest)
