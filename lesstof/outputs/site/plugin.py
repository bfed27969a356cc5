"""The MkDocs plug-in: a course in, pages out. Thin on purpose: what a page holds is decided in `rendering`."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from lesstof.outputs.site.app.files import write_worker
from lesstof.outputs.site.assets import static_files
from lesstof.outputs.site.config import LesstofConfig
from lesstof.outputs.site.course import read_handbook
from lesstof.outputs.site.headers import header_files
from lesstof.outputs.site.hosting import facts, furnish, is_kept, mended, without_other_search
from lesstof.outputs.site.navigation import navigation
from lesstof.outputs.site.page import CoursePage
from lesstof.outputs.site.policy import Policy, merged, policy_of, policy_tag, with_policy
from lesstof.outputs.site.rendering.book import contents, once, pages
from lesstof.outputs.site.rendering.page import rendered_pages
from lesstof.outputs.site.rendering.shelf import Shelf, shelf_of
from lesstof.outputs.site.search.assets import search_assets
from lesstof.outputs.site.search.facts import ways
from lesstof.outputs.site.search.gathering import Written
from lesstof.outputs.site.sheets import put_sheet

WATCHED = ("chapters", "exercises", "content")


class LesstofPlugin(BasePlugin[LesstofConfig]):  # type: ignore[no-untyped-call]
    """What is `handed` comes from `lesstof build`; without it the plug-in reads the course itself."""

    handed: Shelf | None = None
    shelf: Shelf
    policies: set[Policy]
    written: list[Written]
    previewing: bool = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Its presence keeps this plug-in alive between the builds of a preview."""
        self.previewing = command == "serve"

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the course and furnish the theme."""
        self.shelf = self.handed or shelf_of(read_handbook(Path(str(config.config_file_path))))
        self.policies = set()
        furnish(config, self.shelf.label)
        without_other_search(config)
        return config

    @event_priority(100)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Every page and file is one that we make; of the theme, what is used."""
        entries, urls = contents(self.shelf), config.use_directory_urls
        kept = Files([file for file in files if is_kept(file, config)])
        self.written = []
        for page, rendered in rendered_pages(tuple(once(pages(entries))), self.shelf, urls):
            file = File.generated(config, page.source, content=rendered.source)
            CoursePage(page, rendered, file, config)
            kept.append(file)
            self.written.append((page, rendered.passages))
        for name, data in (put_sheet(config, files), *static_files(self.shelf)):
            kept.append(File.generated(config, name, content=data))
        if config.nav is None:
            config.nav = navigation(entries)
        return kept

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Words and facts for the templates."""
        env.globals.update(facts(self.shelf, env, config), lesstof_previewed=self.previewing)
        return env

    @event_priority(-100)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Mend what the theme writes wrong, and say what the page may load; after every other plug-in.

        The page's accent and kind are for the style sheet.
        """
        course = page.course if isinstance(page, CoursePage) else None
        html = mended(output, course.accent if course else "", course.kind if course else "")
        return self._protected(html, page.content or "")

    @event_priority(-100)
    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """The same for the page that says that a page is not there."""
        if template_name != "404.html":
            return output_content
        return self._protected(mended(output_content, "", "missing"))

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """The search, the policy as headers, and, when every file is there, the worker."""
        site = Path(config.site_dir)
        search = search_assets(self.shelf, self.written, ways(self.shelf), config.use_directory_urls)
        for name, text in (*search, *header_files(merged(self.policies))):
            (site / name).parent.mkdir(parents=True, exist_ok=True)
            (site / name).write_text(text, encoding="utf-8", newline="\n")
        if not self.previewing:
            write_worker(site, self.shelf)

    def _protected(self, html: str, content: str = "") -> str:
        """The page with its policy; not in the preview of MkDocs, which writes a script into pages it hands out."""
        if self.previewing:
            return html
        policy = policy_of(html, content)
        self.policies.add(policy)
        return with_policy(html, policy_tag(policy))

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Callable[..., Any]
    ) -> LiveReloadServer:
        """Watch what authors edit."""
        root = Path(str(config.config_file_path)).parent
        for name in WATCHED:
            if (root / name).is_dir():
                server.watch(str(root / name))
        return server
