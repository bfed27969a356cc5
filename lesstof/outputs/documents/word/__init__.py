"""A text as a WordprocessingML document (ECMA-376 part 1), with styles, lists, fields to fill in and boxes to tick."""
