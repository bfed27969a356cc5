"""Figure to geometry, once; pages and slides paint the same drawing."""

from lesstof.drawing.frames import PAGE, PHONE, SLIDE, Size
from lesstof.drawing.layouts import draw

__all__ = ["PAGE", "PHONE", "SLIDE", "Size", "draw"]
