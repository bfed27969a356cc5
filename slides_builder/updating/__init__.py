"""A deck that a teacher changed, brought up to date with a newer book: a three-way merge, slide by slide."""
