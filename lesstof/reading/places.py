"""Where each kind of file stands, told by its path; and where a file that stands elsewhere was likely meant to be."""

import difflib
import re

from msgspec import Struct

from lesstof.reading.slugs import slug

TEACHER_SUFFIX = ".docent.md"
_KINDS = (
    ("chapter", re.compile(r"^chapters/(?P<id>h\d{2})/index\.md$")),
    ("exercise", re.compile(r"^exercises/(?P<id>h\d{2})/\d{2}-[^/.]+\.md$")),
    ("attachment", re.compile(r"^content/(?:bijlagen|attachments)/(?P<id>[^/.]+)\.md$")),
    ("post", re.compile(r"^content/(?:actueel|news)/(?P<id>[^/.]+)\.md$")),
    ("lesson", re.compile(r"^content/(?:lessen|lessons)/(?P<id>[^/.]+)\.md$")),
    ("page", re.compile(r"^content/(?P<id>[^/.]+)\.md$")),
)
_TEACHER_KINDS = (
    ("chapter", re.compile(r"^chapters/(?P<id>h\d{2})/index\.docent\.md$")),
    ("exercise", re.compile(r"^exercises/(?P<id>h\d{2})/\d{2}-[^/.]+\.docent\.md$")),
)
CHAPTER_FOLDER = re.compile(r"h\d{2}")
_NUMBER = re.compile(r"(?<!\d)0*(\d{1,2})(?!\d)")
# What the three folders are called by who has not seen them yet.
LIKE_FOLDERS = {
    "chapters": ("chapters", "chapter", "hoofdstukken", "hoofdstuk"),
    "exercises": ("exercises", "exercise", "oefeningen", "oefening", "opgaven"),
    "content": ("content", "contents", "inhoud"),
}


class Found(Struct, frozen=True):
    """A source file: its kind, the id that its path tells, and its path relative to the course."""

    kind: str
    id: str
    path: str


def is_teacher_file(name: str) -> bool:
    """Whether a file's name marks it as the teacher's; a name that only resembles the mark counts too."""
    return ".docent" in name.casefold()


def found_at(path: str, *, teacher: bool) -> Found | None:
    """The file at a path, or None when nothing has its place there."""
    for kind, pattern in _TEACHER_KINDS if teacher else _KINDS:
        if found := pattern.match(path):
            return Found(kind, found["id"], path)
    return None


def misnamed_folder(path: str) -> str:
    """The folder of a chapter that a file stands in, when its name is not one such as `h01`; else an empty text."""
    top, *rest = path.split("/")
    if top not in ("chapters", "exercises") or len(rest) != 2 or CHAPTER_FOLDER.fullmatch(rest[0]):
        return ""
    return f"{top}/{rest[0]}"


def expected_folder(folder: str) -> str:
    """`chapters/h03` for `chapters/hoofdstuk 3`; empty when the name tells no number."""
    top, _, name = folder.partition("/")
    found = _NUMBER.search(name)
    return f"{top}/h{int(found[1]):02d}" if found and int(found[1]) else ""


def expected_place(path: str, *, teacher: bool) -> str:
    """A path that would be right, as near to this one as can be told."""
    suffix = TEACHER_SUFFIX if teacher else ".md"
    top, *rest = path.split("/")
    if top == "exercises" or (top == "chapters" and re.match(r"\d{2}-", rest[-1])):
        folder = rest[0] if len(rest) == 2 and CHAPTER_FOLDER.fullmatch(rest[0]) else "h01"
        return f"exercises/{folder}/{_exercise_name(rest[-1])}{TEACHER_SUFFIX if _is_like_mark(rest[-1]) else suffix}"
    if top == "chapters" or teacher:
        folder = next((part for part in rest if CHAPTER_FOLDER.fullmatch(part)), "")
        return f"{f'chapters/{folder}' if folder else expected_folder(path) or 'chapters/h01'}/index{suffix}"
    return "content/….md"


def _is_like_mark(name: str) -> bool:
    """Whether the mark of a teacher's file is likely to be misspelt."""
    found = re.search(r"\.(\w+)\.md$", name, re.IGNORECASE)
    return found is not None and bool(difflib.get_close_matches(found[1].lower(), ("docent",), 1, 0.7))


def _exercise_name(name: str) -> str:
    """`03-naam` for `3_naam.txt`; a number or words that cannot be told are left open."""
    bare = re.sub(r"(?:\.d\w{3,7}|\.md|\.markdown|\.txt)+$", "", name, flags=re.IGNORECASE)
    found = re.match(r"\D{0,10}?(\d{1,2})(?!\d)(.*)", bare)
    return f"{int(found[1]):02d}-{slug(found[2]) or '…'}" if found else f"01-{slug(bare) or '…'}"
