"""Parts of a deck that are told by name: its sections, its shapes, and loose shapes that are one thing."""

from collections import Counter
from collections.abc import Iterator

from slides_builder.judging.finding import Finding
from slides_builder.judging.opening import DeckFile, SlideFile
from slides_builder.template.school.package import Tree
from slides_builder.template.school.shapes import P

_DEFAULT = ("default section", "untitled section", "standaardsectie", "naamloze sectie", "section ", "sectie ")
# From here on nobody finds a slide again without sections.
_LONG = 20
_LOOSE = 4


def unnamed_sections(deck: DeckFile) -> Iterator[Finding]:
    """Sections with the name that PowerPoint gives by itself."""
    for name in deck.sections:
        if not name.strip() or (name.casefold() + " ").startswith(_DEFAULT):
            yield Finding("W865", arguments=(("name", name),))


def without_sections(deck: DeckFile) -> Iterator[Finding]:
    """A long deck in one piece; sheets to print are leafed through."""
    if not deck.sections and len(deck.slides) > _LONG and not deck.is_sheet:
        yield Finding("W866", arguments=(("count", str(len(deck.slides))),))


def same_names(deck: DeckFile) -> Iterator[Finding]:
    """Shapes without a name, or with that of another one: nobody can tell them apart in the list of shapes."""
    for slide in deck.slides:
        names = Counter(shape.name for shape in slide.shapes)
        for name, count in names.items():
            if count > 1 or not name:
                yield Finding("W867", slide.number, slide.title, name)


def loose_shapes(deck: DeckFile) -> Iterator[Finding]:
    """Shapes and lines that touch and are not grouped: a drawing that is read in pieces."""
    for slide in deck.slides:
        if len(_loose(slide)) >= _LOOSE:
            yield Finding("W868", slide.number, slide.title, "", (("count", str(len(_loose(slide)))),))


def _loose(slide: SlideFile) -> list[str]:
    """Drawn shapes that stand on the slide by themselves, as long as a line joins some of them."""
    free = [shape for shape in slide.shapes if not shape.holder and not shape.decorative]
    drawn = [shape.name for shape in free if shape.kind == "cxnSp" or _is_drawn(shape.tree)]
    return drawn if any(shape.kind == "cxnSp" for shape in free) else []


def _is_drawn(shape: Tree) -> bool:
    identity = shape.find(f"{P}nvSpPr/{P}cNvSpPr")
    return identity is not None and identity.get("txBox") not in {"1", "true"}
