"""`lesstof build`: the website, the decks and the teacher's pack."""

import argparse
import sys
import time

from lesstof.building.stamp import still_good
from lesstof.cli.console import tell
from lesstof.cli.findings import show
from lesstof.cli.outputs import chosen
from lesstof.cli.sources import FILE
from lesstof.cli.summary import Made, summary
from lesstof.cli.wish import Wish, wish_of
from lesstof.labels import Labels


def run(options: argparse.Namespace, words: Labels) -> int:
    """Build and tell what came of it; 1 when mistakes stopped it."""
    start = time.monotonic()
    wish = wish_of(options)
    fingerprint = wish.fingerprint
    told = still_good(wish.build, fingerprint)
    made = _made(options, wish, fingerprint, words) if told is None else Made(told)
    _report(made, options, words)
    if not options.quiet or made.stopped or made.kept:
        for line in summary(made, wish.build, words, time.monotonic() - start):
            tell(line)
    return 1 if made.stopped else 0


def _made(options: argparse.Namespace, wish: Wish, fingerprint: str, words: Labels) -> Made:
    # All that a real build needs takes a while to import: the workers do theirs meanwhile.
    from lesstof.building.workers import collect_seldom
    from lesstof.cli.crew import crew_for

    collect_seldom()
    outputs = chosen(wish.only, words)
    with crew_for(wish, outputs) as crew:
        if outputs.student and (wish.root / FILE).is_file():
            crew.warm()
        from lesstof.cli.making import make
        from lesstof.cli.order import order_of
        from lesstof.cli.progress import teller

        order = order_of(options, wish, outputs, words)
        progress = teller(quiet=options.quiet)
        try:
            return make(order, fingerprint, crew, progress, words)
        finally:
            progress.close()


def _report(made: Made, options: argparse.Namespace, words: Labels) -> None:
    if options.format == "text":
        show(made.diagnostics, words)
    else:
        from lesstof.checks.reporting import report

        sys.stdout.write(report(made.diagnostics, options.format, words.language))
