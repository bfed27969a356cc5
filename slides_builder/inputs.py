"""What a deck depends on, as digests: the sources that it shows and the code that makes it."""

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

from lesstof.model.source import digest_of
from slides_builder.planning.lesson import Lesson

_ROOMS = ("drawing", "design", "labels", "maths", "model", "reading")
_WRITERS = ("lxml", "pillow", "resvg-py", "segno")
_LIBRARIES = ("babel", "latex2mathml", "markdown", "pymdown-extensions", "pyphen", *_WRITERS)
_SHARED = ("addresses.py", "markup.py", "naming.py", "packing.py", "recalling.py", "shuffling.py")
_KINDS = (".py", ".toml", ".json", ".po", ".ttf")
_TEACHER_FILES = ("speaking.py", "noting.py", "answering.py", "teacher_outputs.py")


@cache
def code_version() -> str:
    """A digest of all code and data that a lesson deck is made with."""
    total = sha256()
    # Asked by its name, a room would be imported.
    house = files("lesstof")
    for name, folder in (("slides", files("slides_builder")), *((room, house.joinpath(room)) for room in _ROOMS)):
        for path, data in _files(folder, name):
            total.update(f"{path}:{len(data)}:".encode() + data)
    total.update("".join(version(name) for name in _LIBRARIES).encode())
    for name in _SHARED:
        total.update(house.joinpath("outputs", name).read_bytes())
    return total.hexdigest()


@cache
def teacher_code_version() -> str:
    """A digest of the code that only teachers' decks are made with."""
    folder = files("slides_builder")
    return digest_of(*(folder.joinpath(name).read_bytes() for name in _TEACHER_FILES))


def lesson_inputs(lesson: Lesson) -> tuple[str, ...]:
    """Digests of the chapter, the exercises and attachments it shows, its pictures and the facts of the book."""
    handbook = lesson.handbook
    digests = [lesson.chapter.digest, *(exercise.digest for exercise in handbook.exercises)]
    digests += [attachment.digest for attachment in handbook.attachments]
    digests += [picture.digest for picture in handbook.pictures]
    template = (lesson.template.digest,) if lesson.template else ()
    facts = (digest_of(repr(handbook.book)), digest_of(*lesson.recall), digest_of(repr(lesson.elsewhere)))
    return (*facts, *digests, *template)


def _files(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _files(entry, f"{path}/{entry.name}")
        elif entry.name.endswith(_KINDS) and entry.name not in _TEACHER_FILES:
            yield f"{path}/{entry.name}", entry.read_bytes()
