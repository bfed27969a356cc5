"""The frame that boxes share: an icon and a word say what it is, then a title, a body and a source."""

from lesstof.model.prose import Element, Nodes
from lesstof.outputs.site.rendering.icons import icon
from lesstof.outputs.site.rendering.tags import Child, e


def box(
    kind: str, label: str, title: Child, *body: Child, id: str | None = None, level: int = 3, foot: Child = None
) -> Element:
    """A box; `kind` names its icon and its style, `label` is the word beside the icon.

    A title at level 2 stands in the page's table of contents.
    """
    listed_ = None if level == 2 else "no"
    heading = e(f"h{level}", title, id=id, class_="lt-box__title", data_toc=listed_) if title else None
    return e(
        "section",
        e("p", icon(kind), e("span", label), class_="lt-box__label"),
        heading,
        e("div", *body, class_="lt-box__body"),
        e("p", foot, class_="lt-box__foot") if foot else None,
        class_=f"lt-box lt-box--{kind}",
    )


def disclosure(summary: Child, *body: Child, kind: str = "answer") -> Element:
    """A part that stays closed until the reader opens it; search and print leave it out."""
    return e(
        "details",
        e("summary", icon(kind), e("span", summary)),
        e("div", *body, class_="lt-details__body"),
        class_=f"lt-details lt-details--{kind}",
        data_search_exclude="true",
    )


def facts(*pairs: "tuple[str, Child]") -> Element:
    """Names and values in a row, those without a value left out."""
    rows = [e("div", e("dt", name), e("dd", value)) for name, value in pairs if value]
    return e("dl", rows, class_="lt-facts", data_silent="yes")


def scrolling(table: Element, name: str) -> Element:
    """A wide table that scrolls by itself, reachable by keyboard."""
    classes = " ".join(filter(None, ("lt-table", table.get("class"))))
    kept = tuple(pair for pair in table.attributes if pair[0] != "class")
    classed = Element("table", (("class", classes), *kept), table.children)
    return e("div", classed, class_="lt-scroll", tabindex=0, role="group", aria_label=name)


def hidden(text: str) -> Element:
    """Text for screen readers alone."""
    return e("span", text, class_="lt-sr")


def listed(items: "list[Child] | tuple[Child, ...]", class_: str | None = None, ordered: bool = False) -> Element:
    """Items as a list."""
    return e("ol" if ordered else "ul", [e("li", item) for item in items], class_=class_)


def heading(text: Child, id: str, level: int = 2) -> Element:
    """A heading that stands in the page's table of contents."""
    return e(f"h{level}", text, id=id)


def link(target: str, *children: Child, class_: str | None = None) -> Element:
    """A link to a reference such as `chapter:h01`."""
    return e("a", *children, href=target, class_=class_)


def title_block(title: Child, *lead: Child, above: Child = None) -> Nodes:
    """The head of a made page: what it belongs to, its title and one line that says what it is for."""
    return (
        e(
            "header",
            e("p", above, class_="lt-head__above") if above else None,
            e("h1", title),
            e("p", *lead, class_="lt-head__lead") if lead else None,
            class_="lt-head",
        ),
    )
