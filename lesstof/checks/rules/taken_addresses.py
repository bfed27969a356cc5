"""Every page of the site has an address of its own."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.checks.texts import place
from lesstof.labels import labels
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.handbook import Handbook, PageKind, Post, WrittenPage


def check(course: Checkable) -> Iterator[Diagnostic]:
    """E418 for a page or post where another one, a chapter, or a page that the build makes stands already."""
    handbook = course.handbook
    slugs = made_slugs(handbook.book.language)
    taken = _taken(handbook, slugs)
    written: list[WrittenPage | Post] = [*handbook.pages, *handbook.posts]
    for page in sorted(written, key=lambda page: page.span):
        # Some disks do not tell capitals from small letters.
        at = written_address(page, slugs).casefold()
        if at in taken:
            yield diagnose("E418", page.span, address=f"/{at}", first=taken[at])
        taken.setdefault(at, place(page.span))


def made_slugs(language: str) -> dict[str, str]:
    """Name → place in an address, of every page that the build makes; what has no word of its own is English."""
    words = labels(language)
    return {name: words(f"slug:{name}").removeprefix("slug:") for name in labels("nl").group("slug:")}


def written_address(page: WrittenPage | Post, slugs: dict[str, str]) -> str:
    """The address of a page or post, relative to the site's root, without its last slash."""
    if isinstance(page, Post):
        return f"{slugs['news']}/{page.id}"
    if page.kind is PageKind.HOME or page.id == "index":
        return ""
    return slugs["teacher-material"] if page.kind is PageKind.TEACHER_REQUEST else page.id


def _taken(handbook: Handbook, slugs: dict[str, str]) -> dict[str, str]:
    """Address → the file that stands there, empty for a page that the build makes."""
    made = [slug for name, slug in slugs.items() if name not in ("teacher-material", "tags")]
    home = [] if any(page.kind is PageKind.HOME for page in handbook.pages) else [""]
    chapters = {chapter.id: place(chapter.span) for chapter in handbook.chapters}
    return dict.fromkeys((*made, *home, f"{slugs['news']}/{slugs['tags']}"), "") | chapters
