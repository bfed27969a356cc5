"""Which files an attachment comes as, and their bytes."""

from msgspec import Struct

from lesstof.model.handbook import Attachment, Handbook
from lesstof.outputs.addresses import tag_slug

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


def documents(handbook: Handbook) -> tuple[Document, ...]:
    """All files of all attachments, beside the pages that they belong to."""
    return tuple(
        Document(attachment.code, kind, f"b/{attachment.code}/{file_name(attachment)}.{kind}", made)
        for attachment in handbook.attachments
        for kind in attachment.files
        if (made := _made(handbook, attachment, kind))
    )


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
