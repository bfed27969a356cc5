"""`lesstof completion`: a script for the shell."""

import argparse
from collections.abc import Iterator
from typing import Any

from lesstof.cli.arguments import parser
from lesstof.labels import Labels


def run(options: argparse.Namespace, words: Labels) -> int:
    """Print the completion script of a shell."""
    import shtab

    commands = parser(words)
    for action in _actions(commands):
        if action.dest == "course":
            vars(action)["complete"] = shtab.DIRECTORY
    print(shtab.complete(commands, shell=options.shell))
    return 0


def _actions(commands: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    for action in commands._actions:
        yield action
        subcommands: Any = getattr(action, "choices", None)
        if isinstance(subcommands, dict):
            for command in subcommands.values():
                yield from _actions(command)
