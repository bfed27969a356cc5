"""Lessons of so many minutes: what is chosen, when, for which country, and what is left out."""

import pytest
from msgspec.structs import replace

from lesstof.model.handbook import Handbook
from lesstof.model.lesson import LessonWish
from lesstof.teacher.reading import Guide
from slides_builder.lessons.composing import Composed, Known, compose
from slides_builder.lessons.filling import fill
from slides_builder.lessons.following import follow
from slides_builder.lessons.rows import Row
from slides_builder.lessons.timing import spread
from slides_builder.outputs import Asked, asked_for
from slides_builder.planning.chapter import plan_chapter

WISH = LessonWish("les", "h01", minutes=45)


def lesson(handbook: Handbook, **wish: object) -> Composed:
    asked = asked_for(handbook, replace(WISH, **wish))
    return compose(asked.lesson, asked.wish, Known())


def titles(composed: Composed) -> list[str]:
    return [slide.title for beat in composed.beats for slide in beat.slides]


def asked(handbook: Handbook) -> Asked:
    return asked_for(handbook, WISH)


@pytest.fixture(scope="module")
def handbook(read: Guide) -> Handbook:
    return read.guide.handbook


@pytest.mark.parametrize("minutes", [5, 10, 20, 30, 45, 60, 90, 180])
def test_a_lesson_lasts_exactly_as_long_as_was_asked(handbook: Handbook, minutes: int) -> None:
    chapter = asked(handbook).lesson
    assert fill(chapter, plan_chapter(chapter), {}, minutes).minutes == minutes


@pytest.mark.parametrize(
    ("given", "total", "shares"),
    [((1, 1), 10, (5, 5)), ((3, 1), 8, (6, 2)), ((5, 5, 5), 16, (6, 5, 5)), ((9, 1, 1), 3, (1, 1, 1)), ((), 5, ())],
)
def test_minutes_are_shared_in_whole_numbers(given: tuple[int, ...], total: int, shares: tuple[int, ...]) -> None:
    assert spread(given, total) == shares


def test_the_title_comes_first_and_the_plan_second(handbook: Handbook) -> None:
    assert titles(lesson(handbook))[1] == "Les van 45 minuten"


def test_what_is_not_shown_is_listed(handbook: Handbook) -> None:
    short = lesson(handbook, minutes=15)
    assert short.left_out
    assert not set(short.left_out) & set(titles(short))


def test_one_country_leaves_the_other_out(handbook: Handbook) -> None:
    dutch = lesson(handbook, minutes=0, country="NL")
    assert not any("Brussel" in title for title in titles(dutch))
    assert any("Brussel" in title for title in titles(lesson(handbook, minutes=0, country="BE")))
    assert any("Mag dit?" in title for title in titles(dutch))


def test_only_the_parts_that_were_named_come_in_their_order(handbook: Handbook) -> None:
    parts = ("key-points", "exercise:01-02")
    assert titles(lesson(handbook, minutes=0, parts=parts))[1:] == ["Wat neem je mee?", "Titel van 02-getal"]


def test_exercises_only_shows_every_exercise_once(handbook: Handbook) -> None:
    shown = lesson(handbook, minutes=0, parts=("exercises",))
    asked = [beat.exercise.id for beat in shown.beats if beat.exercise]
    assert sorted(asked) == sorted(exercise.id for exercise in handbook.exercises_of("h01"))


def test_too_many_parts_for_the_time_are_told(handbook: Handbook) -> None:
    found = lesson(handbook, minutes=5, parts=("section:1.1", "exercises")).diagnostics
    assert [each.code for each in found] == ["W841"]


def test_too_few_parts_for_the_time_are_told_and_become_spare_time(handbook: Handbook) -> None:
    composed = lesson(handbook, minutes=90, parts=("key-points",))
    assert [each.code for each in composed.diagnostics] == ["W842"]


def test_a_plan_is_followed_row_by_row(handbook: Handbook) -> None:
    chapter = asked(handbook).lesson
    rows = (
        Row(5, "Opening", "opening"),
        Row(10, "Kern: de meetketen", "paragraaf 1.1"),
        Row(5, "Oefening 01-02 in tweetallen", "oefening 01-02"),
        Row(5, "Bespreking", "bord"),
        Row(5, "Afronden", "kernpunten"),
    )
    agenda = follow(chapter, plan_chapter(chapter), {}, rows)
    anchors = [[beat.anchor for beat in item.beats] for item in agenda.items]
    assert anchors[0] == ["opening", "objectives"]
    assert "figure:keten-1" in anchors[1]
    assert anchors[2] == ["exercise:01-02"]
    assert anchors[3] == []
    assert anchors[4] == ["key-points", "attachments"]
    assert agenda.times[2] == "15–20"


def test_a_slide_comes_once_however_often_a_plan_names_it(handbook: Handbook) -> None:
    chapter = asked(handbook).lesson
    rows = tuple(Row(9, "Oefening 01-02", "paragraaf 1.1") for _ in range(5))
    keys = [slide.key for beat in follow(chapter, plan_chapter(chapter), {}, rows).beats for slide in beat.slides]
    assert len(keys) == len(set(keys))


def test_without_a_plan_of_that_length_the_lesson_is_filled(handbook: Handbook) -> None:
    wish = asked_for(handbook, replace(WISH, minutes=50))
    known = Known({}, (Row(45, "Alles", "opening"),))
    plan = compose(wish.lesson, wish.wish, known).beats[1].slides[0]
    assert "Alles" not in repr(plan.content)
