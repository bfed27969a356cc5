"""`lesstof check`: all findings, in a form for people or for programs."""

import argparse
import sys

from lesstof.cli.courses import judged, settings_of
from lesstof.cli.findings import stops
from lesstof.labels import Labels


def run(options: argparse.Namespace, words: Labels) -> int:
    """Print the report; 1 when there is an error, or a warning in a strict check."""
    from lesstof.checks.reporting import report

    found = judged(settings_of(options, words), words).diagnostics
    sys.stdout.write(report(found, options.format, words.language))
    return 1 if stops(found, strict=options.strict) else 0
