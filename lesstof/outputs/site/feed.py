"""The feed of posts as RSS 2.0."""

from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape

from lesstof.model.handbook import Post
from lesstof.model.prose import plain
from lesstof.outputs.addresses import address, made_page
from lesstof.outputs.site.rendering.shelf import Shelf


def feed(shelf: Shelf) -> str:
    """The feed, newest post first; links are relative to it while the course has no `site_url`."""
    book = shelf.handbook.book
    root = book.site_url.rstrip("/") + "/" if book.site_url else ""
    items = "".join(_item(shelf, root, post) for post in shelf.posts)
    about = shelf.label("Columns and research notes that keep the book fresh between editions.")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0">\n<channel>\n'
        f"<title>{escape(book.title)}: {escape(shelf.label('News'))}</title>\n"
        f"<link>{escape(root + made_page(shelf.handbook, 'news'))}</link>\n"
        f"<description>{escape(about)}</description>\n<language>{escape(book.language)}</language>\n"
        f"{items}</channel>\n</rss>\n"
    )


def _item(shelf: Shelf, root: str, post: Post) -> str:
    tags = "".join(f"<category>{escape(tag)}</category>\n" for tag in post.tags)
    return (
        f"<item>\n<title>{escape(post.title)}</title>\n"
        f"<link>{escape(root + address(shelf.handbook, 'post', post.id))}</link>\n"
        f'<guid isPermaLink="false">{escape(post.id)}</guid>\n<pubDate>{_date(post)}</pubDate>\n{tags}'
        f"<description>{escape(plain(post.excerpt.nodes))}</description>\n</item>\n"
    )


def _date(post: Post) -> str:
    """RFC 822, noon in UTC; a date that cannot be read becomes the epoch."""
    try:
        day = datetime.fromisoformat(post.date)
    except ValueError:
        day = datetime(1970, 1, 1)
    return format_datetime(day.replace(hour=12, tzinfo=UTC))
