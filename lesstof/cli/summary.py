"""What came of a build, and the words for it."""

from pathlib import Path

from msgspec import Struct

from lesstof.labels import Labels
from lesstof.model.diagnostic import Diagnostic


class Made(Struct, frozen=True):
    """Whether mistakes stopped it, the steps that ran, the trees that changed, and the files that were put aside."""

    diagnostics: tuple[Diagnostic, ...]
    stopped: bool = False
    ran: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()


def summary(made: Made, build: Path, words: Labels, seconds: float) -> tuple[str, ...]:
    """What was made and where it stands."""
    kept = tuple(
        words("{path} was made or changed by hand; it is kept as build/{kept}", path=_origin(path), kept=path)
        for path in made.kept
    )
    if made.stopped:
        return (*kept, words("Nothing was published. Mend this and build again; what was built before is still there."))
    took = f"{seconds:.1f}".replace(".", "," if words.language == "nl" else ".")
    if not made.changed:
        return (*kept, words("Everything was up to date ({seconds} s).", seconds=took))
    trees = [f"  {_relative(build / tree)}  ({_count(build / tree, words)})" for tree in made.changed]
    return (*kept, words("Made in {seconds} s:", seconds=took), *trees)


def _origin(kept: str) -> str:
    return kept.replace("kept/", "build/", 1)


def _relative(path: Path) -> str:
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


def _count(folder: Path, words: Labels) -> str:
    count = sum(1 for path in folder.rglob("*") if path.is_file())
    return words("1 file") if count == 1 else words("{count} files", count=count)
