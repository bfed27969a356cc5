"""The seam between a course and what is made of it, and its tenants."""
