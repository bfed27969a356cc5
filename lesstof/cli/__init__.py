"""The prompt: `lesstof build`, `serve`, `check`, `stats`, `new`, `explain`, `reference` and `completion`."""

import gc
import sys
from collections.abc import Sequence
from importlib import import_module

from lesstof.cli.arguments import parser
from lesstof.cli.console import make_readable
from lesstof.cli.failing import guarded
from lesstof.cli.language import prompt_language
from lesstof.labels import labels


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit code: 0 fine, 1 errors in the sources, 2 wrong use or configuration."""
    make_readable()
    given = list(sys.argv[1:] if arguments is None else arguments) or ["--help"]
    words = labels(prompt_language(given))

    def command() -> int:
        options = parser(words).parse_args(given)
        code: int = import_module(f"lesstof.cli.{options.command}").run(options, words)
        return code

    code = guarded(command, words)
    if arguments is None:
        # On its way out the interpreter would look through all that was read and made, which takes a tenth of a build.
        gc.freeze()
    return code
