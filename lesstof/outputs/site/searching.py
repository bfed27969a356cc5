"""What Material's search is told: our own passages, so that it need not parse our pages again."""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from lesstof.outputs.site.page import CoursePage

_NAMES = ("material/search", "search")


def tell_search(page: CoursePage, config: MkDocsConfig) -> None:
    """Put a page's passages in the index of Material's search, which skips pages that are ours."""
    plugin = next((config.plugins[name] for name in _NAMES if name in config.plugins), None)
    index: Any = getattr(plugin, "search_index", None)
    if page.is_ours and hasattr(index, "entries"):
        index.entries.extend(entries(page))


def entries(page: CoursePage) -> list[dict[str, Any]]:
    """The page's passages as Material writes them in its index."""
    tags = {"tags": list(page.course.tags)} if page.course.tags else {}
    return [
        {
            "location": f"{page.url}#{passage.id}" if passage.id else page.url,
            "title": passage.title or str(page.title),
            "text": passage.text,
            **tags,
        }
        for passage in page.passages
        if passage.title or passage.text
    ]
