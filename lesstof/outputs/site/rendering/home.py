"""The home page: what the book is, where to start, and its parts with their chapters."""

from lesstof.model.chapter import Chapter
from lesstof.model.handbook import BookPart, PageKind, WrittenPage
from lesstof.model.prose import Element, Node, Nodes
from lesstof.outputs.site.rendering.boxes import link
from lesstof.outputs.site.rendering.icons import icon
from lesstof.outputs.site.rendering.news import post_lines
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import Child, e, nodes
from lesstof.outputs.site.rendering.writing import written

_LATEST = 3


def home_view(page: WrittenPage, shelf: Shelf) -> Nodes:
    """The opening words and ways in, the contents, what else the author wrote, and the latest posts."""
    intro, blocks = _split(written(shelf, page.prose, 2))
    return nodes(
        _hero(shelf, page, intro),
        _contents(shelf),
        e("div", [e("section", block) for block in blocks], class_="lt-home__about") if blocks else None,
        _news(shelf),
    )


def _split(tree: Nodes) -> tuple[Nodes, list[Nodes]]:
    """What stands before the first heading, then every heading with what follows it."""
    blocks: list[list[Node]] = [[]]
    for node in tree:
        if isinstance(node, Element) and node.tag == "h2":
            blocks.append([])
        blocks[-1].append(node)
    return tuple(blocks[0]), [tuple(block) for block in blocks[1:]]


def _hero(shelf: Shelf, page: WrittenPage, intro: Nodes) -> Element:
    label, book = shelf.label, shelf.handbook.book
    edition = label("Edition {edition}", edition=book.edition) if book.edition else ""
    above = " · ".join(filter(None, (edition, book.year, book.licence)))
    words = e(
        "div",
        e("p", above, class_="lt-head__above") if above else None,
        e("h1", page.title),
        e("div", intro, class_="lt-hero__lead"),
        e("p", _ways(shelf), class_="lt-hero__ways"),
    )
    return e("header", words, _inventory(shelf), class_="lt-hero")


def _ways(shelf: Shelf) -> list[Child]:
    """Straight to the first chapter, or first a guide."""
    label = shelf.label
    first = shelf.handbook.chapters[:1]
    start = [
        link(
            f"chapter:{one.id}",
            label("Start with chapter {number}", number=one.number),
            " ",
            icon("arrow"),
            class_="lt-button",
        )
        for one in first
    ]
    guides = shelf.written(PageKind.GUIDE)
    ways = [link(f"page:{guide.id}", guide.title, class_="lt-button lt-button--quiet") for guide in guides]
    return [*start, *ways, link("made:downloads", label("Take it along"), class_="lt-button lt-button--quiet")]


def _inventory(shelf: Shelf) -> Element:
    """What this edition holds, with ways to it."""
    book = shelf.handbook
    rows = (
        (len(book.chapters), "chapter", "chapters", "#contents"),
        (len(shelf.figures), "model", "models", "made:figures"),
        (len(book.exercises), "exercise", "exercises", None),
        (len(book.glossary), "term", "terms", "made:glossary"),
        (len(book.attachments), "attachment", "attachments", "made:attachments"),
        (len(shelf.steps), "step of your plan", "steps of your plan", "made:plan"),
    )
    items = [_held(count, shelf.label(one if count == 1 else more), to) for count, one, more, to in rows if count]
    return e("div", e("p", shelf.label("In this edition"), class_="lt-quiet"), e("ul", items), class_="lt-inventory")


def _held(count: int, name: str, to: str | None) -> Element:
    return e("li", e("b", str(count)), " ", link(to, name) if to else e("span", name))


def _contents(shelf: Shelf) -> Element | None:
    """The chapters, part by part; a book without parts is one list."""
    chapters = shelf.handbook.chapters
    if not chapters:
        return None
    parts = [_part(shelf, number, part) for number, part in enumerate(shelf.handbook.book.parts, 1)]
    loose = [chapter for chapter in chapters if shelf.part_of(chapter) is None]
    return e(
        "section",
        e("h2", shelf.label("Contents"), id="contents"),
        e("div", parts, class_="lt-parts") if parts else None,
        e("ol", [_chapter(chapter) for chapter in loose], class_="lt-part__chapters") if loose else None,
        class_="lt-contents",
    )


def _part(shelf: Shelf, number: int, part: BookPart) -> Element:
    found = [chapter for chapter in shelf.handbook.chapters if part.first <= chapter.number <= part.last]
    missing = part.last - part.first + 1 - len(found)
    later = (
        shelf.label("More chapters of this part follow.")
        if found
        else shelf.label("Chapters {first} to {last} follow.", first=part.first, last=part.last)
    )
    return e(
        "section",
        e("p", shelf.label("Part {number}", number=number), class_="lt-part__number"),
        e("h3", part.title, id=f"part-{number}"),
        e("ol", [_chapter(chapter) for chapter in found], class_="lt-part__chapters") if found else None,
        e("p", later, class_="lt-quiet") if missing > 0 else None,
        class_="lt-part",
        data_accent=shelf.part_accent(number),
    )


def _chapter(chapter: Chapter) -> Element:
    name = link(
        f"chapter:{chapter.id}",
        e("span", str(chapter.number), class_="lt-part__chapter"),
        " ",
        e("span", chapter.title),
    )
    return e("li", name, e("p", chapter.core_question) if chapter.core_question else None)


def _news(shelf: Shelf) -> Element | None:
    if not shelf.posts:
        return None
    more = link("made:news", shelf.label("All news"))
    return e(
        "section",
        e("h2", shelf.label("News"), id="latest"),
        post_lines(shelf, shelf.posts[:_LATEST]),
        e("p", more),
        class_="lt-home__news",
    )
