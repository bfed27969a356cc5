"""The one Markdown parser: Python-Markdown with the course's extensions, up to its finished tree."""

import html
import re
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Any
from xml.etree import ElementTree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AMP_SUBSTITUTE, HTML_PLACEHOLDER_RE, STX, AtomicString

from lesstof.model.prose import Element, Node, Nodes, text_of
from lesstof.reading.dollars import with_formulas
from lesstof.reading.quick_inline import quicken
from lesstof.reading.ticking import Ticking

# MkDocs always adds tables; without sane lists a bulleted list takes in the numbered one above it.
ALWAYS = ("tables", "sane_lists")
# These work on a whole page, let HTML through, take in other files (even a teacher's), or the course has its own.
NOT_OURS = frozenset(
    (
        *("toc", "lesstof", "footnotes", "fenced_code", "meta", "md_in_html", "abbr"),
        *("pymdownx.snippets", "pymdownx.b64", "pymdownx.emoji", "pymdownx.blocks.html", "pymdownx.pathconverter"),
        *("pymdownx.arithmatex", "pymdownx.tasklist", "pymdownx.tabbed", "pymdownx.blocks.tab"),
        *("pymdownx.critic", "pymdownx.inlinehilite"),
    )
)
# Signs of these would stand on the page as they were written. The others are not missed, or the course has its own.
MISSED = frozenset(
    (
        *("footnotes", "abbr", "pymdownx.snippets", "pymdownx.emoji", "pymdownx.blocks.html", "pymdownx.tabbed"),
        *("pymdownx.blocks.tab", "pymdownx.critic", "pymdownx.inlinehilite"),
    )
)
# What a collection stands for, as far as it is ours.
COLLECTIONS = {
    "extra": ("attr_list", "def_list", "tables"),
    "pymdownx.extra": ("attr_list", "def_list", "tables", "pymdownx.betterem", "pymdownx.superfences"),
}
NESTING_LIMIT = 40
_TREE_LIMIT = 3 * NESTING_LIMIT

_NEEDS_INLINE = re.compile(r"[*_\[\]`<>&\\!~^=:#{}\n|/\"'$]")
_TO_QUOTE = re.compile(r"[\"']|\.\.\.|--")
_SIMPLE_TAGS = r"<(sub|sup|kbd|mark|u|small)>([^<]*)</\1>"
_BREAK = r"<br\s*/?>"
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[0-9a-zA-Z]+);")
_ANY_TAG = re.compile(r"<[^<>]*>")


