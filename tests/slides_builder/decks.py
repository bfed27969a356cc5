"""A deck opened for a test: slides as XML trees, notes, relations."""

import io
import zipfile
from functools import cached_property

from lxml import etree
from msgspec import Struct

NS = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
}
Tree = etree._Element


def found(tree: Tree, path: str) -> list[Tree]:
    """Elements by XPath with the usual prefixes."""
    return list(tree.xpath(path, namespaces=NS))


def text(tree: Tree) -> str:
    """All text of an element, paragraphs on lines of their own."""
    return "\n".join("".join(found(each, ".//a:t/text()")) for each in found(tree, ".//a:p"))


class OpenDeck(Struct, dict=True):
    """The parts of a presentation."""

    data: bytes

    @cached_property
    def parts(self) -> dict[str, bytes]:
        with zipfile.ZipFile(io.BytesIO(self.data)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    def tree(self, name: str) -> Tree:
        return etree.fromstring(self.parts[name])

    @cached_property
    def slides(self) -> list[Tree]:
        count = sum(name.startswith("ppt/slides/slide") for name in self.parts)
        return [self.tree(f"ppt/slides/slide{number}.xml") for number in range(1, count + 1)]

    @cached_property
    def titles(self) -> list[str]:
        return [text(found(slide, ".//p:sp[.//p:ph[@type='title' or @type='ctrTitle']]")[0]) for slide in self.slides]

    def slide(self, start: str) -> Tree:
        """The first slide whose title begins so."""
        return next(s for s, title in zip(self.slides, self.titles, strict=True) if title.startswith(start))

    def notes(self, number: int) -> str:
        """The notes of a slide, counted from 1."""
        return text(self.tree(f"ppt/notesSlides/notesSlide{number}.xml"))

    @property
    def words(self) -> str:
        return "\n".join(text(slide) for slide in self.slides)
