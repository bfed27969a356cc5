"""`lesstof explain CODE`: the catalogue's entry."""

import argparse
import difflib

from lesstof.cli.failing import StoppedError
from lesstof.labels import Labels


def run(options: argparse.Namespace, words: Labels) -> int:
    """Print the entry. Raises StoppedError for a code that does not exist."""
    from lesstof.checks.catalogue import codes, explain

    code = options.code.strip().strip(":").upper()
    try:
        print(explain(code, words.language).rstrip())
    except KeyError:
        likely = ", ".join(difflib.get_close_matches(code, codes(), n=5, cutoff=0.3))
        unknown = words("There is no message with the code ‘{code}’. Do you mean one of these:", code=options.code)
        raise StoppedError(f"{unknown} {likely}") from None
    return 0
