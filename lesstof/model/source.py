"""Where a thing stands in a source file, and the two kinds of source."""

import hashlib

from msgspec import Struct


class Span(Struct, frozen=True, order=True):
    """A stretch of a source file; lines and columns count from 1, the end is exclusive."""

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1

    @staticmethod
    def at(path: str, line: int, column: int = 1, length: int = 0) -> "Span":
        """A stretch within one line."""
        return Span(path, line, column, line, column + length)


def digest_of(*parts: str | bytes) -> str:
    """SHA-256 over the parts, each preceded by its length, as 64 hexadecimal digits."""
    total = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        total.update(b"%d:" % len(data))
        total.update(data)
    return total.hexdigest()


class StudentSource(Struct, frozen=True):
    """A file that students may read; `path` is relative to the course, with forward slashes."""

    path: str
    text: str

    @property
    def digest(self) -> str:
        """Digest of path and text."""
        return digest_of(self.path, self.text)


class TeacherSource(Struct, frozen=True):
    """A `.docent.md` file: never a `StudentSource`, and never the other way round."""

    path: str
    text: str

    @property
    def digest(self) -> str:
        """Digest of path and text."""
        return digest_of(self.path, self.text)
