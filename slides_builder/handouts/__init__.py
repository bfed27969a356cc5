"""Sheets to print: three slides on an A4, each with lines for notes."""
