"""Files that are no pages: scripts, feed, pictures, and pages that lead on from old codes."""

from collections.abc import Iterator
from html import escape
from pathlib import Path

from lesstof.outputs.photographs import without_notes
from lesstof.outputs.site.app.files import app_files
from lesstof.outputs.site.feed import feed
from lesstof.outputs.site.policy import Policy, policy_tag
from lesstof.outputs.site.rendering.shelf import FEED, Shelf
from lesstof.outputs.site.scripting import scripts


def static_files(shelf: Shelf) -> Iterator[tuple[str, str | bytes]]:
    """Name and content of every file but the style sheet."""
    yield from scripts(shelf.handbook.book).items()
    yield from app_files(shelf)
    if shelf.posts:
        yield FEED, feed(shelf)
    for picture in shelf.handbook.pictures:
        data = (Path(shelf.handbook.root) / picture.path).read_bytes()
        yield f"media/{picture.path}", without_notes(data, picture.media_type)
    for found in shelf.documents.values():
        yield from ((document.address, document.data) for document in found)
    for attachment in shelf.handbook.attachments:
        for code in attachment.old_codes:
            yield f"b/{code}/index.html", _moved(shelf, code, attachment.code)


def _moved(shelf: Shelf, old: str, new: str) -> str:
    """A page that leads on at once, and by a link where that is switched off."""
    language = escape(shelf.handbook.book.language)
    title = escape(shelf.label("Attachment #{old} is now #{new}", old=old, new=new))
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f"{policy_tag(Policy())}\n<title>{title}</title>\n"
        f'<meta name="viewport" content="width=device-width,initial-scale=1">\n<meta name="robots" content="noindex">\n'
        f'<link rel="canonical" href="../{new}/">\n<meta http-equiv="refresh" content="0; url=../{new}/">\n</head>\n'
        f'<body>\n<main>\n<h1>{title}</h1>\n<p><a href="../{new}/">#{new}</a></p>\n</main>\n</body>\n</html>\n'
    )
