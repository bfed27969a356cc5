"""*Mijn studie*: what a student did, chapter by chapter, with ways to take it along, bring it back and erase it."""

from lesstof.model.chapter import Chapter
from lesstof.model.prose import Element, Nodes
from lesstof.outputs.addresses import made_page
from lesstof.outputs.site.rendering.boxes import heading, hidden, link, title_block
from lesstof.outputs.site.rendering.exercise_lists import exercise_list
from lesstof.outputs.site.rendering.page import SitePage
from lesstof.outputs.site.rendering.practice import has_practice
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import Child, e, nodes


def study_page(shelf: Shelf) -> SitePage:
    """The page of what a student did."""
    title = shelf.label("My study")
    return SitePage(made_page(shelf.handbook, "study"), title, _lead(shelf), "study", _view, short=title)


def _lead(shelf: Shelf) -> str:
    return shelf.label("What you made, what is still open, and your own copy of it.")


def _view(shelf: Shelf) -> Nodes:
    label = shelf.label
    without = label("Without JavaScript this site keeps nothing. Below you find all exercises.")
    return nodes(
        title_block(label("My study"), _lead(shelf)),
        e("p", without, class_="lt-without-script"),
        _tools(shelf),
        heading(label("By chapter"), "chapters"),
        [_chapter(shelf, chapter) for chapter in shelf.handbook.chapters if shelf.exercises_of.get(chapter.id)],
        _highlights(shelf),
    )


def _tools(shelf: Shelf) -> Element:
    return e(
        "lt-study",
        e("p", data_part="total", class_="lt-total"),
        _to_practice(shelf) if has_practice(shelf) else None,
        _copies(shelf),
        hidden=True,
        data_silent="yes",
    )


def _highlights(shelf: Shelf) -> Element:
    title = e("h2", shelf.label("Highlights and notes"), id="highlights", tabindex=-1, data_toc="no")
    return e("section", title, e("div", data_part="list"), hidden=True, data_part="highlights", data_silent="yes")


def _to_practice(shelf: Shelf) -> Element:
    return e("p", e("span", data_part="due"), " ", link("made:practice", shelf.label("Practise")), class_="lt-ways")


def _copies(shelf: Shelf) -> Element:
    label = shelf.label
    where = label(
        "All of this is kept in this browser on this device. Nobody else sees it, and nothing is sent. "
        "To go on elsewhere, save a copy here and open it there: of everything the newest counts."
    )
    file = e("input", type="file", accept=".json,application/json", class_="lt-sr", data_part="file")
    return e(
        "div",
        e("p", where),
        e(
            "div",
            _button(label("Save a copy"), "export", quiet=False),
            e("label", e("span", label("Open a copy")), file, class_="lt-button lt-button--quiet lt-file"),
            _button(label("Erase …"), "erase"),
            class_="lt-actions",
        ),
        _question(shelf),
        e("p", data_part="told", role="status", class_="lt-result__verdict"),
        class_="lt-panel",
    )


def _question(shelf: Shelf) -> Element:
    label = shelf.label
    return e(
        "div",
        e("p", data_part="asking", role="status"),
        e(
            "div",
            _button(label("Save a copy first"), "export-first", quiet=False),
            _button(label("Keep everything"), "keep"),
            _button(label("Erase everything"), "sure"),
            class_="lt-actions",
        ),
        class_="lt-notice",
        data_part="question",
        role="group",
        aria_label=label("Erase everything"),
        tabindex=-1,
        hidden=True,
    )


def _button(text: str, part: str, quiet: bool = True) -> Element:
    classes = "lt-button lt-button--quiet" if quiet else "lt-button"
    return e("button", text, type="button", class_=classes, data_part=part)


def _chapter(shelf: Shelf, chapter: Chapter) -> Element:
    found = shelf.exercises_of[chapter.id]
    title = shelf.label("Chapter {number}: {title}", number=chapter.number, title=chapter.title)
    summary: Child = (e("span", f"{chapter.number}. {chapter.title}"), e("span", data_part="numbers"))
    return e(
        "section",
        e("progress", value=0, max=len(found), aria_label=title),
        e(
            "details",
            e("summary", summary),
            exercise_list(shelf, found),
            e("p", link(f"chapter:{chapter.id}", shelf.label("To the chapter"), hidden(f" {chapter.number}"))),
            class_="lt-more",
        ),
        class_="lt-course",
        data_chapter=chapter.id,
        data_accent=shelf.accent(chapter.id),
    )
