"""Where links and pictures point to: canonical references, or a finding when a target is not allowed."""

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from lesstof.model.source import Span
from lesstof.reading.context import Context
from lesstof.reading.lines import Lines, without_code
from lesstof.reading.vocabulary import normal

WEB = ("http", "https", "mailto", "tel")
_TARGET = re.compile(r"\]\(\s*<?([^)\s>]+)")
_CODE = re.compile(r"(?<![\w#&/])#(\d{5})(?!\w)")
_SCHEME = re.compile(r"^([^\s:/?#]+):")


@dataclass
class Places:
    """Where each target stands in the source, taken in reading order."""

    context: Context
    lines: Lines
    _found: dict[str, list[Span]] | None = None

    def take(self, target: str) -> Span:
        """The next place of this target; the whole piece when it is not found."""
        if self._found is None:
            self._found = self._search()
        places = self._found.get(target)
        return places.pop(0) if places else self.context.span_of(self.lines)

    def _search(self) -> dict[str, list[Span]]:
        found: dict[str, list[Span]] = {}
        for line in without_code(self.lines):
            for pattern in (_TARGET, _CODE):
                for match in pattern.finditer(line.text):
                    place = line.span(self.context.path, match.start(1), len(match[1]))
                    found.setdefault(match[1], []).append(place)
        return found


def link_target(context: Context, href: str, span: Span) -> str:
    """The canonical `href`, or an empty text when the link is not allowed (which is reported)."""
    scheme = _SCHEME.match(href)
    if scheme:
        return _with_scheme(context, scheme[1], href, span)
    if href.startswith("#"):
        return f"section:{href[1:]}" if len(href) > 1 else ""
    return _file_target(context, href, span)


def _with_scheme(context: Context, scheme: str, href: str, span: Span) -> str:
    kind = context.words.canonical("reference", scheme)
    rest = href[len(scheme) + 1 :]
    if kind is not None:
        return f"{kind}:{unquote(rest).removeprefix('#')}"
    if normal(scheme) in WEB:
        return href
    context.report.add("E703", span, target=href)
    return ""


def inside_course(path: str, target: str) -> str | None:
    """A target relative to a file of the course as a path relative to the course, or None when it leaves it."""
    if target.startswith(("/", "\\")) or re.match(r"^[A-Za-z]:", target):
        return None
    whole = posixpath.normpath(posixpath.join(posixpath.dirname(path), target.replace("\\", "/")))
    return None if whole == ".." or whole.startswith("../") else whole


def _file_target(context: Context, href: str, span: Span) -> str:
    parts = urlsplit(href)
    path = inside_course(context.path, unquote(parts.path))
    if parts.netloc or path is None:
        context.report.add("E701", span, target=href)
        return ""
    if path.lower().endswith(".docent.md"):
        context.report.add("E709", span, target=href)
        return ""
    return _page_target(path) or f"missing:{path}"


def _page_target(path: str) -> str:
    """The reference for a Markdown file of the course."""
    if found := re.match(r"^chapters/(h\d{2})/index\.md$", path):
        return f"chapter:{found[1]}"
    if found := re.match(r"^exercises/h\d{2}/(\d{2})-[^/]*\.md$", path):
        return f"exercise:{path.split('/')[1][1:]}-{found[1]}"
    if found := re.match(r"^content/(?:bijlagen|attachments)/(\d{5})-?[^/]*\.md$", path):
        return f"attachment:{found[1]}"
    if found := re.match(r"^content/(?:actueel|news)/([^/]+)\.md$", path):
        return f"post:{found[1]}"
    if found := re.match(r"^content/([^/]+)\.md$", path):
        return f"page:{found[1]}"
    return ""


def picture_target(context: Context, written: str, span: Span) -> str:
    """`picture:PATH` for a picture of the course, or an empty text when it will not do (which is reported)."""
    path = None if _SCHEME.match(written) or written.startswith("//") else inside_course(context.path, unquote(written))
    if path is None:
        context.report.add("E701", span, target=written)
        return ""
    return f"picture:{path}" if context.shelf.accepts(context.report, path, span) else ""
