"""Python-Markdown's inline pass, which skips text that no pattern can match: most of it."""

import re
from typing import Any

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor

# The patterns of Python-Markdown and ours; each needs one of the signs below to match.
_KNOWN = frozenset(
    [
        *("backtick", "escape", "reference", "link", "image_link", "image_reference", "short_reference"),
        *("short_image_ref", "autolink", "automail", "linebreak", "html", "entity", "not_strong"),
        *("em_strong", "em_strong2", "lesstof-tag", "lesstof-break"),
        *("lesstof-maths", "lesstof-maths-block"),
    ]
)
_SIGN = re.compile(r"[*_\[\]`<>&\\$]|  \n")
_SMARTY_SIGN = re.compile(r"--|\.\.\.|['\"]|<<|>>")


def quicken(md: Markdown) -> None:
    """Replace the inline passes of a parser; one with patterns of other extensions keeps its own."""
    if len(md.inlinePatterns) == sum(name in md.inlinePatterns for name in _KNOWN):
        md.treeprocessors.register(_QuickInline(md, _SIGN), "inline", 20)
    if "smarty" in md.treeprocessors:
        quick = _QuickInline(md, _SMARTY_SIGN)
        quick.inlinePatterns = md.treeprocessors["smarty"].inlinePatterns  # type: ignore[attr-defined]
        md.treeprocessors.register(quick, "smarty", 6)


class _QuickInline(InlineProcessor):
    def __init__(self, md: Markdown, sign: re.Pattern[str]) -> None:
        super().__init__(md)
        self._sign = sign

    # The base class calls this private method for every piece of text.
    def _InlineProcessor__handleInline(self, data: Any, patternIndex: int = 0) -> str:  # noqa: N802, N803
        if patternIndex == 0 and not self._sign.search(data):
            return str(data)
        handled: str = super()._InlineProcessor__handleInline(data, patternIndex)  # type: ignore[misc]
        return handled
