"""Which files an attachment comes as, and their bytes."""

from msgspec import Struct

from lesstof.model.handbook import Attachment, Handbook
from lesstof.model.source import digest_of
from lesstof.outputs.addresses import addresses, tag_slug

MEDIA_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


class Document(Struct, frozen=True):
    """A finished file; `address` is relative to the site's root, `kind` is `docx` or `xlsx`."""

    code: str
    kind: str
    address: str
    data: bytes


def documents(handbook: Handbook, known: dict[str, bytes] | None = None) -> tuple[Document, ...]:
    """All files of all attachments, beside the pages that they belong to.

    What is in `known` is not made again; afterwards it holds today's files, by digests of all that they are made of.
    """
    known = {} if known is None else known
    basis = _basis(handbook)
    wanted = [(one, kind, _key(handbook, one, kind, basis)) for one in handbook.attachments for kind in one.files]
    made = {key: known.get(key) or _made(handbook, one, kind) for one, kind, key in wanted}
    known.clear()
    known |= made
    return tuple(
        Document(one.code, kind, f"b/{one.code}/{file_name(one)}.{kind}", made[key])
        for one, kind, key in wanted
        if made[key]
    )


def _basis(handbook: Handbook) -> str:
    """Digest of what every file may look at."""
    return digest_of(repr((handbook.book, handbook.pictures)), addresses(handbook).digest)


def _key(handbook: Handbook, attachment: Attachment, kind: str, basis: str) -> str:
    chapter = handbook.chapter(attachment.chapter)
    named = (chapter.id, chapter.number, chapter.title) if chapter else ()
    return digest_of(basis, kind, attachment.code, attachment.digest, repr(named))


def file_name(attachment: Attachment) -> str:
    """`11101-kpis-en-formules`."""
    return "-".join(filter(None, (attachment.code, tag_slug(attachment.title)[:60].strip("-"))))


def _made(handbook: Handbook, attachment: Attachment, kind: str) -> bytes:
    # Only who builds pays for the import.
    if kind == "docx":
        from lesstof.outputs.documents.word.documents import word_document

        return word_document(handbook, attachment)
    from lesstof.outputs.documents.workbooks import workbook

    return workbook(handbook, attachment)
