"""Templates of what an author can start from, as files, and the filling in of them."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from string import Template

from msgspec import Struct


class Filled(Struct, frozen=True):
    """A file to be made: its place relative to the course, with forward slashes, and its text."""

    path: str
    text: str


def filled(language: str, template: str, values: Mapping[str, str]) -> tuple[Filled, ...]:
    """All files of a template, with `${chapter}` in texts and `CHAPTER` in paths filled in. Raises KeyError."""
    folder = files(__name__).joinpath(language, template)
    return tuple(_fill(path, file, values) for path, file in _files(folder, ""))


def filled_file(language: str, template: str, path: str, values: Mapping[str, str]) -> Filled:
    """One template file as the file with this path. Raises FileNotFoundError and KeyError."""
    text = files(__name__).joinpath(language, *template.split("/")).read_text(encoding="utf-8")
    return Filled(path, Template(text).substitute(values))


def write_all(root: Path, made: tuple[Filled, ...]) -> None:
    """Write the files; raises FileExistsError before anything is written when one is there already."""
    for file in made:
        if (root / file.path).exists():
            raise FileExistsError(file.path)
    for file in made:
        (root / file.path).parent.mkdir(parents=True, exist_ok=True)
        (root / file.path).write_text(file.text, encoding="utf-8", newline="\n")


def slug(title: str) -> str:
    """A title as the name of a file: lower-case ASCII letters and digits, joined by hyphens."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:60].rstrip("-") or "x"


def _files(folder: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        place = f"{path}/{entry.name}" if path else entry.name
        if entry.is_dir():
            yield from _files(entry, place)
        else:
            yield place, entry


def _fill(path: str, file: Traversable, values: Mapping[str, str]) -> Filled:
    place = re.sub("[A-Z]{4,}", lambda name: values.get(name[0].lower(), name[0]), path)
    text = Template(file.read_text(encoding="utf-8")).substitute(values)
    return Filled(place.replace("_gitignore", ".gitignore"), text)
