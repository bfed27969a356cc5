"""A page of MkDocs whose content is our own tree."""

from html import escape
from typing import TypedDict

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from lesstof.outputs.site.navigation import Place, places
from lesstof.outputs.site.rendering.page import SitePage
from lesstof.outputs.site.rendering.serialising import Rendered

# A date that never changes: MkDocs dates the compressed sitemap by it.
UNCHANGING = "1980-01-01"


class Token(TypedDict):
    """A heading as Python-Markdown's table of contents has it."""

    level: int
    id: str
    name: str
    children: "list[Token]"


class CoursePage(Page):
    """Hands out our content; when another plug-in changed the Markdown, MkDocs' own."""

    def __init__(self, page: SitePage, rendered: Rendered, file: File, config: MkDocsConfig) -> None:
        super().__init__(_text(page.short or page.title), file, config)
        self.course = page
        self.update_date = UNCHANGING
        self._rendered = rendered

    def read_source(self, config: MkDocsConfig) -> None:
        """The page's plain text as Markdown, and what the theme wants to know of it."""
        super().read_source(config)
        own = {"title": _text(self.course.title), "description": _text(self.course.description)}
        tags = {"tags": list(self.course.tags)} if self.course.tags else {}
        hidden = {"hide": ["navigation"]} if self.course.kind == "home" else {}
        self.meta = {**own, **tags, **hidden, **self.meta}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Fill content, table of contents and anchors."""
        if self.markdown != self._rendered.source:
            super().render(config, files)
            return
        self.content = self._rendered.html
        self.toc = get_toc([_token(place) for place in places(self._rendered.headings)])
        self.present_anchor_ids = set(self._rendered.ids)
        self.links_to_anchors = {}


def _token(place: Place) -> Token:
    return {
        "level": place.level,
        "id": place.url.removeprefix("#"),
        "name": Markup(place.title),  # noqa: S704
        "children": [_token(child) for child in place.children],
    }


def _text(text: str) -> str:
    """Safe to print in a template, escaped once by a template that escapes."""
    return Markup(escape(text))  # noqa: S704
