"""A file of the e-book before it is written."""

from msgspec import Struct

from lesstof.model.prose import Nodes


class Document(Struct, frozen=True):
    """`name` is the file's, without `.xhtml`; `meaning` a term of the EPUB vocabulary, such as `chapter`.

    `stands_for` are pages of the site whose text it holds, each with its anchor here (empty: the document itself).
    `group` is the part of the book that the table of contents lists it under, `within` the document above it there;
    `sections` are titles with their anchors.
    """

    name: str
    title: str
    content: Nodes
    meaning: str = "bodymatter"
    accent: str = ""
    group: str = ""
    within: str = ""
    sections: tuple[tuple[str, str], ...] = ()
    stands_for: tuple[tuple[str, str], ...] = ()

    @property
    def file(self) -> str:
        """The name of the file."""
        return f"{self.name}.xhtml"
