"""The plug-in's keys in mkdocs.yml; what they mean is told in `lesstof.settings`, which reads the same section."""

import datetime

from mkdocs.config import config_options as c
from mkdocs.config.base import Config


class LesstofConfig(Config):  # type: ignore[no-untyped-call]
    """MkDocs refuses any other key."""

    language = c.Optional(c.Type(str))
    """Language of the course, `nl` or `en`; without it, the theme's."""
    edition = c.Optional(c.Type((str, int)))
    """Edition of the book, such as `1`."""
    year = c.Optional(c.Type((str, int)))
    """Year of the edition."""
    author = c.Optional(c.Type(str))
    """Who the book is by."""
    licence = c.Optional(c.Type(str))
    """Licence of text and figures, such as `CC BY 4.0`."""
    description = c.Optional(c.Type(str))
    """One or two sentences that say what the book is and for whom."""
    parts = c.Optional(c.Type(list))
    """Parts of the book: a list of `{title, first, last}` with the numbers of chapters."""
    plan = c.Optional(c.Type(str))
    """What students call the plan that they make, such as `My marketing plan`."""
    minimum_exercises = c.Optional(c.Type(int))
    """How many exercises a chapter has at least (8)."""
    stale_after_months = c.Optional(c.Type(int))
    """After how many months a checked fact is old (18)."""
    silence = c.Optional(c.Type((str, list)))
    """Codes of warnings that are not told, such as `[W505, W506]`."""
    unlinked_terms = c.Optional(c.Type((str, list)))
    """Terms that running text does not link to the glossary, or `all`."""
    today = c.Optional(c.Type((str, datetime.date)))
    """The date that facts are old at; without it, today."""
