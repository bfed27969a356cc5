"""Every slide of a deck has a title of its own."""

from collections import Counter
from collections.abc import Iterable

from msgspec.structs import replace

from slides_builder.deck import Slide
from slides_builder.planning.beats import Beat
from slides_builder.words import text_of


def unique(beats: Iterable[Beat]) -> tuple[Beat, ...]:
    """A title that was used before gets its kind behind it, and a number if that does not help."""
    used: Counter[str] = Counter()
    return tuple(replace(beat, slides=unique_slides(beat.slides, used)) for beat in beats)


def unique_slides(slides: Iterable[Slide], used: Counter[str]) -> tuple[Slide, ...]:
    """The same for slides, after titles that were `used`."""
    told = []
    for slide in slides:
        title = next(title for title in _candidates(slide) if not used[title])
        used[title] += 1
        told.append(replace(slide, title=title))
    return tuple(told)


def _candidates(slide: Slide) -> Iterable[str]:
    yield slide.title
    kind = text_of(slide.kicker[:1])
    yield f"{slide.title} ({kind[:1].lower()}{kind[1:]})"
    number = 2
    while True:
        yield f"{slide.title} ({number})"
        number += 1
