"""The site's scripts: the ES modules of `scripts/` in a few classic files, which a page opened from a disk may load."""

import json
import re
from collections import Counter
from functools import cache
from importlib.resources import files

from msgspec import Struct

from lesstof.labels import labels
from lesstof.model.handbook import Book
from lesstof.model.source import digest_of
from lesstof.outputs.addresses import tag_slug

_FACTS = "facts"
_IMPORT = re.compile(r"^import \{(?P<names>[^}]*)\} from '\./(?P<module>[a-z-]+)\.js';\n", re.MULTILINE)
_LATER = re.compile(r"\bimport\('\./(?P<module>[a-z-]+)\.js'\)")
_EXPORT = re.compile(r"^export (?P<kind>(?:async )?function|class|const) (?P<name>\w+)", re.MULTILINE)
_COMMENT = re.compile(r"^ *(?:/\*\*(?:[^*]|\*(?!/))*\*/|//[^\n]*)\n", re.MULTILINE)
_BLANK = re.compile(r"\n\s*")
_TEXT = re.compile(r"""\bt\(\s*'((?:[^'\\]|\\.)*)'""")


class Bundle(Struct, frozen=True):
    """One file: the module it begins with, what in a page's content asks for it, and the bundle that it stands on.

    Without a mark it is loaded when a student first needs it.
    """

    entry: str
    mark: str = ""
    base: str = "main"


_MAIN = "main"
_BUNDLES = (
    Bundle("exercise", "<lt-exercise"),
    Bundle("practice", "<lt-practice"),
    Bundle("plan-step", "<lt-plan-step"),
    Bundle("plan-page", "<lt-plan ", base="plan-step"),
    Bundle("study", "<lt-study"),
    Bundle("video", "<lt-video"),
    Bundle("copying", "<pre"),
    Bundle("enlarging", '"lt-drawings'),
    Bundle("filtering", '"lt-filter"'),
    Bundle("slides-shown", '<section class="lt-offer"'),
    Bundle("search-dialog"),
    Bundle("highlight-bar"),
)


def main_script(book: Book) -> str:
    """The file that every page loads."""
    return _names(course_id(book), book.language)[_MAIN]


def scripts_of_marks(book: Book) -> tuple[tuple[str, str], ...]:
    """What in a page's content asks for a further file, and that file, in the order in which they need each other."""
    names = _names(course_id(book), book.language)
    return tuple((bundle.mark, names[bundle.entry]) for bundle in _BUNDLES if bundle.mark)


def more_scripts(marked: tuple[tuple[str, str], ...], content: str, base: str) -> str:
    """The elements that load what this content asks for; `base` is the way from the page to the site's root."""
    names = [name for mark, name in marked if mark in content]
    return "".join(f'<script src="{base.rstrip("/")}/{name}" defer></script>' for name in names)


def scripts(book: Book) -> dict[str, str]:
    """Every file by its name, which has a digest of what it holds."""
    course, language = course_id(book), book.language
    return {name: _bundle(entry, course, language) for entry, name in _names(course, language).items()}


def course_id(book: Book) -> str:
    """What a browser keeps a student's work under: the same for every edition of a course."""
    return tag_slug(book.title) or "course"


@cache
def texts() -> tuple[str, ...]:
    """Every text that a script gives to `t(…)`, as the key of a catalogue."""
    found = (text for bundle in (_MAIN, *(one.entry for one in _BUNDLES)) for text in _texts(bundle))
    return tuple(dict.fromkeys(found))


@cache
def _names(course: str, language: str) -> dict[str, str]:
    entries = (*(bundle.entry for bundle in _BUNDLES), _MAIN)
    return {entry: _name(entry, _bundle(entry, course, language)) for entry in entries}


def _name(entry: str, text: str) -> str:
    ending = "" if entry == _MAIN else f"-{entry}"
    return f"assets/lesstof{ending}.{digest_of(text)[:8]}.js"


@cache
def _bundle(entry: str, course: str, language: str) -> str:
    """Modules, each in a function of its own, whose exports are kept where the other files find them."""
    facts = _facts(course, language) if entry == _MAIN else ""
    modules = [_function(name, facts if name == _FACTS else _source(name)) for name in modules_of(entry)]
    words = _translated(entry, language)
    told = f"Object.assign($.facts.facts.texts, {_json(words)});\n" if words and entry != _MAIN else ""
    return '"use strict";\n(($) => {\n' + told + "\n".join(modules) + "\n})(globalThis.$lesstof ??= {});\n"


def _facts(course: str, language: str) -> str:
    later = {bundle.entry: _name(bundle.entry, _bundle(bundle.entry, course, language)) for bundle in _BUNDLES}
    found = {one.entry: later[one.entry].rpartition("/")[2] for one in _BUNDLES if not one.mark}
    facts = {"course": course, "language": language, "texts": _translated(_MAIN, language), "files": found}
    return f"export const facts = {_json(facts)};\n"


def _translated(entry: str, language: str) -> dict[str, str]:
    label = labels(language)
    return {text: label(text) for text in _texts(entry) if label(text) != text}


def _texts(entry: str) -> list[str]:
    return [text.replace("\\'", "'") for name in modules_of(entry) for text in _TEXT.findall(_source(name))]


@cache
def modules_of(entry: str) -> tuple[str, ...]:
    """The modules of a bundle, each after the ones that it imports; what two bundles need stands in the main one."""
    if entry == _MAIN:
        shared = [name for bundle in _BUNDLES for name in _added(bundle) if name in _shared()]
        return tuple(dict.fromkeys((*_closure(_MAIN), *shared)))
    bundle = next(one for one in _BUNDLES if one.entry == entry)
    return tuple(name for name in _added(bundle) if name not in _shared())


@cache
def _shared() -> frozenset[str]:
    counted = Counter(name for bundle in _BUNDLES for name in _added(bundle))
    return frozenset(name for name, count in counted.items() if count > 1)


def _added(bundle: Bundle) -> list[str]:
    """What a bundle needs beside the one that it stands on."""
    known = {*_closure(_MAIN), *_closure(bundle.base)}
    return [name for name in _closure(bundle.entry) if name not in known]


@cache
def _closure(entry: str) -> tuple[str, ...]:
    """A module and all that it imports, each after the ones that it imports itself."""
    order: dict[str, None] = {}

    def visit(name: str) -> None:
        needed = [found["module"] for found in _IMPORT.finditer(_source(name))]
        for module in (*needed, *(["bringing"] if _LATER.search(_source(name)) else [])):
            if module not in order:
                visit(module)
        order.setdefault(name)

    visit(entry)
    return tuple(order)


@cache
def _source(name: str) -> str:
    return files(__package__).joinpath("scripts", f"{name}.js").read_text(encoding="utf-8")


def _function(name: str, source: str) -> str:
    """A module as a call whose result is what it exports; without its comments and indents."""
    exported = ", ".join(found["name"] for found in _EXPORT.finditer(source))
    body = _IMPORT.sub(lambda found: f"const {{{found['names']}}} = $.{_variable(found['module'])};\n", source)
    body = _LATER.sub(lambda found: f"$.bringing.bring('{found['module']}')", body)
    body = _EXPORT.sub(r"\g<kind> \g<name>", body)
    body = _BLANK.sub("\n", _COMMENT.sub("", body)).strip()
    return f"$.{_variable(name)} = (() => {{\n{body}\nreturn {{ {exported} }};\n}})();"


def _variable(name: str) -> str:
    return name.replace("-", "_")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
