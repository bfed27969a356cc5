"""The same chapters for pandoc (slides) and for MkDocs with Material (pages)."""

from pathlib import Path

from benchmarks.chapters import LEVELS, VERBS, GeneratedChapter, Point, Task

PLAIN_SETTINGS = """\
site_name: Meetcursus
theme:
  name: material
  language: nl
  font: false
  features: [navigation.prune]
plugins: [search]
markdown_extensions: [attr_list, tables, footnotes, def_list, pymdownx.superfences, admonition, pymdownx.details]
"""


def write_slides(path: Path, chapter: GeneratedChapter) -> None:
    """One Markdown file with a slide-level heading for each slide that our deck has."""
    shown = [_slide(title, points) for title, points in _slides(chapter)]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"% {chapter.title}\n% Redactie\n\n" + "\n".join(shown), encoding="utf-8")


def write_md2pptx(path: Path, chapter: GeneratedChapter) -> None:
    """The same slides in the Markdown of md2pptx, where a line that begins with `-` would be a task."""
    shown = [
        _slide(title, points).replace("## ", "### ", 1).replace("\n- ", "\n* ") for title, points in _slides(chapter)
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"# {chapter.title}\n\n" + "\n".join(shown), encoding="utf-8")


def write_site(root: Path, chapters: tuple[GeneratedChapter, ...], extra_pages: int) -> None:
    """A MkDocs course: a page a chapter and a page an exercise, and pages of text to make up the number."""
    root.mkdir(parents=True, exist_ok=True)
    (root / "mkdocs.yml").write_text(PLAIN_SETTINGS, encoding="utf-8")
    for chapter in chapters:
        folder = root / "docs" / chapter.id
        (folder / "oefeningen").mkdir(parents=True, exist_ok=True)
        (folder / "index.md").write_text(_page(chapter), encoding="utf-8")
        for number, task in enumerate(chapter.tasks, 1):
            (folder / "oefeningen" / f"{number:02}.md").write_text(_task(task), encoding="utf-8")
    (root / "docs" / "index.md").write_text("# Meetcursus\n\nBegin.\n", encoding="utf-8")
    for number in range(extra_pages - 1):
        chapter = chapters[number % len(chapters)]
        (root / "docs" / f"pagina-{number:03}.md").write_text(_extra(chapter, number), encoding="utf-8")


def _slides(chapter: GeneratedChapter) -> list[tuple[str, tuple[str, ...]]]:
    recalled = chapter.tasks[0]
    slides = [("Leerdoelen", _objectives(chapter)), ("Terugblik", (recalled.question, *recalled.answers))]
    for place, section in enumerate(chapter.sections):
        slides.append((section.title, section.points))
        slides += [(part.title, part.points) for part in (chapter.figures[place], *chapter.examples[place : place + 1])]
    slides += [(talk.title, talk.points) for talk in chapter.talks]
    slides += [(task.title, (task.question, *task.answers)) for task in chapter.tasks]
    return [*slides, ("Kernpunten", chapter.key_points)]


def _slide(title: str, points: tuple[str, ...]) -> str:
    return f"## {title}\n\n" + "\n".join(f"- {point}" for point in points) + "\n"


def _objectives(chapter: GeneratedChapter) -> tuple[str, ...]:
    pairs = zip(LEVELS, VERBS, chapter.sections, strict=True)
    return tuple(f"de {section.title.lower()} {verb} ({level})" for level, verb, section in pairs)


def _page(chapter: GeneratedChapter) -> str:
    parts = [f"# {chapter.title}", chapter.opening, "## Leerdoelen", _list(_objectives(chapter))]
    for place, section in enumerate(chapter.sections):
        parts += [f"## {chapter.number}.{place + 1} {section.title}", *section.paragraphs, _list(section.points)]
        for part in (chapter.figures[place], *chapter.examples[place : place + 1]):
            parts += [_box(part)]
    return "\n\n".join([*parts, "## Kernpunten", _list(chapter.key_points), ""])


def _box(part: Point) -> str:
    lines = [*part.paragraphs, "", *(f"- {point}" for point in part.points)]
    return "\n".join((f'!!! note "{part.title}"', "", *(f"    {line}".rstrip() for line in lines)))


def _task(task: Task) -> str:
    answers = _list(tuple(f"[ ] {answer}" for answer in task.answers))
    worked = '??? note "Uitwerking"\n\n    Het eerste antwoord klopt.'
    return "\n\n".join((f"# {task.title}", task.question, answers, worked, ""))


def _extra(chapter: GeneratedChapter, number: int) -> str:
    section = chapter.sections[number % len(chapter.sections)]
    return "\n\n".join((f"# {section.title} {number}", *section.paragraphs, _list(section.points), ""))


def _list(points: tuple[str, ...]) -> str:
    return "\n".join(f"- {point}" for point in points)
