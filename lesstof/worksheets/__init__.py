"""Tables that compute: the formulas that an author writes in a label, and the cells that they mean."""
