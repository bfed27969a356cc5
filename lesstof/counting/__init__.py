"""Counts what a course holds, per chapter and in total."""
