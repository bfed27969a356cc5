"""The site's script: the ES modules of `scripts/` as one classic file, which a page opened from a disk may load too."""

import json
import re
from functools import cache
from importlib.resources import files

from lesstof.labels import Labels, labels
from lesstof.model.handbook import Book
from lesstof.model.source import digest_of
from lesstof.outputs.addresses import tag_slug

_ENTRY = "main"
_FACTS = "facts"
_IMPORT = re.compile(r"^import \{(?P<names>[^}]*)\} from '\./(?P<module>[a-z-]+)\.js';\n", re.MULTILINE)
_EXPORT = re.compile(r"^export (?P<kind>(?:async )?function|class|const) (?P<name>\w+)", re.MULTILINE)
_COMMENT = re.compile(r"^ *(?:/\*\*(?:[^*]|\*(?!/))*\*/|//[^\n]*)\n", re.MULTILINE)
_BLANK = re.compile(r"\n\s*\n")
_TEXT = re.compile(r"""\bt\(\s*'((?:[^'\\]|\\.)*)'""")


def script_name(book: Book) -> str:
    """The file's name, with a digest of what it holds."""
    return f"assets/lesstof.{digest_of(script(book))[:8]}.js"


def script(book: Book) -> str:
    """All modules, each in a function of its own, in the order in which they need each other."""
    return _script(course_id(book), book.language)


def course_id(book: Book) -> str:
    """What a browser keeps a student's work under: the same for every edition of a course."""
    return tag_slug(book.title) or "course"


@cache
def _script(course: str, language: str) -> str:
    modules = [_function(name, _facts(course, language) if name == _FACTS else _source(name)) for name in _in_order()]
    return '"use strict";\n(() => {\n' + "\n".join(modules) + "\n})();\n"


@cache
def texts() -> tuple[str, ...]:
    """Every text that a script gives to `t(…)`, as the key of a catalogue."""
    found = (text for name in _in_order() for text in _TEXT.findall(_source(name)))
    return tuple(dict.fromkeys(text.replace("\\'", "'") for text in found))


def _facts(course: str, language: str) -> str:
    label = labels(language)
    facts = {"course": course, "language": language, "texts": _translated(label)}
    return f"export const facts = {json.dumps(facts, ensure_ascii=False, sort_keys=True)};\n"


def _translated(label: Labels) -> dict[str, str]:
    return {text: label(text) for text in texts() if label(text) != text}


@cache
def _in_order() -> tuple[str, ...]:
    """The modules, each after the ones that it imports."""
    order: dict[str, None] = {}

    def visit(name: str) -> None:
        for found in _IMPORT.finditer(_source(name)):
            if found["module"] not in order:
                visit(found["module"])
        order.setdefault(name)

    visit(_ENTRY)
    return tuple(order)


@cache
def _source(name: str) -> str:
    return files(__package__).joinpath("scripts", f"{name}.js").read_text(encoding="utf-8")


def _function(name: str, source: str) -> str:
    """A module as a call whose result is what it exports; without its comments."""
    exported = ", ".join(found["name"] for found in _EXPORT.finditer(source))
    body = _IMPORT.sub(lambda found: f"const {{{found['names']}}} = {_variable(found['module'])};\n", source)
    body = _EXPORT.sub(r"\g<kind> \g<name>", body)
    body = _BLANK.sub("\n", _COMMENT.sub("", body)).strip()
    return f"const {_variable(name)} = (() => {{\n{body}\nreturn {{ {exported} }};\n}})();"


def _variable(name: str) -> str:
    return "$" + name.replace("-", "_")
