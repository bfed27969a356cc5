"""Attachments, posts and written pages: front matter and running text."""

import re

from lesstof.model.handbook import Attachment, AttachmentKind, PageKind, Post, PostKind, WrittenPage
from lesstof.model.prose import Element, Node, Prose
from lesstof.model.source import StudentSource
from lesstof.reading.comments import Comment
from lesstof.reading.context import Context
from lesstof.reading.fences import Heading
from lesstof.reading.front_matter import FrontMatter, read_front_matter
from lesstof.reading.lines import Line, lines_of, trimmed
from lesstof.reading.marks import is_more
from lesstof.reading.prose import prose, said
from lesstof.reading.scanning import Block, Text, scan
from lesstof.reading.values import DOCUMENTS, listed

FILES = {
    AttachmentKind.TEMPLATE: ("docx",),
    AttachmentKind.CHECKLIST: ("docx",),
    AttachmentKind.WORKSHEET: ("xlsx",),
}


def read_attachment(context: Context, source: StudentSource) -> Attachment | None:
    """An attachment; None when its front matter does not say what it is."""
    front = read_front_matter(context, lines_of(source.text))
    context.chapter = chapter_id(front)
    body, _ = _text(context, front)
    if not front.get("kind") or not front.get("code"):
        return None
    return Attachment(
        code=front.get("code"),
        title=said(context, front.get("title")),
        kind=AttachmentKind(front.get("kind")),
        chapter=context.chapter,
        duration=front.get("duration"),
        language=front.get("language"),
        maker=front.get("maker"),
        year=front.get("year"),
        url=front.get("url"),
        checked=front.get("checked"),
        old_codes=listed(front.get("old-code")),
        prose=body,
        references=tuple(context.references),
        span=context.span(front.place("code")),
        digest=source.digest,
        files=_files(front, AttachmentKind(front.get("kind"))),
    )


def _files(front: FrontMatter, kind: AttachmentKind) -> tuple[str, ...]:
    """What the author asks for, else what suits the kind."""
    asked = front.get("files")
    if not asked:
        return FILES.get(kind, ())
    return tuple(name for name in DOCUMENTS if name in listed(asked.lower()))


def read_post(context: Context, source: StudentSource, id: str) -> Post | None:
    """A dated post; what stands above `<!-- meer -->` is its excerpt."""
    front = read_front_matter(context, lines_of(source.text))
    context.chapter = chapter_id(front)
    excerpt, rest = _text(context, front)
    if not front.get("kind"):
        return None
    return Post(
        id=id,
        title=said(context, front.get("title")),
        kind=PostKind(front.get("kind")),
        chapter=context.chapter,
        date=front.get("date"),
        author=front.get("author"),
        tags=tuple(tag.lstrip("#") for tag in listed(front.get("tags"))),
        excerpt=excerpt if rest else Prose((), excerpt.span),
        rest=rest or excerpt,
        references=tuple(context.references),
        span=context.span(front.place("title")),
        digest=source.digest,
    )


def read_page(context: Context, source: StudentSource, id: str) -> WrittenPage | None:
    """A written page of the book."""
    front = read_front_matter(context, lines_of(source.text))
    body, _ = _text(context, front)
    if not front.get("kind"):
        return None
    return WrittenPage(
        id=id,
        title=said(context, front.get("title")),
        kind=PageKind(front.get("kind")),
        description=said(context, front.get("description")),
        prose=body,
        references=tuple(context.references),
        span=context.span(front.place("title")),
        digest=source.digest,
    )


def chapter_id(front: FrontMatter) -> str:
    """The id of the chapter that a file belongs to: `h11` from `h11`, `11` or `#h11`."""
    digits = front.get("chapter").strip("#hH ")
    return f"h{int(digits):02d}" if re.fullmatch("[0-9]{1,2}", digits) else front.get("chapter")


def _text(context: Context, front: FrontMatter) -> tuple[Prose, Prose]:
    """The running text above and below a post's `<!-- meer -->`; without the mark all of it stands above."""
    above: list[Line] = []
    below: list[Line] = []
    current = above
    for segment in scan(context, front.body):
        match segment:
            case Text(lines):
                current += (*lines, Line(lines[-1].number, ""))
            case Heading(line=line):
                current += (line, Line(line.number, ""))
            case Block(line=line):
                context.tell("E223", line, block=context.words.word("block", segment.word))
            case Comment() if context.kind == "post" and is_more(context, segment):
                current = below
    return _with_one_title(context, above), _with_one_title(context, below)


def _with_one_title(context: Context, lines: list[Line]) -> Prose:
    """A first-level heading would be a second title: it becomes one of the second level."""
    text = prose(context, trimmed(tuple(lines)))
    return Prose(tuple(_demoted(node) for node in text.nodes), text.span)


def _demoted(node: Node) -> Node:
    if not isinstance(node, Element):
        return node
    children = tuple(_demoted(child) for child in node.children)
    return Element("h2" if node.tag == "h1" else node.tag, node.attributes, children)
