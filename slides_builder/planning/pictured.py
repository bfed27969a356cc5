"""Which pictures the slides of a chapter show."""

from collections.abc import Iterable, Iterator

from lesstof.model.chapter import CaseBox, Chapter, ClassSlide, Example, LawBox, Notice, Video
from lesstof.model.exercise import Exercise
from lesstof.model.handbook import Picture
from lesstof.model.prose import Prose, walk


def pictured(pictures: tuple[Picture, ...], chapter: Chapter, exercises: Iterable[Exercise]) -> tuple[Picture, ...]:
    """The pictures in blocks that become slides; those in running text stay on the page."""
    if not pictures:
        return ()
    paths = {_path(element.get("src")) for prose in _shown(chapter, exercises) for element in walk(prose.nodes)}
    return tuple(picture for picture in pictures if picture.path in paths)


def _path(source: str) -> str:
    return source.removeprefix("picture:")


def _shown(chapter: Chapter, exercises: Iterable[Exercise]) -> Iterator[Prose]:
    for part in chapter.parts:
        match part:
            case ClassSlide() | CaseBox() | LawBox() | Example() | Video():
                yield part.prose
            case Notice():
                yield from (part.excerpt, part.rest)
    for exercise in exercises:
        yield from (prose for prose in (exercise.task, exercise.worked) if prose)
