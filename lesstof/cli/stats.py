"""`lesstof stats`: what the course holds, per chapter and in total."""

import argparse
import json
from collections.abc import Callable, Iterable, Sequence

from msgspec import to_builtins

from lesstof.cli.courses import course_of, settings_of
from lesstof.counting.counts import Counts, count_chapter, total
from lesstof.labels import Labels
from lesstof.model.exercise import Bloom, ExerciseKind
from lesstof.reading.vocabulary import Vocabulary, vocabulary
from lesstof.settings import Settings

Row = tuple[str, Counts]
Column = tuple[str, Callable[[Counts], int]]


def run(options: argparse.Namespace, words: Labels) -> int:
    """Print the counts as tables or as JSON."""
    settings = settings_of(options, words)
    language = settings.book.language
    rows = _rows(settings, words)
    if options.format == "json":
        print(json.dumps(to_builtins(dict(rows)), indent=2))
        return 0
    author = vocabulary(language)
    print(_table(rows, _columns(words, language)))
    print()
    print(_table(rows, _book_columns(words)))
    print()
    print(_table(rows, _tally_columns(author, "exercise-kind", [kind.value for kind in ExerciseKind], "kinds")))
    print()
    print(_table(rows, _tally_columns(author, "level", [level.value for level in Bloom], "levels")))
    return 0


def _rows(settings: Settings, words: Labels) -> tuple[Row, ...]:
    from lesstof.teacher.reading import read_guide
    from slides_builder.outputs import count_slides

    handbook = course_of(settings, words).handbook
    unseen = [item.exercise.chapter for item in read_guide(settings, handbook).guide.unseen]
    rows = [
        (chapter.id, count_chapter(handbook, chapter, unseen.count(chapter.id), count_slides(handbook, chapter)))
        for chapter in handbook.chapters
    ]
    return (*rows, (words("total"), total((counts for _, counts in rows), handbook)))


def _columns(words: Labels, language: str) -> tuple[Column, ...]:
    return (
        (words("words"), lambda c: c.text.words),
        (words("minutes to read"), lambda c: c.text.reading_minutes),
        (words("reading ease"), lambda c: c.text.ease(language)),
        (words("objectives"), lambda c: c.objectives),
        (words("terms"), lambda c: c.terms),
        (words("models"), lambda c: c.figures),
        ("NL", lambda c: dict(c.examples).get("NL", 0)),
        ("BE", lambda c: dict(c.examples).get("BE", 0)),
        (words("exercises"), lambda c: c.exercises),
        (words("unseen items"), lambda c: c.unseen),
        (words("attachments"), lambda c: c.attachments),
        (words("slides"), lambda c: c.slides),
    )


def _book_columns(words: Labels) -> tuple[Column, ...]:
    return (
        (words("interviews"), lambda c: c.interviews),
        (words("files to download"), lambda c: c.files),
        (words("posts"), lambda c: c.posts),
        (words("register entries"), lambda c: c.register),
        (words("of which ‘see’"), lambda c: c.see),
    )


def _tally_columns(author: Vocabulary, category: str, names: Sequence[str], field: str) -> tuple[Column, ...]:
    def column(name: str) -> Column:
        return author.word(category, name), lambda counts: dict(getattr(counts, field)).get(name, 0)

    return tuple(column(name) for name in names)


def _table(rows: Iterable[Row], columns: Sequence[Column]) -> str:
    """Columns as wide as their headings, numbers to the right."""
    lines = ["".join([" " * 8, *(f"  {heading}" for heading, _ in columns)])]
    for name, counts in rows:
        cells = (f"  {value(counts):>{len(heading)}}" for heading, value in columns)
        lines.append("".join([f"{name:<8}", *cells]))
    return "\n".join(lines)
