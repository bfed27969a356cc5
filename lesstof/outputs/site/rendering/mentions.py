"""Terms in running text as links to their definitions: the first mention in each section, without work of an author."""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct, field

from lesstof.model.chapter import Term
from lesstof.model.prose import Element, Node, Nodes, walk
from lesstof.outputs.site.stemming.language import Language, language, stem
from lesstof.reading.slugs import slug, unaccented

# Pages to study from; an exercise asks what a definition would tell.
KINDS = frozenset(("chapter", "case", "attachment", "post"))
_WORD = re.compile(r"[^\W_]+(?:[-'’/&][^\W_]+)*(?:\.[0-9]+)?")
_PARAGRAPHS = frozenset(("p", "li", "dd"))
_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
# Words that are a link, a name, code or a quotation already, and what a student fills in.
_LEFT_ALONE = _HEADINGS | {
    *("a", "abbr", "blockquote", "button", "cite", "code", "dfn", "dt", "em", "figcaption", "header", "kbd", "label"),
    *("math", "nav", "pre", "q", "samp", "select", "summary", "svg", "table", "textarea"),
}
_LEFT_ALONE_CLASSES = frozenset(
    f"lt-{name}"
    for name in (
        *("key", "box--terms", "box--objectives", "box--points", "box__label", "box__foot", "source", "facts"),
        *("stem", "question", "rows", "figure", "quiet"),
    )
)
# How a work is named in a list of sources: *(2012).*
_REFERENCE = re.compile(r"\((?:(?:19|20)[0-9]{2}[a-z]?(?:, [^)]{1,20})?|z\.d\.|n\.d\.)\)\. ")
# A short word with -en may as well be a verb: *merken*, *bereiken*.
_LONG = 7
_PLURAL, _PLURAL_OF_LONG = ("s",), ("s", "n")


class Form(Struct, frozen=True):
    """A name of a term, word by word; `id` is the term's."""

    id: str
    words: tuple[str, ...]


class Mentions(Struct, frozen=True):
    """The names to look for by how they begin, longest first; `heard` remembers which of them a word may begin."""

    forms: dict[str, tuple[Form, ...]]
    known: Language
    heard: dict[str, tuple[Form, ...]] = field(default_factory=dict)

    def beginning(self, word: str) -> tuple[Form, ...]:
        """The names that may begin with this word."""
        if (found := self.heard.get(word)) is None:
            near = self.forms.get(_start(word), ())
            found = tuple(form for form in near if _fits(word, form.words[0], len(form.words) == 1, self.known))
            self.heard[word] = found
        return found


def mentions_of(glossary: Iterable[Term], code: str, unlinked: tuple[str, ...]) -> Mentions:
    """What to look for in a language; the terms that an author named, or `all`, are left alone."""
    known = language(code)
    found: dict[str, list[Form]] = {}
    left = {slug(name) for name in unlinked}
    for term in glossary if "all" not in left else ():
        if slug(term.name) not in left:
            for name in (term.name, *term.used_for):
                if (words := tuple(_WORD.findall(name))) and " ".join(words) == name:
                    found.setdefault(_start(words[0]), []).append(Form(term.id, words))
    return Mentions({key: tuple(sorted(forms, key=_by_length)) for key, forms in found.items()}, known)


def _by_length(form: Form) -> int:
    return -len(form.words)


def _start(word: str) -> str:
    return word[:3].lower()


def _stem(word: str, known: Language) -> str:
    return stem(unaccented(word).lower().replace("'", "").replace("’", ""), known)


def with_mentions(tree: Nodes, mentions: Mentions) -> Nodes:
    """The page with a link at the first mention of a term in each section, unless it is explained or linked there."""
    if not mentions.forms:
        return tree
    around = tuple(node for node in tree if isinstance(node, Element) and not _is_section(node))
    outside = _Section(mentions, around)
    return tuple(outside.node(node) for node in tree)


