"""Where everything stands in the browser version: one table for pages, decks and the register."""

import unicodedata
from collections.abc import Iterator

from lesstof.labels import labels
from lesstof.model.chapter import CaseBox, Example, Interview, LawBox, PlanStep
from lesstof.model.figure import Figure
from lesstof.model.handbook import Handbook, PageKind, WrittenPage
from lesstof.model.source import digest_of
from lesstof.reading.slugs import plain_letters

# Where in the site other outputs put what they make.
DOWNLOADS = "downloads/"
# Pages that the build makes: the English message id of each one's place in the address.
MADE_PAGES = (
    "glossary",
    "register",
    "figures",
    "examples",
    "interviews",
    "attachments",
    "news",
    "downloads",
    "plan",
    "practice",
    "study",
    "whole-book",
    "teacher-material",
)

_PREFIXES = {
    Figure: "figure",
    Example: "example",
    Interview: "interview",
    PlanStep: "step",
    CaseBox: "case",
    LawBox: "law",
}

# A key is (kind, id); the first thing with an id keeps it.
Places = Iterator[tuple[tuple[str, str], str]]


class Addresses:
    """The addresses of one handbook, relative to the site's root, looked up in constant time."""

    def __init__(self, handbook: Handbook) -> None:
        self._places: dict[tuple[str, str], str] = {}
        for key, place in _places(handbook):
            self._places.setdefault(key, place)

    def of(self, kind: str, id: str) -> str:
        """The address of what a reference names, with `#anchor` on a page; KeyError when it is unknown."""
        return self._places[(kind, id)]

    def has(self, kind: str, id: str) -> bool:
        """Whether a reference leads somewhere."""
        return (kind, id) in self._places

    @property
    def digest(self) -> str:
        """Digest of all names and places."""
        return digest_of(repr(self._places))


# Longer names do not fit on every disk.
_LONG_NAME = 60
_latest: tuple[Handbook, Addresses] | None = None


def addresses(handbook: Handbook) -> Addresses:
    """The addresses of a handbook; those of the handbook that was asked for last are kept."""
    global _latest
    if _latest is None or _latest[0] is not handbook:
        _latest = (handbook, Addresses(handbook))
    return _latest[1]


def address(handbook: Handbook, kind: str, id: str) -> str:
    """The address of what a reference names, relative to the site's root, with `#anchor` where it is part of a page.

    Raises KeyError when the handbook has no such thing.
    """
    return addresses(handbook).of(kind, id)


def made_page(handbook: Handbook, name: str) -> str:
    """The address of a page that the build makes, such as `begrippenlijst/`."""
    return labels(handbook.book.language)(f"slug:{name}").removeprefix("slug:") + "/"


def download(handbook: Handbook, ending: str) -> str:
    """The address of a file to take along, such as `downloads/handboek.epub`; `ending` begins where the name ends."""
    return f"{DOWNLOADS}{tag_slug(handbook.book.title)[:_LONG_NAME].strip('-') or 'book'}{ending}"


def exercises_page(handbook: Handbook, chapter: str) -> str:
    """The address of a chapter's list of exercises."""
    return f"{chapter}/{made_page(handbook, 'exercises')}"


def tag_page(handbook: Handbook) -> str:
    """The address of the page that lists the posts by tag."""
    return made_page(handbook, "news") + made_page(handbook, "tags")


def tag_slug(tag: str) -> str:
    """A tag as part of an address: ASCII, lower case, joined by hyphens."""
    ascii_text = unicodedata.normalize("NFKD", tag).encode("ascii", "ignore").decode()
    return "-".join("".join(c if c.isalnum() else " " for c in ascii_text.lower()).split())


def tag_id(tag: str) -> str:
    """A tag or a name as part of an id: as `tag_slug`, and names in another alphabet are told apart."""
    return tag_slug(plain_letters(tag))


def _written(handbook: Handbook, page: WrittenPage) -> str:
    return made_page(handbook, "teacher-material") if page.kind is PageKind.TEACHER_REQUEST else f"{page.id}/"


def _places(handbook: Handbook) -> Places:
    yield from _chapters(handbook)
    yield from _pages(handbook)
    for name in MADE_PAGES:
        yield ("made", name), made_page(handbook, name)
    glossary = made_page(handbook, "glossary")
    for term in handbook.glossary:
        yield ("term", term.id), f"{glossary}#term-{term.id}"
    for exercise in handbook.exercises:
        yield ("exercise", exercise.id), f"{exercises_page(handbook, exercise.chapter)}{exercise.id}/"
    for attachment in handbook.attachments:
        for code in (attachment.code, *attachment.old_codes):
            yield ("attachment", code), f"b/{attachment.code}/"


def _chapters(handbook: Handbook) -> Places:
    for chapter in handbook.chapters:
        yield ("chapter", chapter.id), f"{chapter.id}/"
        yield ("exercises", chapter.id), exercises_page(handbook, chapter.id)
        for section in chapter.sections:
            yield ("section", section.id), f"{chapter.id}/#{section.id}"
            yield ("section", f"{chapter.id}#{section.id}"), f"{chapter.id}/#{section.id}"
        for part in chapter.parts:
            if isinstance(part, (Figure, Example, Interview, PlanStep, CaseBox, LawBox)):
                prefix = _PREFIXES[type(part)]
                yield (prefix, part.id), f"{chapter.id}/#{prefix}-{part.id}"


def _pages(handbook: Handbook) -> Places:
    yield ("page", "index"), ""
    for page in handbook.pages:
        yield ("page", page.id), _written(handbook, page)
    news = made_page(handbook, "news")
    for post in handbook.posts:
        yield ("post", post.id), f"{news}{post.id}/"
        for tag in post.tags:
            yield ("tag", tag), f"{tag_page(handbook)}#tag-{tag_id(tag)}"
    yield ("made", "tags"), tag_page(handbook)
    for picture in handbook.pictures:
        yield ("picture", picture.path), f"media/{picture.path}"
