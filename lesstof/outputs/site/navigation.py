"""The book's order as MkDocs' navigation."""

from typing import Any

from markupsafe import Markup

from lesstof.outputs.site.rendering.book import Branch, Entry


def navigation(entries: tuple[Entry, ...]) -> list[Any]:
    """Entries as mkdocs.yml would list them: names of virtual files, groups as single-key mappings."""
    return [
        {str(Markup.escape(entry.title)): navigation(entry.entries)} if isinstance(entry, Branch) else entry.source
        for entry in entries
    ]
