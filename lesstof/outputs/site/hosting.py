"""What the site asks of its hosts: theme folder, features, colours, and words that Material lacks."""

import re
from collections.abc import Iterable
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

import lesstof
from lesstof.labels import Labels
from lesstof.outputs.site.app.files import MANIFEST
from lesstof.outputs.site.app.files import script_name as app_script_name
from lesstof.outputs.site.navigation import Contents
from lesstof.outputs.site.rendering.shelf import FEED, Shelf
from lesstof.outputs.site.scripting import main_script, more_scripts, scripts_of_marks
from lesstof.outputs.site.search.facts import ways
from lesstof.outputs.site.sitemap import sitemap
from lesstof.reading.places import is_teacher_file
from lesstof.settings.host import has_a_place_of_its_own

FEATURES = (
    "content.code.copy",
    "navigation.prune",
    "navigation.tabs",
    "navigation.top",
    "navigation.footer",
    "toc.integrate",
    "toc.follow",
)
# What the theme's script would do for more than these; the others are ours (`chrome.js`, `colours.js`, `copying.js`).
_SCRIPT = "assets/javascripts/bundle."
_SCRIPTED = ("pymdownx.tabbed", "pymdownx.blocks.tab")
_WORD = re.compile(r'^ *"([a-z.]+)":', re.MULTILINE)
# Files of the theme that no page of ours uses: source maps, and its search.
_UNUSED = ("assets/javascripts/lunr/", "assets/javascripts/workers/", "assets/images/favicon.png")
_OTHER_SEARCH = ("material/search", "search")


def theme_folder() -> Path:
    """Templates, fonts and style sheets of our own."""
    return Path(str(files(__package__).joinpath("theme")))


def empty_folder() -> Path:
    """A folder without anything to publish, for MkDocs to look in."""
    return Path(str(files(__package__).joinpath("staging")))


def furnish(config: MkDocsConfig, label: Labels) -> None:
    """Put our theme before Material's, and choose what a course always has."""
    theme = config.theme
    folder = str(theme_folder())
    if folder not in theme.dirs:
        theme.dirs.insert(1 if theme.custom_dir else 0, folder)
    theme["language"] = label.language
    theme["font"] = False
    theme["features"] = list(dict.fromkeys([*FEATURES, *(theme.get("features") or [])]))
    theme["favicon"] = "assets/favicon.svg"
    theme["icon"] = {"logo": "lesstof/mark", **(theme.get("icon") or {})}
    theme["palette"] = theme.get("palette") or _palette(label)
    config.extra.setdefault("generator", False)
    config.docs_dir = str(empty_folder())


def without_other_search(config: MkDocsConfig) -> None:
    """Ours takes the place of the search that a plug-in of mkdocs.yml may bring: that one makes no index."""
    for name in _OTHER_SEARCH:
        if plugin := config.plugins.get(name):
            plugin.config["enabled"] = False


def is_kept(file: File, config: MkDocsConfig) -> bool:
    """Whether a file of the theme belongs on the site, and may be there."""
    return is_used(file.src_uri, config) and _is_public(file, Path(str(config.config_file_path)).parent)


def is_used(path: str, config: MkDocsConfig) -> bool:
    """Whether a file of the theme belongs on the site."""
    unused = _UNUSED if needs_theme_script(config) else (*_UNUSED, _SCRIPT)
    return not path.endswith(".map") and not path.startswith(unused) and not is_sheet(path)


def needs_theme_script(config: MkDocsConfig) -> bool:
    """Whether mkdocs.yml asks for what only the theme's script does, or has scripts that may build on it."""
    more = set(config.theme["features"]) - set(FEATURES) or set(_SCRIPTED) & set(config.markdown_extensions)
    return bool(more or config.extra_javascript or {"version", "consent"} & set(config.extra))


