"""A lesson out of a chapter: which slides, in which minutes."""
