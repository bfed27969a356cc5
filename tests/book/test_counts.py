"""What the handbook promises to hold, counted in the book itself."""

import re
from pathlib import Path

import pytest

from lesstof.counting.counts import Counts, count_chapter, total
from lesstof.model.handbook import Handbook
from lesstof.model.prose import walk
from lesstof.reading.course import read_course
from lesstof.settings import load_settings

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def book() -> Handbook:
    return read_course(load_settings(ROOT, "mkdocs.yml")).handbook


@pytest.fixture(scope="module")
def whole(book: Handbook) -> Counts:
    return total((count_chapter(book, chapter) for chapter in book.chapters), book)


def test_register_glossary_and_posts_are_as_long_as_promised(book: Handbook, whole: Counts) -> None:
    assert whole.register >= 500
    assert len(book.glossary) >= 170
    assert whole.posts >= 12
    assert whole.interviews == len(book.chapters) == 12


def test_examples_come_from_both_countries(whole: Counts) -> None:
    examples = dict(whole.examples)
    assert examples["NL"] >= 24
    assert examples["BE"] >= 12


def test_every_chapter_has_exercises_attachments_and_a_file_to_fill_in(book: Handbook) -> None:
    for chapter in book.chapters:
        counts = count_chapter(book, chapter)
        assert counts.exercises >= 9, chapter.id
        assert 4 <= counts.attachments <= 6, chapter.id
        assert counts.files >= 1, chapter.id


def test_the_tips_are_fifty_and_the_guidelines_nine_questions(book: Handbook) -> None:
    found = {attachment.code: attachment for attachment in book.attachments}
    tips = [item for element in walk(found["11003"].prose.nodes) if element.tag == "ol" for item in element.children]
    assert len([item for item in tips if not isinstance(item, str)]) == 50
    text = (ROOT / "content/bijlagen/10801-checklist-socialmediarichtlijnen.md").read_text(encoding="utf-8")
    assert len(re.findall(r"^## \d\. .*\?$", text, re.MULTILINE)) == 9
