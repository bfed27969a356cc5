"""Words that only pages use: kinds of models and posts, sizes of files, summaries."""

from lesstof.model.figure import FigureKind
from lesstof.model.handbook import PostKind

FIGURES = {
    FigureKind.CHAIN: "chain",
    FigureKind.FUNNEL: "funnel",
    FigureKind.LADDER: "ladder",
    FigureKind.PYRAMID: "pyramid",
    FigureKind.CYCLE: "cycle",
    FigureKind.LOOP: "loop",
    FigureKind.MATRIX: "matrix",
    FigureKind.HONEYCOMB: "honeycomb",
    FigureKind.CIRCLES: "circles",
    FigureKind.LIST: "list",
    FigureKind.CANVAS: "canvas",
    FigureKind.CURVE: "curve",
    FigureKind.FORMULA: "formula",
    FigureKind.DECISION_TREE: "decision tree",
    FigureKind.TABLE: "table",
    FigureKind.CHART: "chart",
}
DOCUMENTS = {"docx": "Word document", "xlsx": "Excel workbook"}
POSTS = {PostKind.COLUMN: "Column", PostKind.RESEARCH: "Research"}


def size_of(language: str, size: int) -> str:
    """A file's size in kB or MB with the language's decimal sign."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} kB"
    return f"{size / 1_000_000:.1f} MB".replace(".", "," if language != "en" else ".")


def summary(text: str, limit: int = 155) -> str:
    """The first words of a text, at most `limit` characters."""
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"
