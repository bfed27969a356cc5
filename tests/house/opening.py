"""Everything that a file holds, with archives opened and markup taken off."""

import gzip
import html
import io
import re
import sqlite3
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

DEEPEST = 6


def layers(name: str, data: bytes, depth: int = 0) -> Iterator[tuple[str, bytes]]:
    """The bytes and whatever is packed in them, each with a name that tells the way."""
    yield name, data
    if depth == DEEPEST:
        return
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield f"{name}!comment", archive.comment
            for entry in archive.infolist():
                yield f"{name}!name", entry.filename.encode() + entry.extra + entry.comment
                yield from layers(f"{name}!{entry.filename}", archive.read(entry), depth + 1)
    elif data[:16] == b"SQLite format 3\0":
        yield from ((f"{name}!row", text) for text in _database_texts(data))
    elif data[:2] == b"\x1f\x8b":
        yield from layers(f"{name}!gz", gzip.decompress(data), depth + 1)
    elif data[:8] == b"\x89PNG\r\n\x1a\n":
        yield from ((f"{name}!text", text) for text in _png_texts(data))


def readings(data: bytes) -> Iterator[str]:
    """The same bytes as the text that somebody could read in them."""
    text = data.decode("utf-8", errors="ignore")
    unescaped = re.sub(r"\\u([0-9a-fA-F]{4})", lambda code: chr(int(code[1], 16)), text)
    for reading in (
        unescaped,
        html.unescape(re.sub(r"<[^>]*>", "", unescaped)),
        data.decode("utf-16-le", errors="ignore"),
    ):
        yield " ".join(reading.lower().split())


def places_of(secrets: tuple[str, ...], folder: Path) -> list[str]:
    """Where a secret can be read below a folder: in a name, or in a file however it is packed."""
    found = []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        packed = list(layers(name, path.read_bytes())) if path.is_file() else []
        for place, data in [(f"{name} (name)", name.encode()), *packed]:
            texts = list(readings(data))
            found += [f"{secret} in {place}" for secret in secrets if any(secret.lower() in text for text in texts)]
    return found


def _database_texts(data: bytes) -> Iterator[bytes]:
    """Every row of every table; a long text lies in pieces in the file itself."""
    database = sqlite3.connect(":memory:")
    database.deserialize(data)
    for (table,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        for row in database.execute(f"SELECT * FROM {table}"):
            yield "\n".join(map(str, row)).encode()
    database.close()


def _png_texts(data: bytes) -> Iterator[bytes]:
    place = 8
    while place + 8 <= len(data):
        size, kind = int.from_bytes(data[place : place + 4], "big"), data[place + 4 : place + 8]
        if kind in {b"tEXt", b"zTXt", b"iTXt"}:
            body = data[place + 8 : place + 8 + size]
            yield body
            if kind == b"zTXt":
                yield zlib.decompress(body.partition(b"\0")[2][1:])
        place += size + 12
