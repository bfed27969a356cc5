"""Small pictures of slides for who has yet to download a deck: drawn by us, or rendered where LibreOffice is."""
