"""What the forms of a word have in common: for the search, and for terms in running text."""
