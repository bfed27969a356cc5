"""Blocks that are text with a heading: example, case, law, slide, notices, video and attachment."""

from collections.abc import Mapping

from lesstof.model.chapter import (
    AttachmentReference,
    CaseBox,
    ClassSlide,
    Example,
    LawBox,
    Notice,
    NoticeKind,
    Video,
)
from lesstof.reading.context import Context
from lesstof.reading.lines import trimmed
from lesstof.reading.marks import more_mark
from lesstof.reading.prose import prose, refer, said
from lesstof.reading.scanning import Block
from lesstof.reading.slugs import slug
from lesstof.reading.values import CODE, listed

Options = Mapping[str, str]


def example(context: Context, block: Block, options: Options) -> Example:
    """A real example."""
    return Example(
        id=slug(block.title.text),
        title=said(context, block.title.text),
        country=options.get("country", ""),
        organisation=said(context, options.get("organisation", "")),
        year=options.get("year", ""),
        source=said(context, options.get("source", "")),
        prose=prose(context, block.body),
        chapter=context.chapter,
        section=context.section,
        span=context.span(block.line),
    )


def case(context: Context, block: Block, options: Options) -> CaseBox:
    """A piece of the running case."""
    id = slug(options.get("id") or block.title.text)
    return CaseBox(id, said(context, block.title.text), prose(context, block.body), context.span(block.line))


def law(context: Context, block: Block, options: Options) -> LawBox:
    """What is allowed."""
    return LawBox(
        id=slug(block.title.text),
        title=said(context, block.title.text),
        countries=listed(options.get("country", "")),
        reviewed=options.get("reviewed", ""),
        prose=prose(context, block.body),
        span=context.span(block.line),
    )


def class_slide(context: Context, block: Block, options: Options) -> ClassSlide:
    """Something for the class alone."""
    return ClassSlide(
        id=slug(block.title.text),
        title=said(context, block.title.text),
        minutes=int(options.get("minutes") or 0),
        method=said(context, options.get("method", "")),
        prose=prose(context, block.body),
        span=context.span(block.line),
        build_up=options.get("build-up", "no") == "yes",
    )


def notice(context: Context, block: Block, options: Options) -> Notice:
    """Tips, a checklist, a column or a research note; what stands below `<!-- meer -->` is the rest."""
    mark = more_mark(context, block.comments)
    above = tuple(line for line in block.body if not mark or line.number < mark)
    below = block.body[len(above) :]
    return Notice(
        kind=NoticeKind(block.word),
        title=said(context, block.title.text),
        code=options.get("code", ""),
        date=options.get("date", ""),
        author=said(context, options.get("author", "")),
        excerpt=prose(context, trimmed(above)),
        rest=prose(context, trimmed(below)),
        span=context.span(block.line),
    )


def video(context: Context, block: Block, options: Options) -> Video:
    """A film elsewhere."""
    return Video(
        id=slug(block.title.text),
        title=said(context, block.title.text),
        address=options.get("address", ""),
        duration=said(context, options.get("duration", "")),
        subtitles=said(context, options.get("subtitles", "")),
        source=said(context, options.get("source", "")),
        prose=prose(context, block.body),
        span=context.span(block.line),
    )


def attachment(context: Context, block: Block, options: Options) -> AttachmentReference | None:
    """A pointer to an attachment."""
    found = CODE.match(block.title.text.strip())
    if not found:
        if block.title.text.strip():
            context.tell("E601", block.title, code=block.title.text.strip())
        return None
    refer(context, "attachment", found[1], context.span(block.title))
    return AttachmentReference(found[1], prose(context, block.body), context.span(block.line))
