"""Figure to geometry, once; pages and slides paint the same drawing."""

from lesstof.drawing.frames import PHONE, SLIDE, Size
from lesstof.drawing.layouts import draw

__all__ = ["PHONE", "SLIDE", "Size", "draw"]
