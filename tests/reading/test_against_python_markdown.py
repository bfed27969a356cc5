"""Plain Markdown means to us what it means to Python-Markdown."""

from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as effort
from hypothesis import strategies as st
from markdown import Markdown

from lesstof.model.prose import Element, Nodes, Prose
from lesstof.reading.indenting import indented
from lesstof.reading.lines import joined, lines_of
from lesstof.reading.markdown import ALWAYS, NOT_OURS, Parser
from lesstof.reading.repairing import repaired
from lesstof.reading.spacing import tied
from tests.support import EXTENSIONS, FIXTURES, parts

Tree = list[object]
VOID = {"br", "hr", "img"}
OURS = [name for name in dict.fromkeys((*ALWAYS, *EXTENSIONS)) if name not in NOT_OURS]
PARSER = Parser(EXTENSIONS)
THEIRS = Markdown(extensions=OURS)


class _Reader(HTMLParser):
    """HTML as nested lists: tag, attributes, children."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[Tree] = [[]]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element: Tree = [tag, _attributes(tuple((name, value or "") for name, value in attrs))]
        self.open[-1].append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].append(data)


def _attributes(pairs: tuple[tuple[str, str], ...]) -> str:
    align = {
        "text-align: left;": "align-left",
        "text-align: center;": "align-center",
        "text-align: right;": "align-right",
    }
    return " ".join(sorted(f"class={align[value]}" if name == "style" else f"{name}={value}" for name, value in pairs))


def _tidy(tree: Tree, verbatim: bool = False) -> Tree:
    """Text in one piece, without the white space between blocks."""
    tidied: Tree = []
    for node in tree:
        if isinstance(node, list):
            tidied.append([*node[:2], *_tidy(node[2:], verbatim or node[0] == "pre")])
        elif tidied and isinstance(tidied[-1], str):
            tidied[-1] += str(node)
        else:
            tidied.append(node)
    return [node for node in tidied if verbatim or not isinstance(node, str) or node.strip()]


def theirs(text: str) -> Tree:
    reader = _Reader()
    THEIRS.reset()
    reader.feed(THEIRS.convert(text))
    reader.close()
    return _tidy(reader.open[0])


def ours(nodes: Nodes) -> Tree:
    return _tidy([_plain(node) if isinstance(node, Element) else node for node in nodes])


def _plain(element: Element) -> Tree:
    inner = [_plain(node) if isinstance(node, Element) else node for node in element.children]
    return [element.tag, _attributes(element.attributes), *inner]


def test_a_whole_page_of_plain_markdown_is_read_the_same(tmp_path: Path) -> None:
    text = (FIXTURES / "plain.md").read_text(encoding="utf-8")
    (page,) = parts(tmp_path, text)
    assert isinstance(page, Prose)
    assert ours(page.nodes) == theirs(tied(text))


@pytest.mark.parametrize("piece", (FIXTURES / "plain.md").read_text(encoding="utf-8").split("\n\n"))
def test_so_is_each_piece_of_it(piece: str) -> None:
    assert ours(PARSER.block(piece)) == theirs(piece)


@pytest.mark.parametrize(
    "text", ["&amp;", "&copy;\n\n&copy;", "- &amp;", "```\n&amp;\n```", "`&amp;`", "&amp;lt;", "&nope;"]
)
def test_an_entity_alone_is_a_paragraph(text: str) -> None:
    assert ours(PARSER.block(text)) == theirs(text)


WORDS = st.lists(
    st.sampled_from(
        [
            "een",
            "*twee*",
            "**drie**",
            "`vier`",
            "[vijf](https://a.nl)",
            "\\*",
            "&amp;",
            "&",
            "a_b",
            "é",
            "5,5",
            "–",
            "“zes”",
            "`` ` ``",
        ]
    ),
    min_size=1,
    max_size=6,
).map(" ".join)
CELLS = st.lists(WORDS.map(lambda words: words.replace("|", "")), min_size=2, max_size=2).map(" | ".join)
BLOCKS = st.one_of(
    WORDS,
    st.lists(WORDS, min_size=2, max_size=3).map("\n".join),
    st.lists(WORDS, min_size=1, max_size=4).map(lambda items: "\n".join(f"- {item}" for item in items)),
    st.lists(WORDS, min_size=1, max_size=4).map(
        lambda items: "\n".join(f"{n}. {item}" for n, item in enumerate(items, 1))
    ),
    st.lists(WORDS, min_size=2, max_size=2).map(lambda items: f"- {items[0]}\n    - {items[1]}"),
    st.lists(CELLS, min_size=1, max_size=3).map(lambda rows: "\n".join(["a | b", "--- | ---", *rows])),
    WORDS.map(lambda words: f"> {words}"),
    WORDS.map(lambda words: f"### {words}"),
    WORDS.map(lambda words: f"    {words}"),
    WORDS.map(lambda words: f"```\n{words}\n```"),
    st.just("***"),
)


@given(st.lists(BLOCKS, min_size=1, max_size=6).map("\n\n".join))
@effort(max_examples=400)
def test_anything_made_of_plain_blocks_is_read_the_same(text: str) -> None:
    assert ours(PARSER.block(joined(repaired(indented(lines_of(text)))))) == theirs(text)
