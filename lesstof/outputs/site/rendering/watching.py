"""What a page looks at on the shelf while it is made, so that the next build can tell whether it would be the same."""

from collections.abc import Hashable, Iterator, Mapping
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import fields, replace

from lesstof.model.handbook import Handbook
from lesstof.model.source import Span, digest_of
from lesstof.outputs.site.rendering.shelf import Shelf

# A table of the shelf and a key in it, None for all of its keys; or `handbook` and the name of a field.
Look = tuple[str, Hashable]
K = TypeVar("K")
V = TypeVar("V")

_FIELDS = frozenset(field.name for field in fields(Handbook))


class _Table(Mapping[K, V]):
    """A table that notes the keys it is asked for, also those that it does not have."""

    def __init__(self, name: str, found: Mapping[K, V], looks: set[Look]) -> None:
        self._name, self._found, self._looks = name, found, looks

    def __getitem__(self, key: K) -> V:
        self._looks.add((self._name, key))
        return self._found[key]

    def __iter__(self) -> Iterator[K]:
        self._looks.add((self._name, None))
        return iter(self._found)

    def __len__(self) -> int:
        self._looks.add((self._name, None))
        return len(self._found)


class _Handbook(Handbook, frozen=True, kw_only=True):
    """A handbook that notes the fields it is asked for."""

    looks: set[Look]

    def __getattribute__(self, name: str) -> Any:
        if name in _FIELDS:
            object.__getattribute__(self, "looks").add(("handbook", name))
        return object.__getattribute__(self, name)


def watched(shelf: Shelf, looks: set[Look]) -> Shelf:
    """The same shelf, which adds to `looks` what is looked at.

    Addresses, names of terms and files are not watched: they belong to the `basis` of all pages.
    """
    tables = {field.name: getattr(shelf, field.name) for field in fields(Shelf)}
    noting: dict[str, Any] = {
        name: _Table(name, found, looks) for name, found in tables.items() if isinstance(found, Mapping)
    }
    book = {name: getattr(shelf.handbook, name) for name in _FIELDS}
    return replace(shelf, handbook=_Handbook(looks=looks, **book), **noting)


def basis(shelf: Shelf) -> str:
    """Digest of what every page may look at without being watched."""
    book = shelf.handbook
    names = [(term.id, term.name, term.used_for) for term in book.glossary]
    pictures = [(picture.path, picture.digest) for picture in book.pictures]
    return digest_of(repr((book.book, names, pictures, sorted(shelf.files))), shelf.addresses.digest)


class Facts:
    """Digests of what can be looked at on a shelf."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._known: dict[Look, str] = {}

    def seen(self, looks: tuple[Look, ...]) -> str:
        """One digest of all that these looks find today."""
        return digest_of(*[self._seen(look) for look in looks])

    def of(self, value: Any) -> str:
        """Digest of a value: that of its file where it is made of a whole file, else of what it holds."""
        if isinstance(value, tuple):
            return digest_of(*[self.of(one) for one in value])
        return getattr(value, "digest", "") or digest_of(repr(_content(value)))

    def _seen(self, look: Look) -> str:
        if look not in self._known:
            self._known[look] = self.of(self._found(*look))
        return self._known[look]

    def _found(self, name: str, key: Any) -> object:
        if name == "handbook":
            return getattr(self._shelf.handbook, key)
        table = getattr(self._shelf, name)
        return tuple(table) if key is None else table.get(key)


def _content(value: Any) -> Any:
    """A value without the places in the sources where it stands: pages do not show these."""
    if isinstance(value, Struct):
        parts = (getattr(value, name) for name in value.__struct_fields__)
        return (type(value).__name__, *(_content(part) for part in parts if not isinstance(part, Span)))
    return tuple(map(_content, value)) if isinstance(value, tuple) else value
