"""`lesstof build`: the website, the decks and the teacher's pack."""

import argparse
import sys
import time
from pathlib import Path

from lesstof.cli.console import tell
from lesstof.cli.courses import show
from lesstof.cli.crew import Crew
from lesstof.cli.making import Made, make
from lesstof.cli.order import Order, order_of
from lesstof.cli.progress import teller
from lesstof.labels import Labels


def run(options: argparse.Namespace, words: Labels) -> int:
    """Build and tell what came of it; 1 when mistakes stopped it."""
    start = time.monotonic()
    order = order_of(options, words)
    progress = teller(quiet=options.quiet)
    with Crew(order.jobs, order.outputs.modules) as crew:
        try:
            made = make(order, crew, progress, words)
        finally:
            progress.close()
    _report(made, options, words)
    if not options.quiet or made.stopped or made.kept:
        for line in summary(made, order, words, time.monotonic() - start):
            tell(line)
    return 1 if made.stopped else 0


def summary(made: Made, order: Order, words: Labels, seconds: float) -> tuple[str, ...]:
    """What was made and where it stands."""
    kept = tuple(
        words("{path} was changed by hand; your version is kept in build/{kept}", path=_origin(path), kept=path)
        for path in made.kept
    )
    if made.stopped:
        return (*kept, words("Nothing was published. Mend this and build again; what was built before is still there."))
    took = f"{seconds:.1f}".replace(".", "," if words.language == "nl" else ".")
    if not made.changed:
        return (*kept, words("Everything was up to date ({seconds} s).", seconds=took))
    trees = [f"  {_relative(order.build / tree)}  ({_count(order.build / tree, words)})" for tree in made.changed]
    return (*kept, words("Made in {seconds} s:", seconds=took), *trees)


def _report(made: Made, options: argparse.Namespace, words: Labels) -> None:
    if options.format == "text":
        show(made.diagnostics, words)
    else:
        from lesstof.checks.reporting import report

        sys.stdout.write(report(made.diagnostics, options.format, words.language))


def _origin(kept: str) -> str:
    return kept.replace("kept/", "build/", 1)


def _relative(path: Path) -> str:
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


def _count(folder: Path, words: Labels) -> str:
    count = sum(1 for path in folder.rglob("*") if path.is_file())
    return words("1 file") if count == 1 else words("{count} files", count=count)
