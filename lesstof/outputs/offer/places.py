"""Where the decks stand that the site offers, and the pictures of their slides: both are found by their names alone."""

from pathlib import PurePosixPath

from msgspec import Struct

from lesstof.model.chapter import Chapter
from lesstof.model.handbook import Handbook
from lesstof.model.lesson import LessonWish
from lesstof.outputs.addresses import DOWNLOADS, made_page
from lesstof.outputs.contract import MadeFile

DECKS = "decks/"
LESSONS = "decks/lessons/"
OFFERED = f"site/{DOWNLOADS}"
PRESENTATION = ".pptx"


class Offered(Struct, frozen=True):
    """A deck that students may have: of a whole chapter, or of the lesson that `wish` describes.

    `handout` is None where none was asked.
    """

    chapter: Chapter
    wish: LessonWish | None
    deck: MadeFile
    handout: MadeFile | None = None

    @property
    def place(self) -> str:
        """Where its pictures stand below `decks/`: `h01`, or `lessons/NAME`."""
        return f"lessons/{self.wish.id}" if self.wish else self.chapter.id


def offered(handbook: Handbook, made: tuple[MadeFile, ...]) -> tuple[Offered, ...]:
    """Every deck that was made, chapter by chapter: first the whole, then its lessons, short ones first."""
    found = {one.path: one for one in made}
    return tuple(deck for chapter in handbook.chapters for deck in _of_chapter(handbook, chapter, found))


def _of_chapter(handbook: Handbook, chapter: Chapter, made: dict[str, MadeFile]) -> list[Offered]:
    names = (path for path in made if path.startswith(DECKS) and path.count("/") == 1)
    whole = [made[path] for path in names if PurePosixPath(path).stem.split("-")[0] == chapter.id]
    wishes = (wish for wish in handbook.lessons if wish.chapter == chapter.id and not wish.answers)
    lessons = sorted(wishes, key=lambda wish: (wish.minutes, wish.id))
    return [
        *(Offered(chapter, None, deck) for deck in whole),
        *(
            Offered(chapter, wish, made[path], made.get(f"{LESSONS}{wish.id}-handout{PRESENTATION}"))
            for wish in lessons
            if (path := f"{LESSONS}{wish.id}{PRESENTATION}") in made
        ),
    ]


def page_of(handbook: Handbook) -> str:
    """The file of the page that offers them."""
    return f"site/{made_page(handbook, 'teacher-material')}index.html"


def copy_of(file: MadeFile) -> str:
    """Where a deck or a handout is copied to, so that the site can be put on the web by itself."""
    return f"{OFFERED}{file.path}"


def pictures_of(deck: Offered) -> str:
    """The folder of the pictures of its slides; they are named `01.svg` or `01.webp` and so on."""
    return f"{OFFERED}{DECKS}{deck.place}/"
