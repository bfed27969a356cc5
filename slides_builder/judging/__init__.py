"""Whether everyone can use a deck: what PowerPoint's accessibility checker asks, as far as a file can show it."""
