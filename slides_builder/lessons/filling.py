"""A lesson of so many minutes from what students may see: the core of the weightiest sections, practice, the plan."""

from collections.abc import Iterator

from msgspec import Struct

from lesstof.model.chapter import Section
from slides_builder import deck
from slides_builder.lessons.agenda import Agenda, Beats, Item
from slides_builder.lessons.choosing import chosen, is_exercise
from slides_builder.lessons.minutes import Told, minutes_of, weighed
from slides_builder.lessons.timing import to_the_minute
from slides_builder.planning.beats import Beat
from slides_builder.planning.lesson import Lesson

# Below this there is no time for the plan, nor for looking back.
SHORT = 25
_FIRST = (deck.Opener, deck.Model, deck.Statement, deck.Text, deck.Law, deck.Table)


class Course(Struct, frozen=True):
    """What filling a lesson shares: the chapter's beats, and the minutes that someone wrote down."""

    lesson: Lesson
    beats: Beats
    told: Told
    minutes: int

    def of(self, part: str) -> Beats:
        """The beats of a part."""
        return chosen(self.lesson, self.beats, part)


def fill(lesson: Lesson, beats: Beats, told: Told, minutes: int) -> Agenda:
    """A lesson that lasts exactly so many minutes, in the order of the chapter."""
    course = Course(lesson, beats, told, minutes)
    start, end = _start(course), _end(course)
    room = minutes - sum(item.minutes for item in (*start, *end))
    middle = _middle(course, room)
    return Agenda(to_the_minute(lesson.words, (*start, *middle, *end), minutes))


def _start(course: Course) -> tuple[Item, ...]:
    words = course.lesson.words
    recall = course.of("recall") if course.minutes >= SHORT else ()
    what = words("Opening and looking back") if recall else words("Opening")
    return (Item(_share(course, 0.11, 2, 10), what, "", (*course.of("opening"), *course.of("objectives"), *recall)),)


def _end(course: Course) -> tuple[Item, ...]:
    words, step = course.lesson.words, course.of("plan-step")
    plan = (Item(_share(course, 0.2, 6, 20), words("Plan step"), step[0].slides[0].title, step),) if step else ()
    last = (*course.of("key-points"), *course.of("attachments"))
    closing = Item(_share(course, 0.1, 2, 5), words("Key points and exit question"), "", last)
    return (*(plan if course.minutes >= SHORT else ()), closing)


def _share(course: Course, part: float, least: int, most: int) -> int:
    return min(max(round(course.minutes * part), least), most)


def _middle(course: Course, room: int) -> tuple[Item, ...]:
    """Sections by weight, each with its core, an exercise and an example, as long as there is room."""
    taken: list[Item] = []
    for candidate in (*_by_section(course), *_further(course)):
        used = {beat.anchor for item in taken for beat in item.beats}
        known = {beat.section for item in taken for beat in item.beats}
        told = candidate.beats[0].section in known or not isinstance(candidate.beats[0].slides[0].content, deck.Example)
        if candidate.minutes <= room and told and not used & {beat.anchor for beat in candidate.beats}:
            taken.append(candidate)
            room -= candidate.minutes
    places = {beat.slides[0].key: place for place, beat in enumerate(course.beats)}
    return tuple(sorted(taken, key=lambda item: places[item.beats[0].slides[0].key]))


def _by_section(course: Course) -> Iterator[Item]:
    sections = [each for each in course.lesson.chapter.sections if each.number]
    for section in sorted(sections, key=lambda each: (-_weight(course, each), each.number)):
        own = course.of(f"section:{section.id}")
        yield from _core(course, section, own)
        yield from _practice(course, own, course.minutes // 4)
        yield from _examples(course, own)


def _weight(course: Course, section: Section) -> int:
    """How much there is to tell and to do."""
    own = course.of(f"section:{section.id}")
    return weighed(tuple(beat for beat in own if beat.exercise is None), course.told) + len(own)


def _core(course: Course, section: Section, own: Beats) -> Iterator[Item]:
    room = _share(course, 0.22, 6, 15)
    kinds = [beat for kind in _FIRST for beat in own if isinstance(beat.slides[0].content, kind)]
    picked: list[Beat] = []
    for beat in kinds:
        if beat.exercise is None and weighed((*picked, beat), course.told) <= room:
            picked.append(beat)
    if picked:
        words = course.lesson.words
        shown = tuple(beat for beat in own if beat in picked)
        what = words("Core: {title}", title=section.title)
        yield Item(weighed(shown, course.told), what, words("section {number}", number=section.number), shown)


def _practice(course: Course, own: Beats, longest: int) -> Iterator[Item]:
    """Exercises, the one that takes most of the time first, each with two minutes to talk about it."""
    found = [beat for beat in own if is_exercise(course.lesson, beat) and beat.minutes + 2 <= longest]
    for beat in sorted(found, key=lambda beat: -beat.minutes)[:1]:
        yield _exercise(course, beat)


def _exercise(course: Course, beat: Beat) -> Item:
    words = course.lesson.words
    name = words("Exercise {id}", id=beat.exercise.id if beat.exercise else "")
    return Item(beat.minutes + 2, name, beat.slides[0].title, (beat,))


def _examples(course: Course, own: Beats) -> Iterator[Item]:
    for beat in own:
        if isinstance(beat.slides[0].content, deck.Example):
            what = course.lesson.words("Example: {title}", title=beat.slides[0].title)
            yield Item(minutes_of(beat, course.told), what, "", (beat,))


def _further(course: Course) -> Iterator[Item]:
    """What is left when every section has had its turn: other exercises, then the interview."""
    for beat in course.of("exercises"):
        yield _exercise(course, beat)
    for beat in course.of("interview"):
        yield Item(minutes_of(beat, course.told), course.lesson.words("Interview"), beat.slides[0].title, (beat,))
