"""A chapter to a deck: which slides there are, in which order, with which words."""
