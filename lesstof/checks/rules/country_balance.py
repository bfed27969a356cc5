"""Students of each country find examples from nearby."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.model.chapter import Example
from lesstof.model.diagnostic import Diagnostic, diagnose


def check(course: Checkable) -> Iterator[Diagnostic]:
    """W516 for each country with too few examples in a chapter."""
    for chapter in course.whole_chapters:
        countries = [part.country for part in chapter.parts if isinstance(part, Example)]
        for country, minimum in course.thresholds.countries:
            count = countries.count(country)
            if count < minimum:
                yield diagnose("W516", chapter.span, country=country, count=count, minimum=minimum)
