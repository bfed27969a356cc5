"""What the store remembers of a result: artifacts by digest, and what the step told; as checked JSON."""

import json
from typing import Any

from msgspec import Struct
from msgspec.structs import astuple

from lesstof.model.diagnostic import Diagnostic
from lesstof.model.source import Span, digest_of


class Entry(Struct, frozen=True):
    """An artifact whose bytes lie in a store; `path` is relative to `build/`, `size` in bytes."""

    path: str
    media_type: str
    digest: str
    size: int


class Manifest(Struct, frozen=True):
    """A result without its bytes: all that travels between processes."""

    entries: tuple[Entry, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def sealed(value: object) -> bytes:
    """JSON on one line below its own digest, so that a torn or altered file is noticed."""
    body = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    return digest_of(body).encode() + b"\n" + body


def unsealed(data: bytes) -> Any:
    """The value of a sealed text; raises ValueError when it is not whole."""
    seal, _, body = data.partition(b"\n")
    if seal != digest_of(body).encode():
        raise ValueError("broken seal")
    return json.loads(body)


def encoded(manifest: Manifest) -> bytes:
    """The manifest as a file."""
    entries = [astuple(entry) for entry in manifest.entries]
    return sealed({"entries": entries, "diagnostics": plain_diagnostics(manifest.diagnostics)})


def decoded(data: bytes) -> Manifest:
    """The manifest of such a file; raises ValueError when it is not whole."""
    value = unsealed(data)
    return Manifest(tuple(Entry(*entry) for entry in value["entries"]), diagnostics_of(value["diagnostics"]))


def plain_diagnostics(diagnostics: tuple[Diagnostic, ...]) -> list[list[Any]]:
    """Diagnostics as lists of text and numbers."""
    return [[found.code, astuple(found.span), found.arguments] for found in diagnostics]


def diagnostics_of(value: list[list[Any]]) -> tuple[Diagnostic, ...]:
    """The other way round."""
    return tuple(
        Diagnostic(code, Span(*span), tuple((name, text) for name, text in arguments))
        for code, span, arguments in value
    )
