"""The ids that a reference of each kind can lead to."""

from collections.abc import Mapping

from lesstof.checks.checkable import covers
from lesstof.model.chapter import CaseBox, Chapter, Example, PlanStep
from lesstof.model.figure import Figure
from lesstof.model.handbook import Handbook, PageKind

Ids = Mapping[str, tuple[str, ...]]

_PART_KINDS: tuple[tuple[str, type[Figure] | type[Example] | type[PlanStep] | type[CaseBox]], ...] = (
    ("figure", Figure),
    ("example", Example),
    ("step", PlanStep),
    ("case", CaseBox),
)
_IN_CHAPTERS = frozenset({"figure", "example", "step", "case", "section", "term"})


def known_ids(handbook: Handbook) -> Ids:
    """Kind → the ids that exist, sorted."""
    chapters = handbook.chapters
    parts = [part for chapter in chapters for part in chapter.parts]
    found = {kind: [part.id for part in parts if isinstance(part, type)] for kind, type in _PART_KINDS}
    found["case"] += _cases(handbook)
    found["chapter"] = [chapter.id for chapter in chapters]
    found["section"] = [section.id for chapter in chapters for section in chapter.sections]
    found["term"] = [term.id for chapter in chapters for term in chapter.terms]
    found["exercise"] = [exercise.id for exercise in handbook.exercises]
    found["attachment"] = [code for one in handbook.attachments for code in (one.code, *one.old_codes)]
    found["page"] = [page.id for page in handbook.pages]
    found["post"] = [post.id for post in handbook.posts]
    found["missing"] = _paths(handbook)
    return {kind: tuple(sorted(set(ids))) for kind, ids in found.items()}


def _paths(handbook: Handbook) -> list[str]:
    """The files of all pages, which a link to a missing file may have been meant for."""
    groups = (handbook.chapters, handbook.exercises, handbook.attachments, handbook.posts, handbook.pages)
    return [page.span.path for pages in groups for page in pages]


def _cases(handbook: Handbook) -> list[str]:
    """A case's page counts with and without `case-` before its name."""
    pages = [page.id for page in handbook.pages if page.kind is PageKind.CASE]
    return [id for page in pages for id in (page, page.removeprefix("case-"))]


def objective_ids(chapter: Chapter) -> tuple[str, ...]:
    """The objectives of a chapter, in its order."""
    return tuple(objective.id for objective in chapter.objectives)


def may_be_broken(kind: str, id: str, broken: frozenset[str]) -> bool:
    """Whether this thing may stand in a file that could not be read well, so that nobody can say it is absent."""
    if kind in _IN_CHAPTERS:
        return any(path.startswith("chapters/") for path in broken)
    if kind == "exercise":
        chapter, _, number = id.partition("-")
        return any(covers(path, f"exercises/h{chapter}/{number}") for path in broken)
    if kind == "chapter":
        return any(covers(path, f"chapters/{id}/") for path in broken)
    return kind != "missing" and any(id in path or path == "content/" for path in broken)
