"""`lesstof deck check`: whether everyone can use a deck, one of ours or anyone's."""

import argparse
import json
import sys
from pathlib import Path

from lesstof.cli.explaining import unread
from lesstof.cli.failing import StoppedError
from lesstof.cli.findings import stops
from lesstof.labels import Labels


def check(options: argparse.Namespace, words: Labels) -> int:
    """Tell all that is found; 1 when something must be mended, or could be and that was asked."""
    from slides_builder.judging.reporting import as_data, as_text, judged_deck

    if not options.file:
        raise StoppedError(words("Which deck? Say for instance: lesstof deck check h08.pptx"))
    path = Path(options.file)
    try:
        data = path.read_bytes()
    except OSError as problem:
        raise StoppedError(unread(path, problem, words)) from problem
    deck = judged_deck(data, path.name)
    if options.format == "json":
        sys.stdout.write(json.dumps(as_data(deck, words), ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.write(as_text(deck, words))
    return 1 if stops(deck.diagnostics, strict=options.strict) else 0