def _is_section(node: Element) -> bool:
    return node.get("class") == "lt-section"


class _Section:
    """One section: `told` are the terms that need no link any more."""

    def __init__(self, mentions: Mentions, tree: Nodes) -> None:
        self._mentions = mentions
        self._told = set(_linked_in(tree))
        self._within = False

    def node(self, node: Node) -> Node:
        """The node with its mentions linked."""
        if isinstance(node, str):
            return node
        if not isinstance(node, Element) or node.tag in _LEFT_ALONE or node.tag.startswith("lt-"):
            return node
        if node.tag in _PARAGRAPHS and _is_reference(node):
            return node
        classes = node.get("class").split()
        if not _LEFT_ALONE_CLASSES.isdisjoint(classes):
            return node
        section = _Section(self._mentions, node.children) if _is_section(node) else self
        return Element(node.tag, node.attributes, section.children(node))

    def children(self, node: Element) -> Nodes:
        """The children, with links in their text when they are a paragraph or stand in one."""
        outside = self._within
        self._within = outside or node.tag in _PARAGRAPHS
        found: list[Node] = []
        for child in node.children:
            if isinstance(child, str) and self._within:
                found += self._text(child)
            else:
                found.append(self.node(child))
        self._within = outside
        return tuple(found)

    def _text(self, text: str) -> Iterator[Node]:
        done = 0
        for form, start, end in _found(text, self._mentions):
            if form.id not in self._told:
                self._told.add(form.id)
                yield text[done:start]
                yield Element("a", (("href", f"term:{form.id}"), ("class", "lt-mention")), (text[start:end],))
                done = end
        yield text[done:]


def _is_reference(paragraph: Element) -> bool:
    return any(isinstance(child, str) and _REFERENCE.search(child) for child in paragraph.children)


def _linked_in(tree: Nodes) -> Iterator[str]:
    """The terms that are linked or explained here by the author."""
    for element in walk(tree):
        if element.tag == "a" and (target := element.get("href")).startswith("term:"):
            yield target.removeprefix("term:")


def _found(text: str, mentions: Mentions) -> Iterator[tuple[Form, int, int]]:
    """The names in a text, the longest at each place; what one holds is no mention of another."""
    end = 0
    for word in _WORD.finditer(text):
        if word.start() < end:
            continue
        for form in mentions.beginning(word[0]):
            if over := _end_of(form, text, word, mentions.known):
                end = over
                yield form, word.start(), end
                break


def _end_of(form: Form, text: str, first: re.Match[str], known: Language) -> int:
    """Where the name ends that begins with this word; 0 when other words follow, or it begins another kind of name."""
    if first[0][0].isupper() and form.words[0][0].islower() and not _may_be_capital(form, text[: first.start()]):
        return 0
    end = first.end()
    for place, name in enumerate(form.words[1:], 2):
        word = _WORD.match(text, end + 1) if text[end : end + 1] in (" ", "\n") else None
        if word is None or not _fits(word[0], name, place == len(form.words), known):
            return 0
        end = word.end()
    return end


def _may_be_capital(form: Form, before: str) -> bool:
    """At the start of a sentence; a short word there may be a verb (*Merk op*), elsewhere a capital makes a name."""
    is_long = len(form.words) > 1 or len(form.words[0]) >= _LONG
    return is_long and (not before.strip() or before.rstrip().endswith((".", "!", "?", ":")))


def _fits(word: str, name: str, last: bool, known: Language) -> bool:
    """Whether a word is the name or, at its end, its plural; capitals inside a name are part of it."""
    if any(letter.isupper() for letter in name[1:]):
        return word == name or (last and word in {f"{name}s", f"{name}'s", f"{name}’s"})
    if word.lower() == name.lower():
        return word.islower() or word[1:].islower() or word == name
    endings = _PLURAL_OF_LONG if len(name) >= _LONG else _PLURAL
    return last and word[1:].islower() and word.endswith(endings) and _stem(word, known) == _stem(name, known)
