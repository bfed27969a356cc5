"""Lesstof: Markdown in; a browser version, decks and the teacher's pack out."""

__version__ = "0.1.0"
