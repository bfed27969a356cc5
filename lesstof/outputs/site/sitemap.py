"""The list of all pages for search engines (sitemaps.org, protocol 0.9)."""

import gzip
import io
from collections.abc import Iterable
from html import escape

# The first moment of 1980, in seconds: whoever dates something, dates it by this.
MOMENT = 315532800


def sitemap(urls: Iterable[str]) -> str:
    """The list; empty for a course that does not say where its site will stand."""
    entries = "".join(f"\n  <url><loc>{escape(url)}</loc></url>" for url in urls)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
        f"{entries}\n</urlset>"
    )


def compressed(text: str) -> bytes:
    """As MkDocs compresses it."""
    data = io.BytesIO()
    with gzip.GzipFile("sitemap.xml.gz", "wb", fileobj=data, mtime=MOMENT) as file:
        file.write(text.encode())
    return data.getvalue()
