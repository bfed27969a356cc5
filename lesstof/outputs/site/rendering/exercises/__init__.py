"""Exercises: one page each, one module per form of answer; complete without a script."""
