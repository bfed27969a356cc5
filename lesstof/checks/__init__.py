"""Judges a read course, and words what is found."""
