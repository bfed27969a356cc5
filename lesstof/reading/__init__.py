"""Markdown to model: the one parser, the words of the format, places, lifting and linking."""
