"""Chapters that have exercises and no text: told once, before the rules that would stumble over each."""

from lesstof.checks.checkable import broken_files, is_broken
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.handbook import Handbook
from lesstof.model.source import Span


def missing_chapters(handbook: Handbook, found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """E119 for each; `found` is what the reader told."""
    broken = broken_files(found)
    ids = {exercise.chapter for exercise in handbook.exercises} - {chapter.id for chapter in handbook.chapters}
    missing = sorted(id for id in ids if not is_broken(id, broken))
    return tuple(diagnose("E119", Span(f"exercises/{id}"), expected=f"chapters/{id}/index.md") for id in missing)
