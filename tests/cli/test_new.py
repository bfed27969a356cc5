from datetime import UTC, datetime
from pathlib import Path

import pytest

from lesstof.model.chapter import Notice, Section
from lesstof.reading.course import Course, read_course
from lesstof.reading.grammar import BLOCKS
from lesstof.reading.markdown import Parser
from lesstof.reading.vocabulary import vocabulary
from lesstof.scaffolds import slug
from lesstof.settings import load_settings
from lesstof.teacher.reading import read_guide
from tests.cli.prompt import contents, lesstof, new_course

LANGUAGES = ("nl", "en")


def read(root: Path) -> Course:
    return read_course(load_settings(root))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_course_has_nothing_to_complain_about(language: str, tmp_path: Path) -> None:
    course = new_course(tmp_path, language)
    report = lesstof("check", "--strict", at=course).stdout
    assert report.strip() == {"nl": "Geen fouten en geen waarschuwingen.", "en": "No errors and no warnings."}[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_course_shows_every_block_and_every_kind_of_exercise(language: str, tmp_path: Path) -> None:
    root = new_course(tmp_path, language)
    text = (root / "chapters/h01/index.md").read_text(encoding="utf-8")
    for block in BLOCKS:
        assert f"/// {vocabulary(language).word('block', block)}" in text, block
    handbook = read(root).handbook
    assert sorted(exercise.kind for exercise in handbook.exercises) == sorted(vocabulary("en").table["exercise-kind"])
    assert handbook.attachments
    assert handbook.posts


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_course_shows_every_kind_of_field_and_of_page(language: str, tmp_path: Path) -> None:
    handbook = read(new_course(tmp_path, language)).handbook
    fields = {str(field.kind) for step in handbook.plan_steps() for field in step.fields}
    assert fields == set(vocabulary("en").table["field-kind"])
    assert {str(page.kind) for page in handbook.pages} == set(vocabulary("en").table["page-kind"]) - {"plain"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_course_has_a_note_for_the_teacher_everywhere(language: str, tmp_path: Path) -> None:
    settings = load_settings(new_course(tmp_path, language))
    handbook = read_course(settings).handbook
    guide = read_guide(settings, handbook).guide
    assert {each.exercise for each in guide.exercises} == {exercise.id for exercise in handbook.exercises}
    assert len(guide.unseen) == 2
    chapter = handbook.chapters[0]
    sections = [section for section in chapter.sections if section.number]
    assert all(guide.note_at("h01", section.id) for section in sections)
    assert not any(isinstance(part, Section | Notice) for part in chapter.opening)


@pytest.mark.parametrize(("language", "shown"), [("nl", "Dat “ja” is ’s ochtends"), ("en", "Dat “ja” is ‘s ochtends")])
def test_a_new_course_has_typographic_quotes(language: str, shown: str, tmp_path: Path) -> None:
    settings = load_settings(new_course(tmp_path, language))
    parser = Parser(settings.extensions, settings.extension_configs)
    assert parser.quoted('Dat "ja" is \'s ochtends') == shown


def test_a_new_course_is_dated_today(tmp_path: Path) -> None:
    handbook = read(new_course(tmp_path)).handbook
    today = datetime.now(UTC).date()
    assert handbook.posts[0].date == today.isoformat()
    assert handbook.chapters[0].reviewed == f"{today:%Y-%m}"


def test_the_language_of_the_system_is_that_of_a_new_course(tmp_path: Path) -> None:
    lesstof("new", "course", "Coffee", at=tmp_path)
    assert read(tmp_path / "coffee").handbook.book.language == "en"


def test_a_title_with_quotes_and_accents_is_kept(tmp_path: Path) -> None:
    lesstof("new", "course", 'Café: "koffie" & zo', "--language", "nl", "--author", "Anaïs: O'Neill", at=tmp_path)
    book = read(tmp_path / "cafe-koffie-zo").handbook.book
    assert book.title == "Café: ’koffie’ & zo"
    assert book.author == "Anaïs: O'Neill"


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "koffie").mkdir()
    (tmp_path / "koffie" / "note.txt").write_text("mine")
    assert "is there already" in lesstof("new", "course", "Koffie", at=tmp_path, code=2).stderr
    assert contents(tmp_path) == {"koffie/note.txt": b"mine"}


@pytest.mark.parametrize("title", ["", "  ", "///"])
def test_a_course_without_a_title_is_not_made(title: str, tmp_path: Path) -> None:
    lesstof("new", "course", title, at=tmp_path, code=2)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_chapter_with_every_kind_of_exercise_has_no_error_of_form(language: str, tmp_path: Path) -> None:
    course = new_course(tmp_path, language)
    lesstof("new", "chapter", "Iets nieuws", at=course)
    for kind in vocabulary(language).words("exercise-kind"):
        lesstof("new", "exercise", "h02", f"Over {kind}", "--kind", kind, at=course)
    lesstof("new", "attachment", "h01", "Blad", at=course)
    lesstof("new", "post", "h02", "Nieuws", at=course)
    settings = load_settings(course)
    found = read_course(settings)
    assert not found.diagnostics
    assert not read_guide(settings, found.handbook).diagnostics
    assert len(found.handbook.exercises_of("h02")) == 11
    assert [attachment.code for attachment in found.handbook.attachments] == ["10101", "10102"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_chapter_has_nothing_to_complain_about(language: str, tmp_path: Path) -> None:
    course = new_course(tmp_path, language)
    lesstof("new", "chapter", "Iets nieuws", at=course)
    lesstof("check", "--strict", at=course)


def test_numbers_go_on_after_the_unseen_items(course: Path) -> None:
    made = lesstof("new", "exercise", "h01", "Nog een", "--objective", "1.4", at=course).stderr
    assert "exercises/h01/13-nog-een.md" in made
    text = (course / "exercises/h01/13-nog-een.md").read_text(encoding="utf-8")
    assert "id: 01-13\n" in text
    assert "niveau: analyseren\nleerdoel: 1.4\n" in text


def test_the_same_post_is_not_made_twice(course: Path) -> None:
    lesstof("new", "post", "h01", "Nieuws", at=course)
    before = contents(course)
    lesstof("new", "post", "h01", "Nieuws", at=course, code=2)
    assert contents(course) == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("exercise", "h01", "X", "--kind", "meerkeuz"), "Bedoel je: meerkeuze"),
        (("exercise", "h01", "X", "--objective", "1.9"), "Het heeft: 1.1, 1.2"),
        (("exercise", "h09", "X"), "Er is geen hoofdstuk ‘h09’"),
        (("attachment", "../h01", "X"), "Er is geen hoofdstuk"),
    ],
)
def test_what_cannot_be_made_is_explained(arguments: tuple[str, ...], said: str, course: Path) -> None:
    before = contents(course)
    assert said in lesstof("new", *arguments, at=course, code=2).stderr
    assert contents(course) == before


def test_dutch_words_and_bare_numbers_are_understood(course: Path) -> None:
    made = lesstof("new", "hoofdstuk", "Tweede", at=course).stderr
    for kind, chapter in (("oefening", "2"), ("bijlage", "H2"), ("bericht", "h02")):
        made += lesstof("new", kind, chapter, "Iets", at=course).stderr
    assert all(
        name in made for name in ("chapters/h02/index.md", "h02/02-iets.md", "10201-checklist-iets.md", "-iets.md")
    )


@pytest.mark.parametrize(
    ("word", "likely"), [("hoofstuk", "hoofdstuk"), ("oefenign", "oefening"), ("chaptr", "chapter")]
)
def test_a_misspelt_thing_to_make_gets_a_suggestion(word: str, likely: str, tmp_path: Path) -> None:
    told = lesstof("new", word, "X", "--language", "nl", at=tmp_path, code=2).stderr
    assert f"Bedoel je: {likely}" in told


@pytest.mark.parametrize(
    ("title", "name"), [("Koffie & thee!", "koffie-thee"), ("Één", "een"), ("../../x", "x"), ("日本", "x")]
)
def test_a_title_becomes_a_file_name_that_every_system_takes(title: str, name: str) -> None:
    assert slug(title) == name
