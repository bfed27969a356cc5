"""Puts the deck build beside pandoc and the site build beside plain MkDocs with Material, in one run."""
