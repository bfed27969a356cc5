"""No answer and no note reaches a lesson deck; a teacher's deck has both in the right place."""

import subprocess
import sys
from pathlib import Path

from lesstof.building.step import Result
from tests.slides_builder.decks import OpenDeck, text

# What worked answers, feedback, gaps and the teacher's files say.
SECRETS = ("UITWERKINGSWOORD", "DOCENTWOORD", "MODELWOORD", "Dat is impact.", "Waarom:", "4,8", "uitvoergat")


def test_a_lesson_deck_has_no_notes(lessons: list[OpenDeck]) -> None:
    for deck in lessons:
        assert not [name for name in deck.parts if "notes" in name.lower()]


def test_a_lesson_deck_tells_no_answer(lessons: list[OpenDeck]) -> None:
    for deck in lessons:
        everything = b"".join(deck.parts.values()).decode()
        assert not [secret for secret in SECRETS if secret in everything]


def test_an_answer_follows_its_question_at_once(taught: list[OpenDeck]) -> None:
    titles = taught[0].titles
    for name in ("01-keuze", "02-getal", "03-koppelen", "04-ordenen", "05-invullen", "06-waar"):
        question = titles.index(f"Titel van {name}")
        assert titles[question + 1] == f"Antwoord: Titel van {name}"
    assert titles[titles.index("Titel van 07-open") + 1] == "Antwoordmodel: Titel van 07-open"


def test_answers_say_what_is_right(taught: list[OpenDeck]) -> None:
    deck = taught[0]
    assert "UITWERKINGSWOORD" in text(deck.slide("Antwoord: Titel van 01-keuze"))
    assert "4,8%" in text(deck.slide("Antwoord: Titel van 02-getal"))
    assert "uitvoergat" in text(deck.slide("Antwoord: Titel van 05-invullen"))
    assert "MODELWOORD" in text(deck.slide("Antwoordmodel: Titel van 07-open"))


def test_notes_tell_method_teachers_words_and_the_books_text(taught: list[OpenDeck]) -> None:
    deck = taught[0]
    notes = deck.notes(deck.titles.index("Van drukte naar resultaat") + 1)
    assert "Tijd: 10 min · Werkvorm: klassikaal" in notes
    assert "DOCENTWOORD" in notes
    assert "Dit is de lopende tekst" in notes
    cover = deck.notes(1)
    assert "Les van 45 minuten" in cover
    assert "De wekker gaat." in cover


def test_the_texts_between_blocks_go_with_the_block_before_them(taught: list[OpenDeck]) -> None:
    deck = taught[0]
    assert "Tekst na het model." in deck.notes(deck.titles.index("De meetketen 1") + 1)
    assert "Tekst na het voorbeeld." in deck.notes(deck.titles.index("Bellen met Brussel 1") + 1)


def test_both_decks_show_the_same_slides_but_for_the_answers(lessons: list[OpenDeck], taught: list[OpenDeck]) -> None:
    for lesson, teacher in zip(lessons, taught, strict=True):
        assert [title for title in teacher.titles if not title.startswith("Antwoord")] == lesson.titles


def test_student_code_loads_nothing_of_the_teachers() -> None:
    code = (
        "import sys, slides_builder.outputs, slides_builder.making, slides_builder.planning.chapter\n"
        "print([name for name in sys.modules if name.startswith('lesstof.teacher')])"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2]
    )
    assert run.stdout.strip() == "[]"


def test_files_have_readable_stable_names(lesson_results: list[Result], teacher_results: list[Result]) -> None:
    assert lesson_results[0].artifacts[0].path == "decks/h01-meten-leren-en-verbeteren.pptx"
    assert teacher_results[1].artifacts[0].path == "teacher/decks/h02-rekenen-met-cijfers.pptx"
