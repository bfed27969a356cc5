"""What moves or sounds waits for whom it is for, and can be followed without seeing or hearing it."""

from collections.abc import Iterator

from lxml import etree

from slides_builder.judging.finding import Finding
from slides_builder.judging.opening import DeckFile
from slides_builder.template.school.package import Tree, parsed
from slides_builder.template.school.refusing import leads_away
from slides_builder.template.school.shapes import P

_MEDIA = {"videoFile", "audioFile", "wavAudioFile", "quickTimeFile", "audioCd"}
_CAPTIONS = ("track", "caption")


def without_captions(deck: DeckFile) -> Iterator[Finding]:
    """Film and sound that no captions go with."""
    for slide in deck.slides:
        for shape in slide.every:
            held = shape.tree.find(f"./*/{P}nvPr")
            if held is not None and _is_media(held) and not _has_captions(held):
                yield Finding("W869", slide.number, slide.title, shape.name)


def going_on_alone(deck: DeckFile) -> Iterator[Finding]:
    """Slides that go on by themselves, or a deck that begins anew without end."""
    for slide in deck.slides:
        if any(each.get("advTm") for each in slide.tree.iter(f"{P}transition")):
            yield Finding("W870", slide.number, slide.title)
    for part in deck.package.parts.values():
        if part.content_type.endswith("presProps+xml"):
            shows = parsed(part.data, deck.name).iter(f"{P}showPr")
            if any(each.get("loop") in {"1", "true"} for each in shows):
                yield Finding("W870")


def without_end(deck: DeckFile) -> Iterator[Finding]:
    """Animation that repeats for ever."""
    for slide in deck.slides:
        if any(each.get("repeatCount") == "indefinite" for each in slide.tree.iter(f"{P}cTn")):
            yield Finding("W871", slide.number, slide.title)


def _is_media(held: Tree) -> bool:
    return any(etree.QName(each).localname in _MEDIA for each in held.iterchildren(etree.Element))


def _has_captions(held: Tree) -> bool:
    names = (etree.QName(each).localname.lower() for each in held.iter(etree.Element))
    return any(word in name for name in names for word in _CAPTIONS)


def from_outside(deck: DeckFile) -> Iterator[Finding]:
    """Pictures, films and objects that are fetched from elsewhere when the deck opens."""
    for slide in deck.slides:
        for relation in slide.part.relations:
            if leads_away(relation) and not _is_link(relation.type):
                told = ("part", slide.part.name.rpartition("/")[2]), ("target", relation.target[:120])
                yield Finding("E815", slide.number, slide.title, "", told)


def _is_link(kind: str) -> bool:
    return kind.endswith("/hyperlink")
