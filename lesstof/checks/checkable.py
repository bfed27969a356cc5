"""What a rule is given: the handbook, the limits it is judged by, and which files could not be read well."""

from collections.abc import Iterable

from msgspec import Struct, field

from lesstof.checks.silencing import heard, silenced
from lesstof.model.chapter import Chapter
from lesstof.model.diagnostic import Diagnostic, Severity, in_order
from lesstof.model.handbook import Handbook
from lesstof.settings import Settings


class Thresholds(Struct, frozen=True):
    """`today` is an ISO date; pairs are the least and the most that is usual, `countries` the least per country.

    Codes in `silenced` are not told; an error cannot be silenced.
    """

    today: str
    minimum_exercises: int = 8
    minimum_kinds: int = 5
    minimum_levels: int = 4
    minimum_unseen: int = 2
    stale_after_months: int = 18
    objectives: tuple[int, int] = (5, 6)
    terms: tuple[int, int] = (12, 17)
    key_points: tuple[int, int] = (5, 7)
    key_ideas: tuple[int, int] = (2, 4)
    excerpt_words: tuple[int, int] = (40, 80)
    words_per_point: int = 12
    countries: tuple[tuple[str, int], ...] = (("NL", 2), ("BE", 1))
    silenced: tuple[str, ...] = ()


def thresholds_of(settings: Settings) -> Thresholds:
    """The limits of a course as its mkdocs.yml sets them. Raises ConfigurationError."""
    return Thresholds(
        today=settings.today,
        minimum_exercises=settings.minimum_exercises,
        stale_after_months=settings.stale_after_months,
        silenced=silenced(settings),
    )


class Checkable(Struct, frozen=True):
    """`broken` are the paths of files in which the reader found errors."""

    handbook: Handbook
    thresholds: Thresholds
    broken: frozenset[str] = field(default_factory=frozenset)

    @property
    def whole_chapters(self) -> tuple[Chapter, ...]:
        """Chapters of which every file was read well; only of these can a rule say that something is missing."""
        return tuple(chapter for chapter in self.handbook.chapters if not is_broken(chapter.id, self.broken))


def is_broken(chapter: str, broken: frozenset[str]) -> bool:
    """Whether a file of this chapter or of its exercises is among the broken ones."""
    return any(covers(path, folder) for folder in (f"chapters/{chapter}/", f"exercises/{chapter}/") for path in broken)


def covers(path: str, place: str) -> bool:
    """Whether a broken path lies in this place, or is a folder that holds it."""
    return path.startswith(place) or (path.endswith("/") and place.startswith(path))


def told(found: Iterable[Diagnostic], thresholds: Thresholds, broken: frozenset[str]) -> tuple[Diagnostic, ...]:
    """The findings in order, without warnings that the course silenced or that stand in a broken file."""
    return in_order([finding for finding in heard(found, thresholds.silenced) if not _waits(finding, broken)])


def _waits(finding: Diagnostic, broken: frozenset[str]) -> bool:
    return finding.severity is Severity.WARNING and finding.span.path in broken


def broken_files(found: tuple[Diagnostic, ...]) -> frozenset[str]:
    """The files with errors, and the files and folders (`chapters/h03/`) that were found under another name."""
    errors = [finding for finding in found if finding.severity is Severity.ERROR]
    return frozenset((*(finding.span.path for finding in errors), *filter(None, map(_missed, errors))))


def _missed(finding: Diagnostic) -> str:
    """What the reader would have found, had this been named right; of a folder without a number, all beside it."""
    expected = dict(finding.arguments).get("expected", "")
    if finding.code == "E120":
        return f"{expected or finding.span.path.split('/')[0]}/"
    if finding.code == "E115" and finding.span.path.count("/") == 1:
        return f"{finding.span.path.split('/')[0]}/"
    return expected if finding.code in ("E115", "E119") else ""
