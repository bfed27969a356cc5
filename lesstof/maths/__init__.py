"""Formulas: LaTeX to a MathML tree, and that tree to what pages, slides, documents and plain text hold."""
