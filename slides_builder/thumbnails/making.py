"""The pictures of one deck: rendered where that is wanted and succeeds, else drawn."""

from pathlib import Path

from lesstof.building.step import Artifact, Result
from lesstof.model.diagnostic import diagnose
from slides_builder.deck import Deck
from slides_builder.lessons.composing import Known, compose
from slides_builder.making import MEDIA_TYPE, fit, template_of
from slides_builder.outputs import Asked, deck_of
from slides_builder.template.opening import slide_size
from slides_builder.thumbnails.order import Pictured
from slides_builder.thumbnails.rendering import rendered
from slides_builder.thumbnails.sketching import sketch


def pictures(order: Pictured) -> Result:
    """Copies of the files, and a picture of every slide of the first of them.

    What could not be rendered is drawn, told, and tried again by the next build.
    """
    copies = tuple(Artifact(address, MEDIA_TYPE, Path(file).read_bytes()) for address, file in order.copies)
    drawn = (*copies, *_artifacts(order.folder, "svg", "image/svg+xml", _sketches(order.asked)))
    if not order.rendered:
        return Result(drawn)
    if order.programs is None:
        return Result(drawn, (diagnose("W805", order.asked.wish.span),))
    slides = len(drawn) - len(copies)
    shown = rendered(copies[0].data, slides, order.programs)
    if len(shown) != slides:
        found = diagnose("W806", order.asked.wish.span, deck=copies[0].path.rpartition("/")[2])
        return Result(drawn, (found,), lasting=False)
    return Result((*copies, *_artifacts(order.folder, "webp", "image/webp", shown)))


def _sketches(asked: Asked) -> tuple[bytes, ...]:
    lesson = asked.lesson
    deck: Deck = deck_of(asked, compose(lesson, asked.wish, Known()))
    template = template_of(deck.facts, lesson.template)
    pages = enumerate(fit(deck, lesson).pages, 1)
    size = slide_size(template)
    return tuple(sketch(page, number, deck.facts, template.layouts, size) for number, page in pages)


def _artifacts(folder: str, ending: str, media_type: str, data: tuple[bytes, ...]) -> tuple[Artifact, ...]:
    return tuple(Artifact(f"{folder}{number:02}.{ending}", media_type, each) for number, each in enumerate(data, 1))