def _is_public(file: File, root: Path) -> bool:
    """Whether a file of the theme is really the theme's: no link, and no folder, leads to what is not for students."""
    if file.abs_src_path is None:
        return True
    path = Path(file.abs_src_path)
    names = (path.name, path.resolve().name)
    return has_a_place_of_its_own(root, path) and not any(is_teacher_file(name) for name in names)


def is_sheet(path: str) -> bool:
    """Whether a file is a style sheet of the theme: it is joined with ours, so that a page waits for one file."""
    return path.startswith("assets/stylesheets/") and path.endswith(".css")


def facts(shelf: Shelf, env: Environment, config: MkDocsConfig) -> dict[str, Any]:
    """What the templates may use, beside what the hosts give them."""
    return {
        "lesstof_label": shelf.label,
        "lesstof_words": {**theme_words(env, config), **words(shelf.label)},
        "lesstof_contents": Contents(),
        "lesstof_sitemap": _sitemap,
        "lesstof_book": shelf.handbook.book,
        "lesstof_feed": FEED if shelf.posts else "",
        "lesstof_ways": ways(shelf),
        "lesstof_generator": generator(),
        "lesstof_theme_script": needs_theme_script(config),
        "lesstof_manifest": MANIFEST,
        "lesstof_app": app_script_name(shelf.label),
        "lesstof_script": main_script(shelf.handbook.book),
        "lesstof_more_scripts": partial(more_scripts, scripts_of_marks(shelf.handbook.book)),
    }


def _sitemap(pages: Iterable[Any]) -> str:
    """The sitemap of MkDocs' pages, without those that search engines leave out."""
    found = [file.page for file in pages]
    listed = [page for page in found if not (course := getattr(page, "course", None)) or course.listed]
    return sitemap(page.canonical_url for page in listed if page.canonical_url)


def theme_words(env: Environment, config: MkDocsConfig) -> dict[str, str]:
    """All of Material's words in the theme's language: a look-up is quicker than its macro."""
    folder = "partials/languages"
    source, _, _ = env.loader.get_source(env, f"{folder}/en.html") if env.loader else ("", None, None)
    found: list[Any] = [env.get_template(f"{folder}/{name}.html").module for name in (config.theme["language"], "en")]
    return {key: next(filter(None, (str(module.t(key)) for module in found)), key) for key in _WORD.findall(source)}


def words(label: Labels) -> dict[str, str]:
    """Material's words that we say differently."""
    return {
        "header": label("Top of the page"),
        "footer": label("Previous and next page"),
        "nav": label("Contents of the book"),
        "tabs": label("Main parts of the site"),
        "toc": label("On this page"),
        "search.placeholder": label("Search the book"),
    }


def mended(html: str, accent: str, kind: str) -> str:
    """A finished page with what no block of the theme lets us say.

    The menu's check boxes carry an attribute that HTML does not know there, and the body gets its accent and kind.
    """
    for wrong, right in (
        (' type="checkbox" id="__drawer" autocomplete="off"', ' type="checkbox" id="__drawer"'),
        (' type="checkbox" id="__search" autocomplete="off"', ' type="checkbox" id="__search"'),
        ("<body ", f'<body data-accent="{accent}" data-kind="{kind}" '),
    ):
        html = html.replace(wrong, right, 1)
    return html


def generator() -> str:
    """What made the site; the same under every host."""
    return f"Lesstof {lesstof.__version__}"


def _palette(label: Labels) -> list[dict[str, Any]]:
    """Follows the system first; then light and dark by choice."""
    schemes = (
        ("(prefers-color-scheme)", "default", "theme-light-dark", label("Choose the light scheme")),
        ("(prefers-color-scheme: light)", "default", "weather-sunny", label("Choose the dark scheme")),
        ("(prefers-color-scheme: dark)", "slate", "weather-night", label("Follow the scheme of this device")),
    )
    return [
        {
            "media": media,
            "scheme": scheme,
            "primary": "custom",
            "accent": "custom",
            "toggle": {"icon": f"material/{icon}", "name": name},
        }
        for media, scheme, icon, name in schemes
    ]
