"""Formulas on slides: editable maths for PowerPoint, and beside it the same shape with the formula in words.

PowerPoint keeps a shape with a formula in `mc:AlternateContent`; who does not know formulas takes the fallback.
"""

from collections.abc import Callable

from lesstof.maths import omml
from lesstof.outputs.markup import tag
from slides_builder.painting.canvas import Canvas
from slides_builder.words import Paragraph, Run

COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
DRAWING_2010 = "http://schemas.microsoft.com/office/drawing/2010/main"
# LibreOffice takes the choice of whoever writes `a14` here, and then leaves out formulas within a text.
_PREFIX = "dm14"
_FONT = tag("a:latin", typeface="Cambria Math", panose="02040503050406030204", pitchFamily=18, charset=0)


def has_formula(paragraphs: tuple[Paragraph, ...]) -> bool:
    """Whether a text holds a formula."""
    return any(run.maths for paragraph in paragraphs for run in paragraph.runs)


def with_words(canvas: Canvas, paint: Callable[[], str]) -> str:
    """A shape painted twice: with its formulas, and with them in words."""
    before = canvas.last_id
    canvas.formulas = True
    choice = paint()
    canvas.formulas, canvas.last_id = False, before
    fallback = paint()
    chosen = f'<mc:Choice xmlns:{_PREFIX}="{DRAWING_2010}" Requires="{_PREFIX}">{choice}</mc:Choice>'
    both = f"{chosen}<mc:Fallback>{fallback}</mc:Fallback>"
    return f'<mc:AlternateContent xmlns:mc="{COMPATIBILITY}">{both}</mc:AlternateContent>'


def formula_xml(run: Run, properties: Callable[[str, bool], str]) -> str:
    """The formula; `properties` gives those of a run by its font and whether it slants."""
    pen = omml.Pen(properties(_FONT, True), properties(_FONT, False))
    written = omml.omml(run.maths, pen, display=run.block)
    outer = "m:oMathPara" if run.block else "m:oMath"
    named = written.replace(f"<{outer}>", f'<{outer} xmlns:m="{omml.SPACE}">', 1)
    return f"<{_PREFIX}:m>{named}</{_PREFIX}:m>"
