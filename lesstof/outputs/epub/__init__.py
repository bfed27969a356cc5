"""The book for e-readers: EPUB 3.3 with everything that a student studies."""
