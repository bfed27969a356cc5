"""What a row of a lesson plan names, in the author's own words."""

import re
from collections.abc import Iterator

from lesstof.reading.vocabulary import Vocabulary, vocabulary
from slides_builder import deck
from slides_builder.lessons.agenda import Beats
from slides_builder.lessons.choosing import chosen, is_recall
from slides_builder.planning.beats import Beat
from slides_builder.planning.lesson import Lesson
from slides_builder.words import text_of

_EXERCISE = re.compile(r"\b(\d{2})-(\d{2})(?:\s+(?:tot en met|t/m|to)\s+(?:\d{2}-)?(\d{2}))?\b")
_SECTION = re.compile(r"\b(\d{1,2})\.(\d{1,2})(?:\s+(?:tot en met|t/m|to)\s+\d{1,2}\.(\d{1,2}))?\b")
_ORDINALS = (("eerste", "first"), ("tweede", "second"), ("derde", "third"), ("vierde", "fourth"), ("vijfde", "fifth"))
_WORD = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+)*")
# A word of this length is about something, one with a capital that is longer than this a name.
LONG, NAME = 8, 3
# A title of so few words is its subject.
SHORT = 2
_PLACES = ("opening", "objectives", "recall", "interview", "plan-step", "key-points", "law", "attachments")
_KINDS = ((r"\b(voorbeeld|example)", deck.Example), (r"\bmodel", deck.Model))


def sections_in(lesson: Lesson, text: str) -> tuple[str, ...]:
    """The ids of the sections that a text names by number, also `5.1 tot en met 5.3`."""
    numbers = []
    for found in _SECTION.finditer(text):
        last = int(found[3] or found[2])
        numbers += [f"{found[1]}.{number}" for number in range(int(found[2]), last + 1)]
    return tuple(each.id for each in lesson.chapter.sections if each.number and each.number in numbers)


def named(lesson: Lesson, beats: Beats, text: str) -> Beats:
    """The beats that a text names: places, exercises, slides, examples and models; sections are not opened here."""
    words = vocabulary(lesson.handbook.book.language)
    asked = _exercises(text)
    recalled = tuple(beat for beat in beats if is_recall(lesson, beat))
    some = tuple(beat for beat in recalled if beat.exercise and beat.exercise.id in asked)
    found = [beat for beat in beats if beat.exercise and beat.exercise.id in asked]
    for place in _places(words, text):
        found += (some or recalled) if place == "recall" else chosen(lesson, beats, place)
    found += _slides(beats, text)
    if not any(beat.anchor == "plan-step" for beat in found):
        found += _by_name(beats, text, sections_in(lesson, text))
    return tuple(beat for beat in beats if beat in found)


def _exercises(text: str) -> set[str]:
    ids = set()
    for chapter, first, last in _EXERCISE.findall(text):
        ids |= {f"{chapter}-{number:02d}" for number in range(int(first), int(last or first) + 1)}
    return ids


def _places(words: Vocabulary, text: str) -> Iterator[str]:
    """Opening, key points and the like, by the word that an author uses for them."""
    spoken = {word.casefold() for word in _WORD.findall(text)}
    for place in _PLACES:
        if {words.word("part", place).casefold(), place} & spoken:
            yield place


def _slides(beats: Beats, text: str) -> list[Beat]:
    """`eerste dia`: class slides by their order in the chapter."""
    slides = [beat for beat in beats if beat.anchor.startswith("slide:")]
    lower = text.casefold()
    counted = zip(_ORDINALS, slides, strict=False)
    return [beat for (dutch, english), beat in counted if f"{dutch} dia" in lower or f"{english} slide" in lower]


def _by_name(beats: Beats, text: str, sections: tuple[str, ...]) -> list[Beat]:
    """Examples, models, slides and cases by a name out of their title; `voorbeeld in 6.6` is any example there."""
    found = [beat for beat in beats if _is_named(beat, text)]
    for word, kind in _KINDS:
        if re.search(word, text, re.IGNORECASE) and not any(isinstance(b.slides[0].content, kind) for b in found):
            found += [b for b in beats if isinstance(b.slides[0].content, kind) and b.section in sections]
    return found


def _is_named(beat: Beat, text: str) -> bool:
    kind, title = beat.anchor.partition(":")[0], beat.slides[0].title
    if kind not in {"example", "figure", "slide", "case"}:
        return False
    if title.rstrip("?").casefold() in text.casefold():
        return True
    spoken = set(_WORD.findall(text))
    if kind == "example":
        return bool(_names(f"{title} {_organisation(beat)}") & spoken or _long(title) & {w.casefold() for w in spoken})
    return kind == "figure" and bool((_names(_without_first(title)) | _subject(title)) & {*spoken, *_lower(spoken)})


def _organisation(beat: Beat) -> str:
    content = beat.slides[0].content
    return text_of(content.facts[0].runs) if isinstance(content, deck.Example) and content.facts else ""


def _names(text: str) -> set[str]:
    """Words that are names: a capital inside, or one in front of a word that is no article."""
    found = _WORD.findall(text)
    return {w for w in found if len(w) > 1 and (w[1:] != w[1:].lower() or (w[0].isupper() and len(w) > NAME))}


def _without_first(title: str) -> str:
    """A title begins with a capital that says nothing, unless the word is an abbreviation."""
    first, _, rest = title.partition(" ")
    return title if first[1:] != first[1:].lower() else rest


def _subject(title: str) -> set[str]:
    """`doelenboom` from *De doelenboom*: a short title is about its long word."""
    return _long(title) if len(_WORD.findall(title)) <= SHORT else set()


def _long(text: str) -> set[str]:
    words = (part for word in _WORD.findall(text) for part in (word, *word.split("-")))
    return {word.casefold() for word in words if len(word) >= LONG}


def _lower(words: set[str]) -> set[str]:
    return {word.casefold() for word in words}
