"""Nothing gets onto a page but known elements, known attributes and links that lead somewhere safe."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesstof.model.prose import Element, Nodes
from lesstof.outputs.addresses import Addresses
from lesstof.outputs.site.rendering.links import Links
from lesstof.outputs.site.rendering.serialising import Rendered, serialise
from tests.site.books import el, handbook

ADDRESSES = Addresses(handbook())


def rendered(*nodes: Element | str, base: str = "h01/", directory_urls: bool = True) -> Rendered:
    return serialise(nodes, Links(ADDRESSES, base, directory_urls), {"bereik": 'Wat "bereik" is.'})


def test_text_is_escaped_once() -> None:
    assert rendered(el("p", 'a < b & "c"')).html == '<p>a &lt; b &amp; "c"</p>'


def test_an_unknown_element_leaves_only_its_text() -> None:
    assert rendered(el("p", el("script", "alert(1)"), el("iframe", src="https://x"))).html == "<p>alert(1)</p>"


def test_handlers_and_styles_are_dropped() -> None:
    element = Element("p", (("onclick", "x()"), ("style", "color:red"), ("class", "a"), ("srcdoc", "x")), ("t",))
    assert rendered(element).html == '<p class="a">t</p>'


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JavaScript:x",
        "data:text/html,x",
        "//other.example",
        "../../etc",
        "vbscript:x",
        "term:none",
        "file:x",
    ],
)
def test_a_target_that_is_not_known_to_be_safe_does_not_get_out(target: str) -> None:
    assert rendered(el("a", "x", href=target)).html == "<a>x</a>"


def test_an_attribute_cannot_close_its_quotes() -> None:
    assert rendered(el("p", title='"><script>')).html == '<p title="&quot;&gt;&lt;script&gt;"></p>'


@pytest.mark.parametrize(
    ("base", "target", "link"),
    [
        ("h01/", "chapter:h01", "../h01/"),
        ("h01/", "term:bereik", "../begrippenlijst/#term-bereik"),
        ("begrippenlijst/", "term:bereik", "#term-bereik"),
        ("h01/oefeningen/01-02/", "figure:trechter", "../../../h01/#figure-trechter"),
        ("h01/", "page:index", "../"),
        ("", "page:index", "./"),
        ("", "exercise:01-01", "h01/oefeningen/01-01/"),
        ("h01/", "attachment:10101", "../b/20101/"),
        ("", "section:h01#bereik-meten", "h01/#bereik-meten"),
        ("", "https://example.org/a?b=1&c", "https://example.org/a?b=1&amp;c"),
    ],
)
def test_a_reference_becomes_a_link_relative_to_its_page(base: str, target: str, link: str) -> None:
    assert f'href="{link}"' in rendered(el("a", "x", href=target), base=base).html


@pytest.mark.parametrize(
    ("target", "link"),
    [("chapter:h01", "../h01/index.html"), ("term:bereik", "../begrippenlijst/index.html#term-bereik")],
)
def test_a_site_for_a_file_system_names_the_file(target: str, link: str) -> None:
    assert f'href="{link}"' in rendered(el("a", "x", href=target), directory_urls=False).html


def test_a_link_to_a_term_tells_its_definition() -> None:
    assert 'title="Wat &quot;bereik&quot; is."' in rendered(el("a", "bereik", href="term:bereik")).html


def test_headings_get_ids_that_differ() -> None:
    found = rendered(el("h2", "Vraag"), el("h2", "Vraag"), el("h3", "Meer")).headings
    assert [(heading.level, heading.id) for heading in found] == [(2, "vraag"), (2, "vraag-2"), (3, "meer")]


def test_what_is_closed_is_in_no_source_and_no_search() -> None:
    page = rendered(el("h1", "Titel"), el("p", "Vraag"), el("details", el("summary", "Toon"), el("p", "Antwoord")))
    assert page.source == "# Titel\n\nVraag\n"
    assert [(passage.title, passage.text) for passage in page.passages] == [("Titel", "Vraag")]
    assert "Antwoord" in page.html


def test_the_source_cannot_become_markup() -> None:
    assert rendered(el("p", "<script>")).source == "&lt;script&gt;\n"


def test_text_after_a_box_belongs_to_the_section_around_it() -> None:
    box = el("section", el("h3", "Doos"), el("p", "binnen"))
    page = rendered(el("h1", "T"), el("section", el("h2", "Deel"), el("p", "voor"), box, el("p", "na")))
    assert [(passage.id, passage.text) for passage in page.passages] == [
        ("", ""),
        ("deel", "voor na"),
        ("doos", "binnen"),
    ]


TREES = st.recursive(
    st.text(max_size=8),
    lambda inner: st.builds(
        lambda tag, name, value, children: Element(tag, ((name, value),), tuple(children)),
        st.sampled_from(["p", "script", "a", "svg", "h2", "table", "x-y", "img"]),
        st.sampled_from(["href", "onload", "id", "class", "style", "data-passage", "src"]),
        st.text(max_size=12),
        st.lists(inner, max_size=3),
    ),
    max_leaves=10,
)


@given(st.lists(TREES, max_size=3))
def test_no_tree_gets_a_script_or_a_handler_out(nodes: list[Element | str]) -> None:
    tree: Nodes = tuple(nodes)
    html = serialise(tree, Links(ADDRESSES, ""), {}).html
    assert "<script" not in html
    assert " onload=" not in html
    assert "<svg" not in html
