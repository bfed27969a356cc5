"""Frames from MkDocs: its theme writes one page of every kind, with slots where such pages differ."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, pass_context
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.utils.templates import TemplateContext, url_filter
from msgspec import Struct

from lesstof.model.handbook import Book
from lesstof.outputs.site.filling import LINK, Filler, Leaf, kind_of, neighbours
from lesstof.outputs.site.frames import SLOT, Frame, Frames, Kind, Slots
from lesstof.outputs.site.hosting import is_kept, mended
from lesstof.outputs.site.navigation import Stop, leaves, navigation
from lesstof.outputs.site.page import CoursePage
from lesstof.outputs.site.policy import policy_of, policy_tag, with_policy
from lesstof.outputs.site.rendering.book import Entry
from lesstof.outputs.site.rendering.serialising import Heading, Rendered
from lesstof.outputs.site.scripting import scripts_of_marks
from lesstof.outputs.site.sheets import put_sheet

_PLUGINS = {"lesstof", "search", "material/search"}
_TEMPLATES = {"404.html", "sitemap.xml"}
_HEADINGS = (Heading(1, "sample", "Sample", True), Heading(2, "more", "More", True))
_SAMPLE = Rendered("<h1>Sample</h1>", "", _HEADINGS, (), frozenset())


class _Theme(Struct, frozen=True):
    env: Environment
    nav: Navigation
    files: Files
    config: MkDocsConfig
    pages: dict[str, CoursePage]


def is_plain(config: MkDocsConfig) -> bool:
    """Whether nothing in mkdocs.yml lets another one look at pages, so that pages of one kind may share a frame."""
    theme = config.theme
    ours = theme.name == "material" and not theme.custom_dir and set(theme.static_templates) == _TEMPLATES
    others = set(config.plugins) - _PLUGINS or config.hooks or config.nav or config.extra_templates
    hidden = config.exclude_docs or config.draft_docs or config.not_in_nav or config.strict
    return ours and config.use_directory_urls and not others and not hidden


def frames_of(config: MkDocsConfig, book: Book, entries: tuple[Entry, ...], found: list[Stop]) -> Frames | None:
    """The frames for these pages; None when the theme does more with a page than the frames can tell."""
    theme, files, sheet = _theme(config, entries, found)
    near = neighbours(found)
    firsts: dict[Kind, Stop] = {}
    for stop in leaves(found):
        firsts.setdefault(kind_of(stop, near[stop.url]), stop)
    judges = {stop.url: _judge(theme, theme.pages[stop.url]) for stop in firsts.values()}
    slots = _slots(theme.env)
    by_kind = {kind: _frame(theme, theme.pages[stop.url], slots) for kind, stop in firsts.items()}
    missing, scripts = _missing(theme, slots), scripts_of_marks(book)
    frames = Frames(by_kind, missing, files, config.site_url or "", sheet, scripts)
    filler, leaf = Filler(frames, found), Leaf("", _SAMPLE.html.encode(), _SAMPLE.headings, ())
    return frames if all(filler.page(stop, leaf) == judges[stop.url] for stop in firsts.values()) else None


def _theme(
    config: MkDocsConfig, entries: tuple[Entry, ...], found: list[Stop]
) -> tuple[_Theme, tuple[tuple[str, str], ...], tuple[str, str]]:
    """The theme with our pages, its files by name, and the style sheet."""
    env = config.theme.get_env()
    files = Files([])
    files.add_files_from_theme(env, config)
    sheet = put_sheet(config, files)
    used = [file for file in files if is_kept(file, config)]
    own = {stop.url: _file(stop, config) for stop in leaves(found)}
    everything = Files([*used, *own.values()])
    config.nav = navigation(entries)
    nav = get_navigation(everything, config)
    config.plugins.on_env(env, config=config, files=everything)
    pages = {url: file.page for url, file in own.items() if isinstance(file.page, CoursePage)}
    for page in pages.values():
        page.read_source(config)
        page.render(config, everything)
    sources = tuple((file.dest_uri, str(file.abs_src_path)) for file in used)
    return _Theme(env, nav, everything, config, pages), sources, sheet


def _file(stop: Stop, config: MkDocsConfig) -> File:
    """A page of MkDocs with a sample for its content."""
    assert stop.page is not None
    file = File.generated(config, stop.page.source, content=_SAMPLE.source)
    CoursePage(stop.page, _SAMPLE, file, config)
    return file


def _judge(theme: _Theme, page: CoursePage) -> str:
    """The page as the theme writes it."""
    html = mended(_written(theme, page, page), page.course.accent, page.course.kind)
    return with_policy(html, policy_tag(policy_of(html)))


def _frame(theme: _Theme, page: CoursePage, slots: Slots) -> Frame:
    html = _written(theme, page, _Marked(page, slots.mark))
    html = html.replace(f"<h1{slots.mark('content')}", slots.mark("content"))
    return _cut(mended(html, slots.mark("accent"), slots.mark("page kind")), slots)


def _missing(theme: _Theme, slots: Slots) -> Frame:
    """The frame of the page for what is not there; its links begin at the root of the host."""
    base = urlsplit(theme.config.site_url or "/").path
    context = get_context(theme.nav, theme.files, theme.config, base_url=base)
    return _cut(mended(theme.env.get_template("404.html").render(context), "", "missing"), slots)


def _cut(html: str, slots: Slots) -> Frame:
    return Frame(slots.cut(with_policy(html, slots.mark("policy"))), policy_of(html).scripts)


def _written(theme: _Theme, page: CoursePage, shown: object) -> str:
    page.active = True
    context = get_context(theme.nav, theme.files, theme.config, page)
    html = theme.env.get_template("main.html").render({**context, "page": shown})
    page.active = False
    return html


class _Marked:
    """A page of MkDocs, with marks for what differs among pages of its kind."""

    def __init__(self, page: CoursePage, mark: Callable[[str], str]) -> None:
        self._page = page
        self.title = mark("title")
        self.content = f"<h1{mark('content')}"
        self.meta = {**page.meta, "title": mark("title"), "description": mark("description")}
        self.canonical_url = mark("address") if page.canonical_url else None
        self.toc = [SimpleNamespace(url=mark("first"))]
        self.previous_page = _neighbour(page.previous_page, "before", mark)
        self.next_page = _neighbour(page.next_page, "after", mark)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._page, name)


def _neighbour(page: object, side: str, mark: Callable[[str], str]) -> SimpleNamespace | None:
    return SimpleNamespace(url=mark(f"{side} link"), title=mark(f"{side} title")) if page else None


def _slots(env: Environment) -> Slots:
    """From now on the templates write marks for the list of contents, and for links to pages of the book."""
    slots = Slots()

    @pass_context
    def link(context: TemplateContext, value: str) -> str:
        if SLOT.fullmatch(value):
            return value
        is_page = context["page"] and (value.endswith("/") or value in {"", "."})
        return slots.mark(LINK + value) if is_page else str(url_filter(context, value))

    env.filters["url"] = link
    env.globals["lesstof_contents"] = lambda items, page, base_url: slots.mark("contents")
    env.globals["lesstof_more_scripts"] = lambda content, base_url: slots.mark("scripts")
    return slots
