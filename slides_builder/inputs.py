"""What a deck depends on, as digests: the sources that it shows and the code that makes it."""

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

from lesstof.model.source import digest_of
from slides_builder.planning.lesson import Lesson

_CODE = ("slides_builder", "lesstof.drawing", "lesstof.design", "lesstof.labels", "lesstof.model", "lesstof.reading")
_LIBRARIES = ("babel", "markdown", "pymdown-extensions", "python-pptx", "lxml", "pyphen", "resvg-py")
_SHARED = ("addresses.py", "markup.py", "naming.py", "packing.py", "recalling.py", "shuffling.py")
_KINDS = (".py", ".toml", ".json", ".po", ".ttf")
_TEACHER_FILES = ("speaking.py", "noting.py", "answering.py", "teacher_outputs.py")


@cache
def code_version() -> str:
    """A digest of all code and data that a lesson deck is made with."""
    total = sha256()
    for package in _CODE:
        for name, data in _files(files(package), ""):
            total.update(f"{package}/{name}:{len(data)}:".encode() + data)
    total.update("".join(version(name) for name in _LIBRARIES).encode())
    for name in _SHARED:
        total.update(files("lesstof.outputs").joinpath(name).read_bytes())
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
    return (digest_of(repr(handbook.book)), digest_of(*lesson.recall), *digests, *template)


def _files(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _files(entry, f"{path}{entry.name}/")
        elif entry.name.endswith(_KINDS) and entry.name not in _TEACHER_FILES:
            yield path + entry.name, entry.read_bytes()
