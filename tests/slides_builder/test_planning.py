"""Which slides a chapter gets, in which order, with which words."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from lesstof.model.exercise import Exercise
from lesstof.outputs.contract import Request
from lesstof.outputs.recalling import recalled
from lesstof.reading.course import read_course
from lesstof.teacher.reading import Guide
from slides_builder import deck
from slides_builder.outputs import LessonDecks, exercises_by_chapter
from slides_builder.planning.chapter import plan_chapter
from slides_builder.planning.lesson import Lesson
from slides_builder.words import text_of
from tests.slides_builder import deck_courses as courses
from tests.slides_builder.conftest import ALL, made, opened
from tests.slides_builder.decks import OpenDeck, found
from tests.support import course, settings_for, write


def lesson(read: Guide, id: str) -> Lesson:
    steps = LessonDecks().steps(read.guide.handbook, Request("mkdocs.yml", "", (id,)))
    return next(iter(steps)).payload


def slides(read: Guide, id: str) -> list[deck.Slide]:
    return [slide for beat in plan_chapter(lesson(read, id)) for slide in beat.slides]


def test_a_chapter_runs_from_title_to_attachments(read: Guide) -> None:
    phases = list(dict.fromkeys(slide.phase for slide in slides(read, "h01")))
    assert phases == [
        "Start",
        "1.1 Van drukte naar resultaat",
        "Interview",
        "Planstap",
        "Kernpunten",
        "Oefeningen",
        "Bijlagen",
    ]


def test_the_first_chapter_opens_with_its_question_and_later_ones_look_back(read: Guide) -> None:
    assert slides(read, "h01")[2].title == "Werkt het, en hoe weten we dat?"
    kickers = [text_of(slide.kicker) for slide in slides(read, "h02")]
    assert sum(kicker.startswith("Terugblik · Oefening 01-") for kicker in kickers) == 3


def test_a_section_shows_its_key_ideas_then_its_blocks_then_its_exercises(read: Guide) -> None:
    shown = [slide for slide in slides(read, "h01") if slide.phase.startswith("1.1")]
    assert [type(slide.content) for slide in shown] == [
        deck.Opener,
        deck.Model,
        deck.Example,
        deck.Table,
        deck.Law,
        deck.Statement,
        deck.ChoiceTask,
    ]
    assert text_of(shown[-1].kicker) == "Oefening 01-01 · 5 min · 2 punten"


def test_running_text_is_on_no_slide(read: Guide, lessons: list[OpenDeck]) -> None:
    assert "lopende tekst" not in lessons[0].words


def test_an_interview_is_labelled_as_made_up(read: Guide) -> None:
    slide = next(slide for slide in slides(read, "h01") if isinstance(slide.content, deck.Quote))
    assert slide.title == "“Vijf cijfers zijn genoeg”"
    assert isinstance(slide.content, deck.Quote)
    told = [text_of(paragraph.runs) for paragraph in slide.content.speaker]
    assert told[:2] == ["Webanalist bij een theater", "Gefingeerd interview"]


def test_countries_and_dates_are_told_in_words(read: Guide) -> None:
    kickers = [text_of(slide.kicker) for slide in slides(read, "h01")]
    assert "Voorbeeld · België" in kickers
    assert "Nederland en België · peildatum juni 2026" in kickers


def test_keys_are_stable_and_unique(read: Guide) -> None:
    keys = [slide.key for slide in slides(read, "h01")]
    assert len(keys) == len(set(keys))
    assert {"h01:cover", "h01:figure:keten-1", "h01:exercise:01-08", "h01:step:p01"} <= set(keys)


def test_pairs_and_steps_are_shuffled_in_the_same_way_every_time(read: Guide) -> None:
    first, again = (next(s.content for s in slides(read, "h01") if s.key == "h01:exercise:01-04") for _ in range(2))
    assert first == again
    assert isinstance(first, deck.ChoiceTask)
    assert [text_of(choice.runs) for choice in first.choices] != ["eerst", "daarna", "ten slotte"]


def test_a_gap_tells_nothing_of_its_answer(read: Guide) -> None:
    content = next(s.content for s in slides(read, "h01") if s.key == "h01:exercise:01-05")
    assert isinstance(content, deck.GapTask)
    told = "".join(text_of(block.runs) for block in content.stem if hasattr(block, "runs"))
    assert "(1)\u00a0______" in told
    assert "uitvoergat" not in told


@pytest.mark.parametrize(("number", "expected"), [(2, {1}), (5, {4, 1}), (9, {8, 5})])
def test_recall_asks_the_chapter_before_and_one_of_three_or_four_back(
    number: int, expected: set[int], read: Guide
) -> None:
    own = exercises_by_chapter(read.guide.handbook)["h01"]
    pools = {f"h{n:02}": tuple(_moved(each, n) for each in own) for n in range(1, 12)}
    chapter = replace(read.guide.handbook.chapters[0], number=number, id=f"h{number:02}", recall=())
    chosen = recalled(chapter, pools)
    asked = {int(id[:2]) for id in chosen}
    assert len(chosen) == len(set(chosen)) == 3
    assert expected <= asked
    assert all(chapter < number for chapter in asked)
    assert chosen == recalled(chapter, dict(reversed(pools.items())))


def test_the_authors_own_recall_goes_first(read: Guide) -> None:
    chapter = replace(read.guide.handbook.chapters[1], recall=("01-06", "01-99"))
    assert recalled(chapter, exercises_by_chapter(read.guide.handbook)) == ("01-06",)


def test_an_english_course_speaks_english(tmp_path: Path) -> None:
    root = write(tmp_path, {name: text for name, text in courses.chapter(1).items() if name.startswith("chapters")})
    handbook = read_course(settings_for(root)).handbook
    english = replace(handbook, book=replace(handbook.book, language="en"))
    deck_of = opened(made(next(iter(LessonDecks().steps(english, ALL)))))
    assert "After this chapter you can …" in deck_of.titles
    languages = {run.get("lang") for slide in deck_of.slides for run in found(slide, ".//a:rPr")}
    assert languages == {"en-GB"}


def test_links_lead_to_the_browser_version_only_when_its_place_is_known(
    tmp_path: Path, lessons: list[OpenDeck]
) -> None:
    handbook = course(tmp_path, courses.chapter(1)).handbook
    placed = replace(handbook, book=replace(handbook.book, site_url="https://boek.example/"))
    linked = opened(made(next(iter(LessonDecks().steps(placed, ALL)))))
    targets = b"".join(data for name, data in linked.parts.items() if name.endswith(".rels")).decode()
    for address in ("h01/oefeningen/01-01/", "h01/#figure-keten-1", "b/10101/", "h01/#resultaat-1"):
        assert f'Target="https://boek.example/{address}"' in targets
    assert not [name for name, data in lessons[0].parts.items() if b'TargetMode="External"' in data]
    assert "b/10101" in lessons[0].words


def _moved(exercise: Exercise, number: int) -> Exercise:
    return replace(exercise, id=f"{number:02}-{exercise.id[3:]}", chapter=f"h{number:02}")


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("Bereik is kijken. Zo rekent Noor:", "Zo rekent Noor"),
        ("### Drie kanalen\n", "Drie kanalen"),
        ("Dit zegt nog niets.", "Kanaal · Bereik"),
        ("Bijvoorbeeld:", "Kanaal · Bereik"),
        ("Hier staat:", "Kanaal · Bereik"),
        ("- een lijst:\n", "Kanaal · Bereik"),
        ("Een aankondiging die zo lang is dat zij op geen enkele dia als titel past, hoe klein ook:",
         "Kanaal · Bereik"),
    ],
)  # fmt: skip
def test_a_table_stands_under_what_announces_it_or_under_its_columns(above: str, title: str, tmp_path: Path) -> None:
    path = "chapters/h01/index.md"
    files = courses.chapter(1)
    table = f"{above}\n\n| Kanaal | Bereik |\n|---|---|\n| A | 5 |\n\n/// kern\n"
    handbook = course(tmp_path, files | {path: files[path].replace("/// kern\n", table)}).handbook
    deck = opened(made(next(iter(LessonDecks().steps(handbook, ALL)))))
    assert title in deck.titles
    assert "Van drukte naar resultaat (tabel)" not in deck.titles
