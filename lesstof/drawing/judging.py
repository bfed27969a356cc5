"""Whether a sketch is good: everything inside, no word of a label broken."""

from collections.abc import Iterable

from msgspec import Struct

from lesstof.drawing.branches import question_of
from lesstof.drawing.drawing import Shape
from lesstof.drawing.extents import bounds, lines_of, overflows
from lesstof.drawing.formulas import parse, quantities
from lesstof.drawing.frames import Frame, Sketch
from lesstof.drawing.wrapping import atoms
from lesstof.model.figure import Chart, ChartForm, Figure, FigureKind

# The share of words in explanations that may be hyphenated.
_FEW = 0.1


class Verdict(Struct, frozen=True):
    """Names of shapes that do not fit, and how many words were broken in labels and in explanations.

    `clipped`: something is wider than there is room for, not only too low down.
    """

    overflow: tuple[str, ...]
    clipped: bool
    broken_labels: int
    broken_texts: int
    words: int

    @property
    def good(self) -> bool:
        """Whether nothing is left to wish for."""
        return not self.overflow and not self.broken_labels and self.broken_texts <= self.words * _FEW

    @property
    def badness(self) -> tuple[int, ...]:
        """What is worse comes later in order; a page can bear a drawing that is too high."""
        return self.clipped, bool(self.overflow), self.broken_labels, self.broken_texts, len(self.overflow)


def judge(sketch: Sketch, figure: Figure, frame: Frame) -> Verdict:
    """A verdict on a sketch of this figure in this frame."""
    painted = {atom for shape in sketch.shapes for line in lines_of(shape) for atom in atoms(line.text)}
    painted |= {_bare(atom) for atom in painted}
    texts = _texts(figure) if frame.explained else ()
    return Verdict(
        overflow=tuple(shape.name for shape in sketch.shapes if _clipped(shape, frame) or _too_low(shape, frame)),
        clipped=any(_clipped(shape, frame) for shape in sketch.shapes),
        broken_labels=_broken(_labels(figure), painted),
        broken_texts=_broken(texts, painted),
        words=sum(text.count(" ") + 1 for text in texts),
    )


def _clipped(shape: Shape, frame: Frame) -> bool:
    rect = bounds(shape)
    return overflows(shape) or rect.x < 0 or rect.y < 0 or rect.x + rect.width > frame.width


def _too_low(shape: Shape, frame: Frame) -> bool:
    rect = bounds(shape)
    return rect.y + rect.height > frame.height


def _labels(figure: Figure) -> tuple[str, ...]:
    """What must be painted with whole words."""
    match figure.kind:
        case FigureKind.FORMULA if figure.formula.strip():
            formula = parse(figure.formula)
            return (formula.result, *(quantity.text for quantity in quantities(formula.expression)))
        case FigureKind.TABLE if figure.rows:
            return tuple(cell for row in figure.rows for cell in row)
        case FigureKind.MATRIX if figure.rows:
            # The corner may be told by the axes instead.
            return (*figure.rows[0][1:], *(cell for row in figure.rows[1:] for cell in row))
        case FigureKind.CHART if figure.chart:
            return _named(figure.chart)
        case _:
            return tuple(part.label for part in figure.parts)


def _named(chart: Chart) -> tuple[str, ...]:
    """Lines leave out names that have no room, and so do points: their table has them."""
    series = tuple(series.name for series in chart.series) if len(chart.series) > 1 else ()
    match chart.form:
        case ChartForm.LINE:
            return series
        case ChartForm.SCATTER:
            return ()
        case _:
            return (*series, *chart.categories)


def _texts(figure: Figure) -> tuple[str, ...]:
    """What must be painted with nearly all words whole."""
    if figure.kind is not FigureKind.DECISION_TREE:
        return tuple(part.text for part in figure.parts)
    questions = [question_of(part) for part in figure.parts]
    branches = [branch for question in questions for branch in question.branches]
    return (*(question.text for question in questions), *(f"{branch.answer} {branch.outcome}" for branch in branches))


def _broken(texts: Iterable[str], painted: set[str]) -> int:
    return sum(_bare(atom) not in painted for text in texts for atom in atoms(text))


def _bare(atom: str) -> str:
    """Without the punctuation that a layout may leave out, such as that between an answer and its outcome."""
    return atom.strip(".,;:()\u2192")
