"""The terms of the book as flashcards: an Anki package and a table."""
