"""What a deck of one chapter needs of the course, small enough to send to another process."""

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from lesstof.labels import Labels, labels
from lesstof.model.chapter import AttachmentReference, Chapter
from lesstof.model.exercise import Exercise
from lesstof.model.handbook import Attachment, Handbook
from lesstof.outputs.addresses import addresses
from lesstof.outputs.contract import TemplateFile
from lesstof.outputs.recalling import recalled
from slides_builder.planning.pictured import pictured
from slides_builder.words import Run, Runs

_LANGUAGES = {"nl": "nl-NL", "en": "en-GB"}


class Lesson(Struct, frozen=True):
    """`handbook` holds this chapter alone, with its own exercises, those to `recall` and its attachments.

    `template` is the school's own, if there is one. `elsewhere` are references to what this part of the handbook does
    not hold, with their addresses in the browser version.
    """

    handbook: Handbook
    chapter: Chapter
    recall: tuple[str, ...]
    template: TemplateFile | None = None
    elsewhere: tuple[tuple[str, str], ...] = ()

    @property
    def language(self) -> str:
        """The book's language as a BCP 47 tag with a country."""
        return _LANGUAGES.get(self.handbook.book.language, self.handbook.book.language)

    @property
    def words(self) -> Labels:
        """The labels of the book's language."""
        return labels(self.handbook.book.language)

    def exercise(self, id: str) -> Exercise | None:
        """An exercise of this chapter or one to recall."""
        return next((exercise for exercise in self.handbook.exercises if exercise.id == id), None)

    def attachment(self, code: str) -> Attachment | None:
        """An attachment by its present code or an old one."""
        return next((each for each in self.handbook.attachments if code in (each.code, *each.old_codes)), None)

    def place(self, kind: str, id: str) -> str:
        """An address in the browser version, relative to its root; empty when there is no such thing."""
        found = addresses(self.handbook)
        return found.of(kind, id) if found.has(kind, id) else dict(self.elsewhere).get(f"{kind}:{id}", "")

    def url(self, kind: str, id: str) -> str:
        """The full address; empty when the course does not know where its site stands."""
        site, place = self.handbook.book.site_url, self.place(kind, id)
        return f"{site.rstrip('/')}/{place}" if site and place else ""

    def linked(self, text: str, kind: str, id: str) -> Runs:
        """A text that leads to the browser version where that can be."""
        return (Run(text, href=self.url(kind, id)),)


def lesson_of(
    handbook: Handbook,
    chapter: Chapter,
    exercises: Mapping[str, tuple[Exercise, ...]],
    template: TemplateFile | None = None,
) -> Lesson:
    """The part of a handbook that the deck of one chapter is made from; `exercises` are those of each chapter."""
    recall = recalled(chapter, exercises)
    earlier = (each for own in exercises.values() for each in own if each.id in recall and each.chapter != chapter.id)
    codes = {part.code for part in chapter.parts if isinstance(part, AttachmentReference)}
    kept = tuple(each for each in handbook.attachments if codes & {each.code, *each.old_codes})
    shown = (*exercises.get(chapter.id, ()), *sorted(earlier, key=lambda each: each.id))
    small = replace(
        handbook,
        chapters=(chapter,),
        exercises=shown,
        attachments=kept,
        pictures=pictured(handbook.pictures, chapter, shown),
        posts=(),
        pages=(),
        glossary=(),
        register=(),
    )
    return Lesson(small, chapter, recall, template, _elsewhere(handbook, chapter, shown))


def _elsewhere(handbook: Handbook, chapter: Chapter, shown: tuple[Exercise, ...]) -> tuple[tuple[str, str], ...]:
    """Where the references of a chapter and its exercises lead; nothing in a course that has no address."""
    if not handbook.book.site_url:
        return ()
    known = addresses(handbook)
    found = (*chapter.references, *(each for exercise in shown for each in exercise.references))
    asked = {(each.kind, each.id) for each in found}
    return tuple((f"{kind}:{id}", known.of(kind, id)) for kind, id in sorted(asked) if known.has(kind, id))
