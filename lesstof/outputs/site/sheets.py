"""The one style sheet of a site: the theme's without what no page has, and ours."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from lesstof.model.source import digest_of
from lesstof.outputs.site.hosting import is_sheet
from lesstof.outputs.site.slimming import slim, small
from lesstof.outputs.site.styles import style_sheet


def put_sheet(config: MkDocsConfig, files: Files) -> tuple[str, str]:
    """Name and content of the sheet, which every page loads from now on; `files` has those of the theme."""
    theirs = (file.content_string for file in files if is_sheet(file.src_uri))
    sheet = "".join((*(slim(text, _asked(config)) for text in theirs), small(style_sheet())))
    name = f"assets/lesstof.{digest_of(sheet)[:8]}.css"
    config.extra_css = [name, *(other for other in config.extra_css if not other.startswith("assets/lesstof."))]
    return name, sheet


def _asked(config: MkDocsConfig) -> tuple[str, ...]:
    """What mkdocs.yml asks for that may need styles of the theme."""
    theme = config.theme
    coloured = any(one.get("primary") != "custom" for one in theme["palette"] if isinstance(theme["palette"], list))
    settings = [
        *(["repo_url"] if config.repo_url else []),
        *(["palette"] if coloured else []),
        theme.get("direction") or "",
    ]
    return (*config.markdown_extensions, *config.plugins, *theme["features"], *config.extra, *settings)
