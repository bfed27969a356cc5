import ast
from collections.abc import Iterator
from pathlib import Path

from babel.messages.pofile import read_po

import lesstof.cli
import lesstof.labels
from lesstof.cli.help import COMMANDS, KINDS, TOP


def said() -> Iterator[str]:
    """Every English text that the prompt can say."""
    for path in sorted(Path(lesstof.cli.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id="words"), args=[ast.Constant(value=str() as text), *_]):
                    yield text
    for texts in (TOP, *COMMANDS.values()):
        yield from (texts.summary, texts.about, texts.examples)
    yield from KINDS.values()


def test_all_that_the_prompt_says_can_be_said_in_dutch() -> None:
    known: set[str] = set()
    for path in Path(lesstof.labels.__file__).parent.rglob("*nl.po"):
        with path.open("rb") as catalogue:
            known |= {str(message.id) for message in read_po(catalogue) if message.string}
    texts = set(said()) - {""}
    commands_alone = {text for text in texts if all(line.startswith("  lesstof ") for line in text.split("\n"))}
    assert len(texts) > 90
    assert sorted(texts - known - commands_alone) == []
