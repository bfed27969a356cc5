"""The style sheets of the theme without the rules for what no page of a course has."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

# What mkdocs.yml may ask for (an extension, a plug-in, a feature, a setting), and the selectors of its styles.
_ASKED_FOR = {
    "admonition": r"\.admonition|\.(?:note|seealso|inline)\b",
    "pymdownx.tabbed": r"\.tabbed-",
    "pymdownx.tasklist": r"\.task-list",
    "pymdownx.keys": r"\.keys|\.key-",
    "pymdownx.arithmatex": r"\.arithmatex|mjx-",
    "pymdownx.emoji": r"\.twemoji|\.emojione|\.gemoji",
    "pymdownx.critic": r"\.critic",
    "footnotes": r"\.footnote",
    "material/blog": r"\.md-(?:post|author|profile|pagination|meta__)",
    "material/tags": r"\.md-tags",
    "content.code": r"\.md-code__|\.md-annotation",
    "navigation.path": r"\.md-path",
    "navigation.instant": r"\.md-progress",
    "alternate": r"\.md-select",
    "version": r"\.md-version",
    "repo_url": r"\.md-source(?!-file)",
    "palette": r"\[data-md-color-(?:primary|accent)=(?!custom)",
    "rtl": r"\[dir=rtl\]",
    # With it each page would be styled anew as soon as it is shown.
    "switching": r"\[data-md-color-switching\]",
    # Search, footer and what stands in for an empty page are our own.
    "nothing": r"\.md-(?:search|feedback|consent|banner|status|footer__|social|suggest)|\.giscus",
}
# The theme's script gives this class to what has the focus by the keyboard; browsers know it by themselves.
_FOCUS = (".focus-visible", ":focus-visible")
_ICON = re.compile(r"--md-(?:admonition|annotation|version|tabbed|source|status|tasklist)[\w-]*icon[\w-]*:")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s+")
_AROUND = re.compile(r"\s*([{};,>])\s*")


@cache
def slim(sheet: str, asked: tuple[str, ...] = ()) -> str:
    """The sheet without the styles of all that was not asked for."""
    off = [pattern for name, pattern in _ASKED_FOR.items() if not any(one.startswith(name) for one in asked)]
    return "".join(_kept(sheet.replace(*_FOCUS), re.compile("|".join(off)), "admonition" in asked))


def small(sheet: str) -> str:
    """A sheet without comments and needless space; strings in it may hold no two spaces in a row."""
    return _AROUND.sub(r"\1", _SPACE.sub(" ", _COMMENT.sub("", sheet))).replace(";}", "}").strip()


def _kept(sheet: str, absent: re.Pattern[str], icons: bool) -> Iterator[str]:
    for head, body in _rules(sheet):
        if head.startswith(("@media", "@supports")):
            if inside := "".join(_kept(body, absent, icons)):
                yield f"{head}{{{inside}}}"
        elif head.startswith("@"):
            yield f"{head}{{{body}}}"
        elif selectors := [one for one in _cut(head, ",") if not absent.search(one)]:
            yield f"{','.join(selectors)}{{{body if icons else _without_icons(body)}}}"


def _without_icons(body: str) -> str:
    return ";".join(one for one in _cut(body, ";") if not _ICON.match(one))


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Head and body of each rule at the outermost level."""
    start = 0
    open_: list[int] = []
    for place, character in _outside_strings(sheet):
        if character == "{":
            open_.append(place)
        elif character == "}":
            begun = open_.pop()
            if not open_:
                yield sheet[start:begun].strip(), sheet[begun + 1 : place]
                start = place + 1


def _cut(text: str, at: str) -> Sequence[str]:
    """The pieces between the separators that stand outside brackets and strings."""
    pieces: list[str] = []
    start = depth = 0
    for place, character in _outside_strings(text):
        depth += (character in "([") - (character in ")]")
        if character == at and not depth:
            pieces.append(text[start:place])
            start = place + 1
    return [*pieces, text[start:]]


_TOKEN = re.compile(r"""\\.|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|(?P<mark>[{}()\[\],;])""", re.DOTALL)


def _outside_strings(text: str) -> Iterator[tuple[int, str]]:
    return ((found.start(), found["mark"]) for found in _TOKEN.finditer(text) if found["mark"])
