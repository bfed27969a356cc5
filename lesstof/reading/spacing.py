"""Spaces at which a line must not end: between a sign and its number, an abbreviation and what it counts, initials."""

import re

# The space comes first, so that the search leaps from one to the next; what stands before it is looked back at.
_TIED = re.compile(
    r" (?:(?<=[€$£] )(?=[-−]?\d)|(?<=\d )(?=[%‰](?!\w))"
    r"|(?:(?<=\b[Aa]rt\. )|(?<=\b[Pp]p\. )|(?<=\b[Pp]\. )|(?<=\b[Nn]r\. )|(?<=\b[Bb]lz\. )|(?<=\bno\. ))(?=\d)"
    r"|(?<=\b[A-Z]\. )(?=(?:(?:van|de|den|der|ten|ter|von|da|la) )*[A-Z]))"
)
_SIGNS = frozenset("€$£%‰.")


def tied(text: str) -> str:
    """The text with no-break spaces there: `€ 12`, `5 %`, `art. 7`, `A. de Vries`."""
    return text if _SIGNS.isdisjoint(text) else _TIED.sub("\u00a0", text)
