"""Every page of the site has an address of its own."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.checks.texts import place
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.handbook import Handbook, PageKind, Post, WrittenPage
from lesstof.outputs.addresses import MADE_PAGES, address, made_page, tag_page

# A written page of its kind stands at this address.
_WRITTEN = "teacher-material"


def check(course: Checkable) -> Iterator[Diagnostic]:
    """E418 for a page or post where another one, a chapter, or a page that the build makes stands already."""
    handbook = course.handbook
    taken = _taken(handbook)
    written: list[WrittenPage | Post] = [*handbook.pages, *handbook.posts]
    for page in sorted(written, key=lambda page: page.span):
        # Some disks do not tell capitals from small letters.
        at = _address(handbook, page).casefold()
        if at in taken:
            yield diagnose("E418", page.span, address=f"/{at}", first=taken[at])
        taken.setdefault(at, place(page.span))


def _address(handbook: Handbook, page: WrittenPage | Post) -> str:
    if isinstance(page, Post):
        return address(handbook, "post", page.id)
    return "" if page.kind is PageKind.HOME else address(handbook, "page", page.id)


def _taken(handbook: Handbook) -> dict[str, str]:
    """Address → what stands there: the file of a chapter, or the file's name that a made page would have."""
    made = [made_page(handbook, name) for name in MADE_PAGES if name != _WRITTEN] + [tag_page(handbook)]
    home = [] if any(page.kind is PageKind.HOME for page in handbook.pages) else [""]
    return dict.fromkeys(made + home, "") | {f"{chapter.id}/": place(chapter.span) for chapter in handbook.chapters}
