"""XML as text that is well-formed by construction: every value goes through one of two escapes."""

from functools import lru_cache

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

NAMESPACES = {
    "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "xmlns:p": "http://schemas.openxmlformats.org/presentationml/2006/main",
}

# Characters that XML 1.0 forbids vanish; the three that have a meaning are escaped.
_FORBIDDEN: dict[int, str | None] = dict.fromkeys((*range(0x20), 0x7F, 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)))
_ESCAPES = {**_FORBIDDEN, 9: "\t", 10: " ", 13: " ", ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"}
_UNSHOWN = {**_FORBIDDEN, 9: " ", 10: " ", 13: " "}
_QUOTED = {**_ESCAPES, 9: " ", ord('"'): "&quot;"}


def text(value: str) -> str:
    """Character data."""
    return value.translate(_ESCAPES)


def shown(value: str) -> str:
    """A text as it comes out of a file: without what XML cannot hold."""
    return value.translate(_UNSHOWN)


def tag(name: str, /, *children: str, **attributes: object) -> str:
    """An element; an attribute `r_id` is written `r:id`, one that is None is left out."""
    written = name
    for key, value in attributes.items():
        if value is not None:
            written += f' {key.replace("_", ":", 1)}="{value if type(value) is int else _quoted(str(value))}"'
    return f"<{written}>{''.join(children)}</{name}>" if children else f"<{written}/>"


@lru_cache(maxsize=4096)
def _quoted(value: str) -> str:
    return value.translate(_QUOTED)


def root(name: str, /, *children: str, **attributes: object) -> bytes:
    """A whole part: declaration and root element with the three namespaces of a presentation."""
    spaces = "".join(f' {key}="{value}"' for key, value in NAMESPACES.items())
    return (DECLARATION + tag(name, *children, **attributes).replace(f"<{name}", f"<{name}{spaces}", 1)).encode()
