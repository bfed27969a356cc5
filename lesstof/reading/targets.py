"""Where links and pictures point to: canonical references, or a finding when a target is not allowed."""

import html
import posixpath
import re
from urllib.parse import quote, unquote, urlsplit

from msgspec import Struct, field

from lesstof.model.source import Span
from lesstof.reading.context import Context
from lesstof.reading.lines import Lines, without_code
from lesstof.reading.places import is_teacher_file
from lesstof.reading.slugs import slug
from lesstof.reading.vocabulary import suggestion

WEB = ("http", "https", "mailto", "tel")
CODE = re.compile(r"(?<![\w#&/])(?<!\]\()(#[0-9]{5})(?!\w)")
_TARGETS = (
    re.compile(r"\]\([ \t]*+(?:<[ \t]*+([^<>]*)>|((?:[^\s()<>]|\((?:[^\s()<>]|\([^\s()<>]*\))*\))+))"),
    re.compile(r"^ {0,3}\[[^\[\]]+\]:[ \t]*+<?[ \t]*+([^\s<>]+)"),
    re.compile(r"<([A-Za-z][\w+.-]*:[^<>\s]*)>"),
    CODE,
)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_SCHEME = re.compile(r"([^:/?#]+):")
_PICTURES = (".png", ".jpg", ".jpeg", ".svg", ".gif", ".webp")
# A browser skips these in an address.
_INVISIBLE = re.compile("[\\s\x00-\x20\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]+")
_UNSAFE = re.compile(r"[\s\"<>\\^`{|}]")


class Places(Struct):
    """Where each target stands in the source, taken in reading order; `formulas` is where to look for the next one."""

    context: Context
    lines: Lines
    formulas: dict[str, int] = field(default_factory=dict)
    _found: dict[str, list[Span]] | None = None

    def take(self, target: str) -> Span:
        """The next place of this target; the whole piece when it is not found."""
        if self._found is None:
            self._found = self._search()
        places = self._found.get(target.strip())
        if not places:
            return self.context.span_of(self.lines)
        return places.pop(0) if len(places) > 1 else places[0]

    def _search(self) -> dict[str, list[Span]]:
        found: dict[str, list[Span]] = {}
        for line in without_code(self.lines):
            for match in (match for pattern in _TARGETS for match in pattern.finditer(line.text)):
                group = match.lastindex or 1
                place = line.span(self.context.path, match.start(group), len(match[group].rstrip()))
                written = html.unescape(match[group]).strip()
                for target in {written, _ESCAPED.sub(r"\1", written)}:
                    found.setdefault(target, []).append(place)
        return found


def link_target(context: Context, href: str, span: Span) -> str:
    """The canonical `href`, or an empty text when the link is not allowed (which is reported)."""
    scheme = _SCHEME.match(_INVISIBLE.sub("", href))
    if scheme:
        return _with_scheme(context, scheme[1], href.strip(), span)
    if CODE.fullmatch(href):
        return f"attachment:{href[1:]}"
    if href.startswith("#") and len(href) > 1:
        return f"section:{href[1:]}"
    return _file_target(context, href, span)


def _with_scheme(context: Context, scheme: str, href: str, span: Span) -> str:
    kind = context.words.canonical("reference", scheme)
    if kind is not None:
        id = unquote(href.partition(":")[2]).strip().removeprefix("#")
        return f"{kind}:{(slug(id) or id) if kind == 'term' else id}"
    rest = href.partition(":")[2]
    if scheme.lower() in WEB and href.lower().startswith(scheme.lower()) and _has_place(scheme.lower(), rest):
        return f"{scheme.lower()}:{_UNSAFE.sub(lambda found: quote(found[0]), rest)}"
    refuse_scheme(context, href, span)
    return ""


def refuse_scheme(context: Context, href: str, span: Span) -> None:
    """Report an address of another kind than is allowed, which may be a misspelt reference."""
    likely = "" if "//" in href else suggestion(href.partition(":")[0], context.words.words("reference"))
    context.report.add("E703", span, target=href, suggestion=likely)


def _has_place(scheme: str, rest: str) -> bool:
    """Whether a web address names a computer, an e-mail or phone address a person."""
    if scheme in ("mailto", "tel"):
        return bool(rest.strip())
    try:
        return bool(urlsplit(f"{scheme}:{rest}").hostname)
    except ValueError:
        return False


def inside_course(path: str, target: str) -> str | None:
    """A target relative to a file of the course as a path relative to the course, or None when it leaves it."""
    if target.startswith(("/", "\\")) or re.match(r"^[A-Za-z]:", target):
        return None
    whole = posixpath.normpath(posixpath.join(posixpath.dirname(path), target.replace("\\", "/")))
    return None if whole == ".." or whole.startswith("../") else whole


def _file_target(context: Context, href: str, span: Span) -> str:
    path, is_elsewhere = _path_of(href)
    place = inside_course(context.path, path)
    if is_elsewhere or place is None:
        context.report.add("E701", span, target=href)
        return ""
    if is_teacher_file(posixpath.basename(place)):
        context.report.add("E709", span, target=href)
        return ""
    if not path:
        return f"missing:{href}"
    return _page_target(place) or _no_page(context, place, span)


def _no_page(context: Context, place: str, span: Span) -> str:
    """A reference to a file that is missing; one to a file that is there, but is no page, is reported."""
    chapter = re.match(r"^chapters/(h\d{2})$", place)
    if chapter:
        return f"chapter:{chapter[1]}"
    if not context.shelf.has(place):
        return f"missing:{place}"
    context.report.add("E711", span, target=place, picture=place if place.lower().endswith(_PICTURES) else "")
    return ""


def _path_of(href: str) -> tuple[str, bool]:
    """The path in an address without a scheme, and whether it names another computer."""
    try:
        parts = urlsplit(href)
    except ValueError:
        return "", True
    return unquote(parts.path), bool(parts.netloc)


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
    is_address = bool(_SCHEME.match(_INVISIBLE.sub("", written))) or written.startswith("//")
    path = None if is_address else inside_course(context.path, unquote(written))
    if path is None or is_teacher_file(posixpath.basename(path)):
        context.report.add("E701" if path is None else "E709", span, target=written)
        return ""
    return f"picture:{path}" if context.shelf.accepts(context.report, path, span) else ""