class _SimpleTag(InlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[ElementTree.Element, int, int]:  # type: ignore[override]  # noqa: N802
        element = ElementTree.Element(m[1])
        element.text = m[2]
        return element, m.start(0), m.end(0)


class _Break(InlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[ElementTree.Element, int, int]:  # type: ignore[override]  # noqa: N802
        return ElementTree.Element("br"), m.start(0), m.end(0)


class Parser:
    """Parses pieces of Markdown; raw HTML is text, never markup."""

    def __init__(self, extensions: Sequence[str] = (), configs: Mapping[str, Mapping[str, Any]] | None = None) -> None:
        names = _ours(extensions)
        if not any(name.endswith("superfences") for name in names):
            names.append("fenced_code")
        used = {name: dict(config) for name, config in (configs or {}).items() if name in names}
        self._md = Markdown(extensions=[_extension(name, used.get(name, {})) for name in names], extension_configs=used)
        self._md.preprocessors.deregister("html_block", strict=False)
        self._md.inlinePatterns.deregister("html", strict=False)
        self._md.inlinePatterns.register(_SimpleTag(_SIMPLE_TAGS), "lesstof-tag", 91)
        self._md.inlinePatterns.register(_Break(_BREAK), "lesstof-break", 92)
        self._md.treeprocessors.register(Ticking(self._md), "lesstof-tick", 25)
        with_formulas(self._md)
        quicken(self._md)

    def block(self, text: str) -> Nodes:
        """The block-level nodes of a piece of Markdown."""
        self._md.reset()
        lines = text.split("\n")
        for preprocessor in self._md.preprocessors:
            lines = preprocessor.run(lines)
        root = ElementTree.Element("div")
        self._md.parser.parseChunk(root, "\n".join(lines))
        return self._finished(root)

    def inline(self, text: str) -> Nodes:
        """The nodes of one line or paragraph."""
        text = text.strip()
        if not text:
            return ()
        if not _NEEDS_INLINE.search(text):
            return (text,)
        self._md.reset()
        root = ElementTree.Element("div")
        ElementTree.SubElement(root, "p").text = text.replace(STX, "")
        nodes = self._finished(root)
        return nodes[0].children if nodes and isinstance(nodes[0], Element) else ()

    def quoted(self, text: str) -> str:
        """Text that is no Markdown, with typographic quotes where the course has the extension for them."""
        if "smarty" not in self._md.treeprocessors or not _TO_QUOTE.search(text):
            return text
        self._md.reset()
        root = ElementTree.Element("div")
        ElementTree.SubElement(root, "p").text = text.replace(STX, "")
        self._md.treeprocessors["smarty"].run(root)
        return text_of(_children(root, self._md.htmlStash.rawHtmlBlocks))

    def _finished(self, root: ElementTree.Element) -> Nodes:
        for processor in self._md.treeprocessors:
            changed = processor.run(root)
            root = root if changed is None else changed
        stash = self._md.htmlStash.rawHtmlBlocks
        return tuple(node for node in _children(root, stash) if not (isinstance(node, str) and not node.strip()))


def _ours(extensions: Sequence[str]) -> list[str]:
    """The extensions that work on a piece of text, under their short names, each once."""
    names = [name.removeprefix("markdown.extensions.") for name in extensions]
    parts = [part for name in (*ALWAYS, *names) for part in COLLECTIONS.get(name, (name,))]
    return [name for name in dict.fromkeys(parts) if name not in NOT_OURS]


def missed(extensions: Sequence[str]) -> list[str]:
    """Those asked for by name that do nothing here, so that an author must know."""
    return [name for name in extensions if name.removeprefix("markdown.extensions.") in MISSED]


def _extension(name: str, config: Mapping[str, Any]) -> Extension | str:
    """The extension by its module; only for another name need Python-Markdown ask every package that is installed."""
    try:
        module = import_module(name if "." in name else f"markdown.extensions.{name}")
        make: Callable[..., Extension] = module.makeExtension
    except (ImportError, AttributeError):
        return name
    return make(**config)


def _children(element: ElementTree.Element, stash: Sequence[Any], level: int = 0) -> Nodes:
    """Raises RecursionError for a tree that whoever reads it later could not walk."""
    if level > _TREE_LIMIT:
        raise RecursionError
    nodes: list[Node] = []
    if element.text:
        # Python-Markdown escapes code early and marks it so.
        escaped = element.tag == "code" and isinstance(element.text, AtomicString)
        nodes += [html.unescape(element.text)] if escaped else _text(element.text, stash)
    for child in element:
        nodes += _stashed_paragraph(child, stash) or [_element(child, stash, level + 1)]
        if child.tail:
            nodes += _text(child.tail, stash)
    return tuple(nodes)


def _element(element: ElementTree.Element, stash: Sequence[Any], level: int = 0) -> Element:
    attributes = tuple((name, _decoded(_plain(str(value)))) for name, value in sorted(element.attrib.items()))
    return Element(str(element.tag), attributes, _children(element, stash, level))


def _stashed_paragraph(element: ElementTree.Element, stash: Sequence[Any]) -> list[Node]:
    """A paragraph that is nothing but a stashed block, such as a code fence, is that block."""
    if (
        element.tag != "p"
        or len(element)
        or not element.text
        or not HTML_PLACEHOLDER_RE.fullmatch(element.text.strip())
    ):
        return []
    return [node for node in _text(element.text.strip(), stash) if isinstance(node, Element)]


def _text(text: str, stash: Sequence[Any]) -> list[Node]:
    if STX not in text:
        return [text]
    nodes: list[Node] = []
    end = 0
    for found in HTML_PLACEHOLDER_RE.finditer(text):
        nodes.append(_plain(text[end : found.start()]))
        nodes += _opened(stash[int(found[1])], stash)
        end = found.end()
    nodes.append(_plain(text[end:]))
    return [node for node in nodes if node != ""]


def _plain(text: str) -> str:
    if AMP_SUBSTITUTE in text:
        return html.unescape(text.replace(AMP_SUBSTITUTE, "&"))
    return text


def _decoded(text: str) -> str:
    """Entities as the characters that they are; those for a page or line end become a space."""
    return _ENTITY.sub(lambda found: html.unescape(found[0]).translate({0x0C: " ", 0x0D: " "}), text)


def _opened(stashed: Any, stash: Sequence[Any]) -> list[Node]:
    """A stashed piece as nodes: an entity as text, HTML as a tree where it is one."""
    if not isinstance(stashed, str):
        return [_element(stashed, stash)]
    if stashed.startswith("&") and stashed.endswith(";") and "<" not in stashed:
        return [_decoded(stashed)]
    try:
        return [_element(ElementTree.fromstring(stashed.strip()), stash)]  # noqa: S314 - made by an extension
    except ElementTree.ParseError:
        return [Element("pre", (), (Element("code", (), (_decoded(_ANY_TAG.sub("", stashed)),)),))]
