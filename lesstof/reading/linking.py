"""Joins the files of a course: numbers of figures, the glossary and the register."""

from itertools import count

from msgspec.structs import replace

from lesstof.model.chapter import Chapter, Part, Term
from lesstof.model.figure import Figure
from lesstof.reading.collation import sort_key


def numbered(chapter: Chapter) -> Chapter:
    """The chapter with its models numbered `11.1`, `11.2` … in reading order, and its charts by themselves."""
    models, charts = count(1), count(1)

    def with_number(part: Part) -> Part:
        if not isinstance(part, Figure):
            return part
        return replace(part, number=f"{chapter.number}.{next(charts if part.chart else models)}")

    opening = tuple(with_number(part) for part in chapter.opening)
    sections = tuple(
        replace(section, parts=tuple(with_number(part) for part in section.parts)) for section in chapter.sections
    )
    return replace(chapter, opening=opening, sections=sections)


def glossary(chapters: tuple[Chapter, ...], language: str) -> tuple[Term, ...]:
    """All terms in alphabetical order; of a term defined twice the first one."""
    terms: dict[str, Term] = {}
    for chapter in chapters:
        for term in chapter.terms:
            terms.setdefault(term.id, term)
    return tuple(sorted(terms.values(), key=lambda term: sort_key(term.name, language)))
