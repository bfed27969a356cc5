"""All pages of the site in the order of the book."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from lesstof.model.chapter import Chapter
from lesstof.model.handbook import BookPart, Handbook, PageKind, WrittenPage
from lesstof.model.prose import Prose
from lesstof.model.source import Span
from lesstof.outputs.site.rendering.attachments import attachment_page, attachments_page
from lesstof.outputs.site.rendering.chapters import chapter_page
from lesstof.outputs.site.rendering.downloads import downloads_page
from lesstof.outputs.site.rendering.exercise_lists import exercises_of_chapter
from lesstof.outputs.site.rendering.exercises.pages import exercise_page
from lesstof.outputs.site.rendering.glossary import glossary_page
from lesstof.outputs.site.rendering.news import news_page, post_page, tags_page
from lesstof.outputs.site.rendering.overviews import examples_page, figures_page, interviews_page
from lesstof.outputs.site.rendering.page import SitePage
from lesstof.outputs.site.rendering.plan import plan_page
from lesstof.outputs.site.rendering.practice import has_practice, practice_page
from lesstof.outputs.site.rendering.register import register_page
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.study import study_page
from lesstof.outputs.site.rendering.whole_book import whole_book_page
from lesstof.outputs.site.rendering.written_pages import written_page

_FRONT = (PageKind.FOREWORD, PageKind.GUIDE, PageKind.CASE)
_BACK = (PageKind.LITERATURE, PageKind.COLOPHON, PageKind.PLAIN)


class Branch(Struct, frozen=True):
    """A group of the navigation."""

    title: str
    entries: "tuple[Entry, ...]"


Entry = SitePage | Branch


def contents(shelf: Shelf) -> tuple[Entry, ...]:
    """The navigation: the home page, the front matter, the chapters by part, and what the build makes."""
    label = shelf.label
    branches = (
        Branch(label("About this book"), (*_written(shelf, _FRONT), downloads_page(shelf))),
        Branch(label("Chapters"), _chapters(shelf)),
        Branch(label("My study"), _study(shelf)),
        plan_page(shelf),
        Branch(label("Reference"), (*_reference(shelf), *_written(shelf, _BACK))),
        Branch(label("News"), _news(shelf)),
        Branch(label("Teachers"), _written(shelf, (PageKind.TEACHER_REQUEST,))),
    )
    found = tuple(branch for branch in branches if isinstance(branch, SitePage) or branch.entries)
    return (_home(shelf), *(_with_whole_book(shelf, found) if shelf.handbook.chapters else found))


def _with_whole_book(shelf: Shelf, found: tuple[Entry, ...]) -> Iterator[Entry]:
    """The page to print at the end of the branch that holds the reference works."""
    whole, reference = whole_book_page(shelf, pages(found)), shelf.label("Reference")
    for entry in found:
        is_place = isinstance(entry, Branch) and entry.title == reference
        yield Branch(entry.title, (*entry.entries, whole)) if isinstance(entry, Branch) and is_place else entry


def pages(entries: tuple[Entry, ...]) -> Iterator[SitePage]:
    """All pages under these entries, in order."""
    for entry in entries:
        if isinstance(entry, Branch):
            yield from pages(entry.entries)
        else:
            yield entry


def once(found: Iterable[SitePage]) -> Iterator[SitePage]:
    """The first page at every address: two pages of one name do not overwrite each other."""
    taken: set[str] = set()
    for page in found:
        if page.address not in taken:
            taken.add(page.address)
            yield page


def _home(shelf: Shelf) -> SitePage:
    written = next((page for page in shelf.handbook.pages if page.kind is PageKind.HOME), None)
    return written_page(shelf, written or _plain_home(shelf.handbook))


def _plain_home(handbook: Handbook) -> WrittenPage:
    """For a course that has no home page of its own."""
    span, book = Span("mkdocs.yml"), handbook.book
    return WrittenPage("index", book.title, PageKind.HOME, book.description, Prose((), span), (), span, "")


def _written(shelf: Shelf, kinds: tuple[PageKind, ...]) -> tuple[SitePage, ...]:
    return tuple(written_page(shelf, page) for kind in kinds for page in shelf.written(kind))


def _chapters(shelf: Shelf) -> tuple[Entry, ...]:
    """Chapters in their parts; a chapter outside every part stands by itself."""
    chapters = shelf.handbook.chapters
    parts = [_part(shelf, part) for part in shelf.handbook.book.parts]
    loose = tuple(_chapter(shelf, chapter) for chapter in chapters if shelf.part_of(chapter) is None)
    return (*(part for part in parts if part.entries), *loose)


def _part(shelf: Shelf, part: BookPart) -> Branch:
    inside = [chapter for chapter in shelf.handbook.chapters if part.first <= chapter.number <= part.last]
    return Branch(part.title, tuple(_chapter(shelf, chapter) for chapter in inside))


def _chapter(shelf: Shelf, chapter: Chapter) -> Branch:
    page = chapter_page(shelf, chapter)
    exercises = shelf.exercises_of.get(chapter.id, ())
    if not exercises:
        return Branch(page.short, (page,))
    listed = exercises_of_chapter(shelf, chapter)
    each = tuple(exercise_page(shelf, exercise) for exercise in exercises)
    return Branch(page.short, (page, Branch(listed.short, (listed, *each))))


def _reference(shelf: Shelf) -> tuple[Entry, ...]:
    made = (glossary_page, register_page, figures_page, examples_page, interviews_page)
    attachments = tuple(attachment_page(shelf, one) for one in shelf.handbook.attachments)
    listed = attachments_page(shelf)
    return (*(make(shelf) for make in made), Branch(listed.short, (listed, *attachments)))


def _study(shelf: Shelf) -> tuple[SitePage, ...]:
    if not shelf.handbook.exercises:
        return ()
    return (study_page(shelf), practice_page(shelf)) if has_practice(shelf) else (study_page(shelf),)


def _news(shelf: Shelf) -> tuple[SitePage, ...]:
    if not shelf.posts:
        return ()
    return (news_page(shelf), *(post_page(shelf, post) for post in shelf.posts), tags_page(shelf))
