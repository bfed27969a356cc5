"""A film that stands elsewhere: a still and a link, and a player only after a click, of hosts that are known."""

import re
from urllib.parse import urlsplit

from lesstof.model.chapter import Video
from lesstof.model.prose import Element, Node, Nodes, Prose
from lesstof.outputs.site.rendering.boxes import box
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import e
from lesstof.outputs.site.rendering.writing import written

# An address as people copy it → the name of its host, and the player that sets no cookies before it plays.
_PLAYERS = (
    (
        re.compile(
            r"https://(?:www\.|m\.)?youtube\.com/(?:watch\?(?:.*&)?v=|shorts/|live/|embed/)([\w-]{11})(?![\w-])"
        ),
        "YouTube",
        r"https://www.youtube-nocookie.com/embed/\1?autoplay=1",
    ),
    (
        re.compile(r"https://youtu\.be/([\w-]{11})(?![\w-])"),
        "YouTube",
        r"https://www.youtube-nocookie.com/embed/\1?autoplay=1",
    ),
    (
        re.compile(r"https://vimeo\.com/(\d+)/([0-9a-f]+)"),
        "Vimeo",
        r"https://player.vimeo.com/video/\1?h=\2&dnt=1&autoplay=1",
    ),
    (re.compile(r"https://vimeo\.com/(\d+)"), "Vimeo", r"https://player.vimeo.com/video/\1?dnt=1&autoplay=1"),
)


def video(shelf: Shelf, part: Video) -> Element:
    """The box of a film."""
    label = shelf.label
    subtitles = label("Subtitles: {languages}", languages=part.subtitles) if part.subtitles else ""
    about = " · ".join(filter(None, (label("Video"), part.duration, subtitles)))
    still, rest = _still(part.prose)
    source = label("Source: {source}", source=part.source) if part.source else None
    body = written(shelf, Prose(rest, part.prose.span), 4, False)
    film = film_of(shelf, part.address, part.title, written(shelf, Prose(still, part.prose.span), 4, False))
    return box("video", about, part.title, film, body, id=f"video-{part.id}", foot=source)


def film_of(shelf: Shelf, address: str, title: str, still: Nodes = ()) -> Element:
    """The still and the ways to watch; without a script, from a disk or from another host only the link."""
    host, embed = player(address)
    where = host or (urlsplit(address).hostname or "").removeprefix("www.")
    way = e("a", shelf.label("Watch the video at {host}", host=where), href=address, rel="noopener external")
    return e(
        "lt-video" if embed else "div",
        still,
        e("p", way),
        _offer(shelf, host) if embed else None,
        data_embed=embed or None,
        data_title=title if embed else None,
        class_="lt-video",
    )


def player(address: str) -> tuple[str, str]:
    """The name of a host that we know and the address of its player, or two empty texts."""
    for pattern, host, embed in _PLAYERS:
        found = pattern.match(address)
        if found:
            return host, found.expand(embed)
    return "", ""


def _offer(shelf: Shelf, host: str) -> Element:
    told = shelf.label("{host} then sees that you watch, and may keep data in your browser.", host=host)
    button = e(
        "button", shelf.label("Play it here"), type="button", class_="lt-button lt-button--quiet", data_part="play"
    )
    return e("p", button, " ", e("span", told, class_="lt-quiet"), hidden=True, data_part="offer", data_silent="yes")


def _still(prose: Prose) -> tuple[Nodes, Nodes]:
    """The picture that the text begins with, and what follows it."""
    first, rest = prose.nodes[:1], prose.nodes[1:]
    return (first, rest) if first and _is_picture(first[0]) else ((), prose.nodes)


def _is_picture(node: Node) -> bool:
    if not isinstance(node, Element) or node.tag != "p":
        return False
    children = [child for child in node.children if not isinstance(child, str) or child.strip()]
    return len(children) == 1 and isinstance(children[0], Element) and children[0].tag == "img"
