"""How long a class is busy with a slide, where nobody wrote it down."""

from collections.abc import Mapping

from slides_builder import deck
from slides_builder.planning.beats import Beat

_USUAL: Mapping[type, int] = {
    deck.Cover: 2,
    deck.Goals: 2,
    deck.Opener: 3,
    deck.Statement: 5,
    deck.Text: 3,
    deck.Law: 4,
    deck.Model: 4,
    deck.Table: 2,
    deck.Example: 5,
    deck.Quote: 4,
    deck.PlanTask: 12,
    deck.Recap: 4,
}
_TERMS = 1

# Minutes that someone did write down, by the anchor of the beat.
Told = Mapping[str, int]


def minutes_of(beat: Beat, told: Told) -> int:
    """The author's minutes, else the teacher's, else what is usual for this kind of slide."""
    if beat.minutes:
        return beat.minutes
    if beat.anchor != beat.section and told.get(beat.anchor):
        return told[beat.anchor]
    return _TERMS if beat.anchor.startswith("terms:") else _USUAL.get(type(beat.slides[0].content), 3)


def weighed(beats: tuple[Beat, ...], told: Told) -> int:
    """The minutes of several."""
    return sum(minutes_of(beat, told) for beat in beats)
