"""`lesstof reference`: every word of the format, as the reader itself knows them."""

import argparse

from lesstof.labels import Labels


def run(options: argparse.Namespace, words: Labels) -> int:
    """Print the reference as Markdown."""
    from lesstof.reading.reference import reference

    print(reference(words.language).rstrip())
    return 0
