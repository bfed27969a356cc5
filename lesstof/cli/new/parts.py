"""Parts of a course: the next chapter, exercise, attachment or post."""

import argparse
import re
from collections.abc import Callable, Iterable
from pathlib import Path

from lesstof.cli.failing import StoppedError
from lesstof.cli.new.course import dates
from lesstof.cli.new.place import CoursePlace, course_place
from lesstof.labels import Labels
from lesstof.reading.vocabulary import suggestion, vocabulary
from lesstof.scaffolds import Filled, filled, filled_file, slug

Maker = Callable[[argparse.Namespace, Labels], tuple[Filled, ...]]
_OBJECTIVE = re.compile(r"^\s*[-*+]\s+(\d+\.\d+)\s+\(([^)]+)\)", re.MULTILINE)


def new_chapter(options: argparse.Namespace, words: Labels) -> tuple[Filled, ...]:
    """The chapter after the last one, with an exercise for its objective. Raises StoppedError."""
    place = course_place(options, words)
    number = _next(int(path.name[1:]) for path in place.root.glob("chapters/h[0-9][0-9]"))
    values = _values(options, place) | {"number": str(number), "chapter": f"h{number:02}"}
    objective, level = f"{number}.1", vocabulary(place.language).word("level", "understand")
    first = _exercise(place, "open", 1, values | {"objective": objective, "level": level})
    return (*filled(place.language, "chapter", values), *first)


def new_exercise(options: argparse.Namespace, words: Labels) -> tuple[Filled, ...]:
    """The exercise after the chapter's last one, unseen items counted. Raises StoppedError."""
    place = course_place(options, words)
    kind = _kind(options.kind or "open", "exercise-kind", place, words)
    number = _next(_leading_number(path, 2) for path in place.root.glob(f"exercises/{options.chapter}/[0-9][0-9]-*.md"))
    objective, level = _objective(options, place, words)
    return _exercise(place, kind, number, _values(options, place) | {"objective": objective, "level": level})


def _exercise(place: CoursePlace, kind: str, number: int, given: dict[str, str]) -> tuple[Filled, ...]:
    chapter, word = given["chapter"], vocabulary(place.language).word("exercise-kind", kind)
    values = given | {"id": f"{chapter[1:]}-{number:02}", "kind": word}
    name = f"exercises/{chapter}/{number:02}-{slug(given['title'])}"
    return tuple(
        filled_file(place.language, f"exercise/{kind}{suffix}", f"{name}{suffix}", values)
        for suffix in (".md", ".docent.md")
    )


def new_attachment(options: argparse.Namespace, words: Labels) -> tuple[Filled, ...]:
    """An attachment with the next code of its chapter. Raises StoppedError."""
    place = course_place(options, words)
    canonical = _kind(options.kind or "checklist", "attachment-kind", place, words)
    kind = vocabulary(place.language).word("attachment-kind", canonical)
    first = int(f"{place.edition}{options.chapter[1:]}00")
    used = [_leading_number(path, 5) for path in place.folder("attachments").glob("[0-9][0-9][0-9][0-9][0-9]-*.md")]
    code = _next((number for number in used if first < number < first + 100), first)
    values = _values(options, place) | {"code": str(code), "kind": kind}
    path = f"{place.folder_name('attachments')}/{code}-{slug(kind)}-{slug(options.title)}.md"
    return (filled_file(place.language, "attachment/attachment.md", path, values),)


def new_post(options: argparse.Namespace, words: Labels) -> tuple[Filled, ...]:
    """A post of today. Raises StoppedError."""
    place = course_place(options, words)
    kind = vocabulary(place.language).word("post-kind", _kind(options.kind or "column", "post-kind", place, words))
    values = _values(options, place) | {"kind": kind, "tag": kind}
    path = f"{place.folder_name('news')}/{values['today']}-{slug(options.title)}.md"
    return (filled_file(place.language, "post/post.md", path, values),)


MAKERS: dict[str, Maker] = {
    "chapter": new_chapter,
    "exercise": new_exercise,
    "attachment": new_attachment,
    "post": new_post,
}


def _values(options: argparse.Namespace, place: CoursePlace) -> dict[str, str]:
    chapter = getattr(options, "chapter", "")
    return dates() | {"title": " ".join(options.title.split()), "author": place.author, "chapter": chapter}


def _next(numbers: Iterable[int], start: int = 0) -> int:
    return max(numbers, default=start) + 1


def _leading_number(path: Path, digits: int) -> int:
    return int(path.name[:digits])


def _kind(word: str, category: str, place: CoursePlace, words: Labels) -> str:
    known = vocabulary(place.language)
    canonical = known.canonical(category, word)
    if canonical is not None:
        return canonical
    names = known.words(category)
    likely = suggestion(word, names)
    lines = [words("‘{word}’ is no kind that exists. Choose one of: {names}", word=word, names=", ".join(names))]
    raise StoppedError("\n".join(lines + ([words("Do you mean: {word}", word=likely)] if likely else [])))


def _objective(options: argparse.Namespace, place: CoursePlace, words: Labels) -> tuple[str, str]:
    text = place.chapter_file(options.chapter).read_text(encoding="utf-8", errors="replace")
    levels = {number: level.strip() for number, level in _OBJECTIVE.findall(text)}
    if options.objective and options.objective not in levels:
        unknown = words("The chapter has no objective {id}. It has:", id=options.objective)
        raise StoppedError(f"{unknown} {', '.join(levels)}")
    number = options.objective or next(iter(levels), f"{int(options.chapter[1:])}.1")
    return number, levels.get(number, vocabulary(place.language).word("level", "understand"))
