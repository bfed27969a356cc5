"""Typed blocks lifted to parts of a chapter: one row a word."""

from collections.abc import Callable, Mapping

from lesstof.model.chapter import Part
from lesstof.reading.blocks import boxes, lists
from lesstof.reading.blocks.chart import chart
from lesstof.reading.blocks.figure import figure
from lesstof.reading.blocks.interview import interview
from lesstof.reading.blocks.options import checked_options
from lesstof.reading.blocks.plan_step import plan_step
from lesstof.reading.context import Context
from lesstof.reading.grammar import BLOCKS
from lesstof.reading.scanning import Block

Lifter = Callable[[Context, Block, Mapping[str, str]], Part | None]

_LIFTERS: Mapping[str, Lifter] = {
    "objectives": lambda context, block, options: lists.objectives(context, block),
    "terms": lambda context, block, options: lists.terms(context, block),
    "key-ideas": lambda context, block, options: lists.key_ideas(context, block),
    "key-points": lambda context, block, options: lists.key_points(context, block),
    "figure": figure,
    "chart": chart,
    "example": boxes.example,
    "interview": interview,
    "case": boxes.case,
    "law": boxes.law,
    "plan-step": plan_step,
    "slide": boxes.class_slide,
    "tips": boxes.notice,
    "checklist": boxes.notice,
    "column": boxes.notice,
    "research": boxes.notice,
    "attachment": boxes.attachment,
    "video": boxes.video,
}


def lift(context: Context, block: Block) -> Part | None:
    """The part that a block is, or None when it cannot be read (which is reported)."""
    if context.kind not in BLOCKS[block.word].files:
        context.tell("E223", block.line, block=context.words.word("block", block.word))
        return None
    options = checked_options(context, block)
    return None if options is None else _LIFTERS[block.word](context, block, options)
