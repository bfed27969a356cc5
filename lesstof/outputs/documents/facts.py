"""What every file says about itself: its language, its footer and its line of facts."""

from lesstof.labels import Labels, labels
from lesstof.model.handbook import Attachment, Handbook
from lesstof.outputs.naming import ATTACHMENTS

_REGIONS = {"nl": "nl-NL", "en": "en-GB", "fr": "fr-BE", "de": "de-DE"}


def language_of(handbook: Handbook, attachment: Attachment) -> str:
    """A language tag with a region, which spelling checkers ask for."""
    language = attachment.language or handbook.book.language
    return _REGIONS.get(language, language)


def words(handbook: Handbook) -> Labels:
    """The labels in the course's language."""
    return labels(handbook.book.language)


def about(handbook: Handbook, attachment: Attachment) -> str:
    """*Bijlage #10101 · Sjabloon · 30 minuten · Hoofdstuk 1*."""
    label = words(handbook)
    chapter = handbook.chapter(attachment.chapter)
    where = label("Chapter {number}: {title}", number=chapter.number, title=chapter.title) if chapter else ""
    named = f"{label('Attachment')} #{attachment.code}"
    return " · ".join(filter(None, (named, label(ATTACHMENTS[attachment.kind]), attachment.duration, where)))


def footer(handbook: Handbook, attachment: Attachment) -> str:
    """*#10101 · Handboek, editie 1 (2026) · CC BY 4.0*."""
    book, label = handbook.book, words(handbook)
    edition = label("edition {edition}", edition=book.edition) if book.edition else ""
    year = f"({book.year})" if book.year else ""
    named = " ".join(filter(None, (", ".join(filter(None, (book.title, edition))), year)))
    return " · ".join(filter(None, (f"#{attachment.code}", named, book.licence)))
