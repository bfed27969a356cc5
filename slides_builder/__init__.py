"""Handbook (and TeacherGuide) to PowerPoint decks: plan, fit, paint."""
