"""The look of a workbook's cells, from the design tokens."""

from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from lesstof.design import Accent, Tokens
from lesstof.worksheets.cells import Amount


class Formats:
    """Formats are made once a workbook; those for numbers when they are first asked for."""

    def __init__(self, book: Workbook, look: Tokens, accent: Accent) -> None:
        self._book = book
        ink, line = look.light.ink, look.light.line
        self._base: dict[str, Any] = {"font_name": look.type.deck_family, "font_size": 11, "font_color": ink}
        self._cell = {**self._base, "border": 1, "border_color": line, "text_wrap": True, "valign": "top"}
        wrapped = {"text_wrap": True, "valign": "top"}
        self.title = self._made(font_size=20, bold=True, font_color=accent.light)
        self.heading = self._made(font_size=14, bold=True, font_color=accent.light, text_wrap=True, valign="bottom")
        self.quiet = self._made(font_color=look.light.muted, **wrapped)
        self.text = self._made(**wrapped)
        self.link = self._made(font_color=accent.light, underline=1)
        self.header = self._made(**self._cell | {"bold": True, "bg_color": look.light.wash})
        self.label = self._made(**self._cell)
        self._input = {**self._cell, "bg_color": accent.light_soft}
        self._outcome = {**self._cell, "bold": True}
        self._numbers: dict[tuple[str, bool], Format] = {}

    def input(self, like: Amount | None = None) -> Format:
        """A cell that the reader fills in."""
        return self._number(self._input, like, False)

    def number(self, like: Amount) -> Format:
        """A given number."""
        return self._number(self._cell, like, True)

    def outcome(self, like: Amount | None) -> Format:
        """The outcome of a formula."""
        return self._number(self._outcome, like, True)

    def _number(self, look: dict[str, Any], like: Amount | None, right: bool) -> Format:
        form = number_format(like)
        key = (f"{id(look)}{form}", right)
        if key not in self._numbers:
            side = {"align": "right"} if right else {}
            self._numbers[key] = self._made(**look | side | ({"num_format": form} if form else {}))
        return self._numbers[key]

    def _made(self, **look: Any) -> Format:
        return self._book.add_format(self._base | look)


def number_format(like: Amount | None) -> str:
    """A format code: `#,##0.0`, `€ #,##0.00`, `0.0%`; the program shows it with the signs of its own language."""
    if like is None:
        return ""
    decimals = f".{'0' * like.decimals}" if like.decimals else ""
    if like.percentage:
        return f"0{decimals}%"
    return f"{'[$€-413] ' if like.euro else ''}#,##0{decimals}"
