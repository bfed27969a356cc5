"""Checks a block against its rule: options, title and body."""

from collections.abc import Mapping

from lesstof.reading.context import Context
from lesstof.reading.equations import judge_formulas
from lesstof.reading.grammar import BLOCKS
from lesstof.reading.scanning import Block
from lesstof.reading.values import checked_value


def checked_options(context: Context, block: Block) -> Mapping[str, str] | None:
    """The canonical options, or None when the block cannot be read at all."""
    rule = BLOCKS[block.word]
    word = context.words.word("block", block.word)
    judge_formulas(context, block.title)
    if rule.title == "required" and not block.title.text.strip():
        context.tell("E212", block.line, block=word)
    if rule.body == "required" and not block.body:
        context.tell("E211", block.line, block=word)
        return None
    return _options(context, block, word)


def _options(context: Context, block: Block, word: str) -> dict[str, str]:
    allowed = {field.name: field for field in BLOCKS[block.word].options}
    values = {}
    for name, line in block.options:
        if line.text:
            option = context.words.word("option", name)
            values[name] = checked_value(context, allowed[name], option, line, "E207", "option")
    for field in allowed.values():
        if field.required and field.name not in (name for name, line in block.options if line.text):
            context.tell("E206", block.line, option=context.words.word("option", field.name), block=word)
    return values
