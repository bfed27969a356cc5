"""Frozen facts of a course; imports nothing of ours."""
