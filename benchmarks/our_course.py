"""Generated chapters as a course of ours."""

from pathlib import Path

from benchmarks.chapters import LEVELS, VERBS, GeneratedChapter, Point, Task

SETTINGS = """\
site_name: Meetcursus
docs_dir: content
site_dir: build/mkdocs
theme:
  name: material
  language: nl
plugins:
  - search
  - lesstof:
      edition: 1
      year: 2026
      author: Redactie
      minimum_exercises: 0
markdown_extensions: [attr_list, tables, def_list, pymdownx.superfences, lesstof]
"""
HOME = "---\ntitel: Meetcursus\nsoort: voorpagina\nomschrijving: Meten.\n---\n\nBegin.\n"


def write_course(root: Path, chapters: tuple[GeneratedChapter, ...]) -> None:
    """A whole course in an empty folder."""
    _write(root / "mkdocs.yml", SETTINGS)
    _write(root / "content/index.md", HOME)
    for chapter in chapters:
        _write(root / "chapters" / chapter.id / "index.md", chapter_text(chapter))
        for number, task in enumerate(chapter.tasks, 1):
            path = root / "exercises" / chapter.id / f"{number:02}-vraag.md"
            _write(path, _exercise(chapter, number, task))


def chapter_text(chapter: GeneratedChapter) -> str:
    """The chapter's file."""
    objectives = [
        f"- {chapter.number}.{place} ({level}) de {chapter.sections[place - 1].title.lower()} {verb}."
        for place, (level, verb) in enumerate(zip(LEVELS, VERBS, strict=True), 1)
    ]
    # One question of an earlier chapter, so that each deck has as many slides.
    recall = "voorkennis: 01-01\n" if chapter.number > 1 else ""
    return "\n".join(
        (
            f"---\nhoofdstuk: {chapter.number}\ntitel: {chapter.title}\nkernvraag: {chapter.title}?\n"
            f"studielast: 3 uur\npeildatum: 2026-06\nauteurs: Redactie\n{recall}---\n\n{chapter.opening}\n",
            _block("leerdoelen", "", (), objectives),
            *(_section(chapter, place) for place in range(len(chapter.sections))),
            f"## Kernpunten {{#{chapter.id}-kernpunten}}\n\nKort gezegd.\n",
            _block("kernpunten", "", (), [f"- {point}." for point in chapter.key_points]),
        )
    )


def _section(chapter: GeneratedChapter, place: int) -> str:
    section = chapter.sections[place]
    own = f"{chapter.id}-{place}"
    heading = f"## {chapter.number}.{place + 1} {section.title} {{#{own}}}\n"
    parts = [heading, "\n\n".join(section.paragraphs[:2]) + "\n"]
    parts += [_figure(own, chapter.figures[place]), section.paragraphs[2] + "\n"]
    if place < len(chapter.examples):
        parts += [_example(own, chapter.examples[place]), section.paragraphs[3] + "\n"]
    parts.append(_block("kern", "", (), [f"- {point}." for point in section.points]))
    for talk in chapter.talks[place :: len(chapter.sections)]:
        points = [f"- {point}." for point in talk.points]
        parts += ["Praat erover.\n", _block("dia", talk.title, ("minuten: 5",), points)]
    return "\n".join(parts)


def _figure(own: str, figure: Point) -> str:
    options = (f"id: {own}", "soort: keten", "bron: eigen model", "grens: Het model zegt niet alles.", "verdieping: ja")
    parts = [f"{place}. **{point.split()[0]} {place}**: {point}" for place, point in enumerate(figure.points, 1)]
    return _block("model", figure.title, options, parts)


def _example(own: str, example: Point) -> str:
    options = ("land: NL", "organisatie: Organisatie", "jaar: 2020", "bron: Bron (2020)")
    return _block("voorbeeld", f"{example.title} {own}", options, [example.paragraphs[0]])


def _block(word: str, title: str, options: tuple[str, ...], content: list[str]) -> str:
    first = f"/// {word} | {title}" if title else f"/// {word}"
    return "\n".join((first, *(f"    {option}" for option in options), *([""] if options else []), *content, "///", ""))


def _exercise(chapter: GeneratedChapter, number: int, task: Task) -> str:
    place = (number - 1) % len(LEVELS)
    right, *wrong = task.answers
    answers = [f"- [x] {right}\n  > Klopt.", *(f"- [ ] {answer}\n  > Nee." for answer in wrong)]
    return (
        f"---\nid: {chapter.id[1:]}-{number:02}\ntitel: {task.title}\nsoort: meerkeuze\nniveau: {LEVELS[place]}\n"
        f"leerdoel: {chapter.number}.{place + 1}\nminuten: 4\npunten: 2\n---\n\n{task.question}\n\n"
        + "\n".join(answers)
        + "\n\n## Uitwerking\nHet eerste antwoord klopt.\n"
    )


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
