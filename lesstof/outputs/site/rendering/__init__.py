"""From the handbook to HTML; knows nothing of MkDocs."""
