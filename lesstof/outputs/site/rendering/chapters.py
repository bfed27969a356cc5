"""A chapter's page: opener, sections with their parts, exercises, attachments and posts."""

from functools import partial
from typing import assert_never

from lesstof.counting.counts import measure_parts
from lesstof.model.chapter import (
    AttachmentReference,
    CaseBox,
    Chapter,
    ClassSlide,
    Example,
    Interview,
    KeyIdeas,
    KeyPoints,
    LawBox,
    Notice,
    Objectives,
    Part,
    PlanStep,
    Section,
    Terms,
    Video,
)
from lesstof.model.figure import Figure
from lesstof.model.prose import Element, Nodes, Prose
from lesstof.outputs.naming import long_date
from lesstof.outputs.site.rendering import boxed_parts
from lesstof.outputs.site.rendering.attachments import attachment_card
from lesstof.outputs.site.rendering.boxes import facts, heading, link
from lesstof.outputs.site.rendering.exercise_lists import exercise_list
from lesstof.outputs.site.rendering.figures import figure
from lesstof.outputs.site.rendering.news import post_lines
from lesstof.outputs.site.rendering.page import SitePage
from lesstof.outputs.site.rendering.plan_steps import plan_step
from lesstof.outputs.site.rendering.recalling import recall
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import e, nodes
from lesstof.outputs.site.rendering.videos import video
from lesstof.outputs.site.rendering.words import summary
from lesstof.outputs.site.rendering.writing import written


def chapter_page(shelf: Shelf, chapter: Chapter) -> SitePage:
    """The page of a chapter."""
    title = shelf.label("Chapter {number}: {title}", number=chapter.number, title=chapter.title)
    return SitePage(
        address=f"{chapter.id}/",
        title=title,
        description=summary(f"{title}. {chapter.core_question}"),
        kind="chapter",
        view=partial(_view, chapter),
        accent=shelf.accent(chapter.id),
        short=f"{chapter.number}. {chapter.title}",
    )


def part_name(shelf: Shelf, chapter: Chapter) -> str:
    """*Deel 4 · Meten en borgen*, empty for a chapter outside every part."""
    found = shelf.part_of(chapter)
    return f"{shelf.label('Part {number}', number=found[0])} · {found[1].title}" if found else ""


def _view(chapter: Chapter, shelf: Shelf) -> Nodes:
    at_exercises = next(
        (place for place, section in enumerate(chapter.sections, 1) if _has(section, KeyPoints)), len(chapter.sections)
    )
    sections = [section_of(shelf, section) for section in chapter.sections]
    return nodes(
        _opener(shelf, chapter),
        parts_of(shelf, chapter.opening),
        recall(shelf, chapter),
        sections[:at_exercises],
        _exercises(shelf, chapter),
        sections[at_exercises:],
        _posts(shelf, chapter),
    )


def _opener(shelf: Shelf, chapter: Chapter) -> Element:
    label = shelf.label
    above = part_name(shelf, chapter)
    number = e(
        "span", e("span", label("Chapter"), " ", class_="lt-sr"), str(chapter.number), class_="lt-opener__number"
    )
    reviewed = long_date(shelf.handbook.book.language, chapter.reviewed)
    exercises = shelf.exercises_of.get(chapter.id, ())
    count = link(f"exercises:{chapter.id}", str(len(exercises))) if exercises else None
    return e(
        "header",
        e("p", above, class_="lt-opener__part") if above else None,
        e("h1", number, " ", chapter.title),
        e("p", chapter.core_question, class_="lt-opener__question") if chapter.core_question else None,
        facts(
            (label("Study load"), chapter.study_load),
            (label("Reading time"), _reading_time(shelf, chapter)),
            (label("Exercises"), count),
            (label("Facts checked"), reviewed),
        ),
        class_="lt-opener",
    )


def _reading_time(shelf: Shelf, chapter: Chapter) -> str:
    """*ongeveer 35 minuten*, in steps of five: nobody reads to the minute."""
    minutes = measure_parts(chapter.parts, shelf.handbook.book.language).reading_minutes
    return shelf.label("about {minutes} minutes", minutes=-(-minutes // 5) * 5) if minutes else ""


def section_of(shelf: Shelf, section: Section) -> Element:
    """A section with its heading, its key ideas and its parts."""
    number = e("span", section.number, class_="lt-number") if section.number else None
    title = e("h2", number, " " if number else None, section.title, id=section.id)
    ideas = [boxed_parts.key_ideas(shelf, part) for part in section.parts if isinstance(part, KeyIdeas)]
    parts = tuple(part for part in section.parts if not isinstance(part, KeyIdeas))
    return e("section", title, ideas, parts_of(shelf, parts), class_="lt-section")


def parts_of(shelf: Shelf, parts: tuple[Part, ...]) -> Nodes:
    """Parts as they stand on a page; what is for slides alone leaves nothing."""
    return tuple(node for part in parts for node in nodes(_part(shelf, part)))


def _part(shelf: Shelf, part: Part) -> Nodes | Element | None:
    match part:
        case Prose():
            return written(shelf, part, 3)
        case Objectives():
            return boxed_parts.objectives(shelf, part)
        case Terms():
            return boxed_parts.terms(shelf, part)
        case KeyIdeas():
            return boxed_parts.key_ideas(shelf, part)
        case KeyPoints():
            return boxed_parts.key_points(shelf, part)
        case Figure():
            return figure(shelf, part)
        case Example():
            return boxed_parts.example(shelf, part)
        case Interview():
            return boxed_parts.interview(shelf, part)
        case CaseBox():
            return boxed_parts.case_box(shelf, part)
        case LawBox():
            return boxed_parts.law_box(shelf, part)
        case PlanStep():
            return plan_step(shelf, part)
        case AttachmentReference():
            return attachment_card(shelf, part.code, part.prose)
        case Notice():
            return boxed_parts.notice(shelf, part)
        case Video():
            return video(shelf, part)
        case ClassSlide():
            return None
    assert_never(part)


def _exercises(shelf: Shelf, chapter: Chapter) -> Element | None:
    found = shelf.exercises_of.get(chapter.id, ())
    if not found:
        return None
    minutes = sum(exercise.minutes for exercise in found)
    lead = shelf.label("{count} exercises, about {minutes} minutes together.", count=len(found), minutes=minutes)
    more = link(f"exercises:{chapter.id}", shelf.label("All exercises of this chapter"))
    return e(
        "section",
        heading(shelf.label("Exercises"), "exercises"),
        e("p", lead, " ", more, "."),
        exercise_list(shelf, found),
        class_="lt-section",
    )


def _posts(shelf: Shelf, chapter: Chapter) -> Element | None:
    posts = shelf.posts_of.get(chapter.id, ())
    if not posts:
        return None
    return e(
        "section",
        heading(shelf.label("News about this chapter"), "news"),
        post_lines(shelf, posts),
        class_="lt-section",
    )


def _has(section: Section, kind: type) -> bool:
    return any(isinstance(part, kind) for part in section.parts)
