"""Charts: numbers to scales, and to bars, lines, parts of a whole and points."""
