"""A chapter's `index.docent.md`: a heading per place and under it what the teacher says, asks and expects."""

import re

from lesstof.model.source import TeacherSource
from lesstof.reading.context import Context
from lesstof.reading.judging import note_tabs
from lesstof.reading.lines import Line, Lines, lines_of, trimmed
from lesstof.reading.parts import cut_at_headings
from lesstof.reading.prose import prose
from lesstof.reading.vocabulary import normal
from lesstof.teacher.guide import Note
from lesstof.teacher.note_options import note_options

_WHOLE = re.compile(r"[0-9]{1,4}")


def read_notes(context: Context, source: TeacherSource, chapter: str) -> tuple[Note, ...]:
    """The notes of a chapter, in the order of the file."""
    context.chapter = chapter
    top, pieces = cut_at_headings(context, lines_of(source.text))
    if stray := trimmed(top):
        context.tell("E210", stray[0], block=source.path.rsplit("/", 1)[-1], expected="## #…")
    note_tabs(context, lines_of(source.text))
    notes = tuple(_note(context, source, chapter, heading, trimmed(lines)) for heading, lines in pieces)
    for place, note in enumerate(notes):
        if note.anchor in {earlier.anchor for earlier in notes[:place]}:
            context.report.add("E222", note.span, heading=f"#{note.anchor}")
    return notes


def _note(context: Context, source: TeacherSource, chapter: str, heading: Line, lines: Lines) -> Note:
    options, body = note_options(context, lines)
    minutes = options.get("minutes")
    if minutes and not _WHOLE.fullmatch(minutes.text):
        context.tell("E111", minutes, key=context.words.word("option", "minutes"), value=minutes.text)
    return Note(
        chapter=chapter,
        anchor=_anchor(context, heading.text.strip()),
        minutes=int(minutes.text) if minutes and _WHOLE.fullmatch(minutes.text) else 0,
        method=options["method"].text if "method" in options else "",
        prose=prose(context, trimmed(body)),
        references=context.take_references(),
        span=context.span(heading),
        digest=source.digest,
    )


def _anchor(context: Context, text: str) -> str:
    """The canonical anchor: a place's own word, `kind:id`, or a section's id."""
    bare = text.removeprefix("#").strip()
    named = context.words.canonical("anchor", bare)
    if named:
        return named
    word, colon, id = bare.partition(":")
    if not colon:
        return bare
    kind = context.words.canonical("reference", word) or context.words.canonical("anchor", normal(word)) or word
    return f"{kind}:{id.strip()}"
