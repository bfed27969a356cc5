"""The search's script: ES modules of `scripts/` as one classic file, which a page opened from a disk may load too."""

import re
from functools import cache
from importlib.resources import files

from lesstof.model.source import digest_of

# Each after the ones that it imports.
_MODULES = ("words", "distance", "vocabulary", "asking", "ranking", "engine", "files", "excerpts", "results", "dialog")
_IMPORT = re.compile(r"^import .*;\n", re.MULTILINE)
_COMMENT = re.compile(r"^ *(?:/\*\*(?:[^*]|\*(?!/))*\*/|//[^\n]*)\n", re.MULTILINE)


def script_name() -> str:
    """The file's name, with a digest of what it holds."""
    return f"assets/search.{digest_of(script())[:8]}.js"


@cache
def script() -> str:
    """All modules, one after the other, in one function of their own."""
    folder = files("lesstof.outputs.site").joinpath("scripts")
    sources = [folder.joinpath(f"search-{name}.js").read_text(encoding="utf-8") for name in _MODULES]
    return '"use strict";\n(() => {\n' + "".join(_bare(source) for source in sources) + "})();\n"


def _bare(source: str) -> str:
    return re.sub(r"^export ", "", _COMMENT.sub("", _IMPORT.sub("", source)), flags=re.MULTILINE)
