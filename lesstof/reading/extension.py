"""Python-Markdown extension `lesstof`: shows author blocks as plain boxes where only Markdown is parsed."""

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

from lesstof.reading.fences import fence_of
from lesstof.reading.lines import CodeFences, Line


class PlainBox(Block):  # type: ignore[misc]
    """A box with its title as first paragraph."""

    NAME = "lesstof"
    ARGUMENT = None

    def on_create(self, parent):  # type: ignore[no-untyped-def]
        """The box's element."""
        from xml.etree import ElementTree

        box = ElementTree.SubElement(parent, "div", {"class": "lesstof-box"})
        if self.argument:
            ElementTree.SubElement(ElementTree.SubElement(box, "p"), "strong").text = self.argument
        return box


class _Plainer(Preprocessor):
    """Rewrites `/// word | Title` and its options to a block that PyMdown knows."""

    def run(self, lines: list[str]) -> list[str]:
        plain: list[str] = []
        fences = CodeFences()
        in_options = False
        for line in lines:
            fence = None if fences.covers(Line(0, line)) else fence_of(Line(0, line))
            if fence and fence.word:
                plain += ["", f"/// lesstof | {' '.join((fence.title.text or fence.word).split())}", ""]
            elif fence:
                plain.append("///")
            elif not (in_options and line.startswith("    ")):
                plain.append(line)
            in_options = bool(fence and fence.word) or (in_options and line.startswith("    "))
        return plain


class _Boxes(BlocksExtension):  # type: ignore[misc]
    def extendMarkdownBlocks(self, md, block_mgr):  # type: ignore[no-untyped-def]  # noqa: N802
        block_mgr.register(PlainBox, self.getConfigs())


class LesstofExtension(Extension):
    """Registered as `lesstof` in the entry points of Python-Markdown."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Add the boxes to a parser."""
        _Boxes().extendMarkdown(md)
        md.preprocessors.register(_Plainer(md), "lesstof-plain", 15)


def makeExtension(**kwargs: object) -> LesstofExtension:  # noqa: N802
    """Python-Markdown's way in."""
    return LesstofExtension(**kwargs)
