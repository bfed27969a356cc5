"""Charts as DrawingML (ECMA-376 part 1, 21.2) with their numbers in a workbook, so that a teacher can change both."""
