"""A step: a named, versioned, pure function from frozen data to artifacts."""

from collections.abc import Callable, Iterable
from typing import Any

from msgspec import Struct

from lesstof.model.diagnostic import Diagnostic
from lesstof.model.source import digest_of


class Artifact(Struct, frozen=True):
    """A finished file; `path` is relative to `build/`, with forward slashes."""

    path: str
    media_type: str
    data: bytes


class Recalled(Struct, frozen=True):
    """A file as it was made before, by SHA-256 and size; `make` gives its bytes where the store has them no more.

    `make` is called from any thread.
    """

    path: str
    media_type: str
    digest: str
    size: int
    make: Callable[[], bytes]


class Result(Struct, frozen=True):
    """What a step made, and what it has to tell the author; what is not `lasting` is made again by the next build.

    What is `streamed` is made only as it is saved, so that not all of it is in memory at one time; it is read once.
    """

    artifacts: tuple[Artifact, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    lasting: bool = True
    streamed: Iterable[Artifact | Recalled] = ()


class Step(Struct, frozen=True):
    """`function(payload)` runs in another process: it is module-level and the payload can be pickled.

    `inputs` are digests of everything that the result depends on, `version` that of the code.
    """

    name: str
    version: str
    inputs: tuple[str, ...]
    function: Callable[[Any], Result]
    payload: Any

    @property
    def key(self) -> str:
        """The address of the result in the store."""
        function = f"{self.function.__module__}.{self.function.__qualname__}"
        return digest_of(self.name, self.version, function, *self.inputs)
