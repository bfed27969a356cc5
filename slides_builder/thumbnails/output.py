"""The decks that the site offers and the pictures of their slides, as an output: made when the decks are there."""

from collections.abc import Iterable

from lesstof.building.program import digest_of_program
from lesstof.building.step import Result, Step
from lesstof.model.handbook import Handbook
from lesstof.model.lesson import LessonWish
from lesstof.outputs.contract import MadeFile, Request
from lesstof.outputs.offer.places import copy_of, offered, page_of, pictures_of
from slides_builder.outputs import asked_for
from slides_builder.thumbnails.order import Pictured
from slides_builder.thumbnails.programs import programs


class Thumbnails:
    """The finishing output `thumbnails`."""

    name = "thumbnails"

    def steps(self, handbook: Handbook, request: Request, made: tuple[MadeFile, ...]) -> Iterable[Step]:
        """One step per deck, known by the deck's bytes; none without the page that shows them."""
        if page_of(handbook) not in {one.path for one in made}:
            return
        found = None if request.thumbnails is False else programs()
        rendered = bool(request.thumbnails or found)
        told = found.digest if found else str(rendered)
        for deck in offered(handbook, made):
            files = tuple(filter(None, (deck.deck, deck.handout)))
            wish = deck.wish or LessonWish(deck.chapter.id, deck.chapter.id, answers=False)
            asked = asked_for(handbook, wish, request.template)
            copies = tuple((copy_of(file), file.file) for file in files)
            order = Pictured(asked, copies, pictures_of(deck), rendered, found)
            inputs = (told, *(each for file in files for each in (file.path, file.digest)))
            yield Step(f"thumbnails:{deck.place}", digest_of_program(), inputs, make_thumbnails, order)


def make_thumbnails(order: Pictured) -> Result:
    """Copies of the files, and a picture of every slide; runs in another process."""
    # What plans and fits takes a while to import: only who builds pays for it.
    from slides_builder.thumbnails.making import pictures

    return pictures(order)
