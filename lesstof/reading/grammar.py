"""What may stand where: keys of each kind of file, options of each block; the reference for authors is made from it."""

from msgspec import Struct


class Field(Struct, frozen=True):
    """A key or an option; `values` names a category of the vocabulary or a form of value, empty for free text."""

    name: str
    required: bool = False
    values: str = ""


def _fields(text: str) -> tuple[Field, ...]:
    """`id! kind!:figure-kind year` — `!` marks a required one, `:` gives its values."""
    fields = []
    for word in text.split():
        name, _, values = word.partition(":")
        fields.append(Field(name.rstrip("!"), name.endswith("!"), values))
    return tuple(fields)


class BlockRule(Struct, frozen=True):
    """`title` is `required`, `optional` or `none`; `body` is `required` or `optional`; `files` are kinds of file."""

    options: tuple[Field, ...] = ()
    title: str = "none"
    body: str = "required"
    files: tuple[str, ...] = ("chapter",)


BLOCKS: dict[str, BlockRule] = {
    "objectives": BlockRule(),
    "terms": BlockRule(),
    "figure": BlockRule(
        _fields(
            "id! kind!:figure-kind source axes formula back limits on-slide:boolean extra:boolean build-up:boolean alt",
        ),
        title="required",
    ),
    "chart": BlockRule(
        _fields("id! form!:chart-form unit horizontal vertical source limits on-slide:boolean alt"),
        title="required",
    ),
    "example": BlockRule(_fields("country!:country organisation year:years source"), title="required"),
    "interview": BlockRule(_fields("who! role date:date real!:boolean"), title="required"),
    "case": BlockRule(_fields("id"), title="required"),
    "law": BlockRule(_fields("country!:countries reviewed:month"), title="required"),
    "plan-step": BlockRule(_fields("builds-on:steps bar example"), title="required"),
    "key-ideas": BlockRule(),
    "key-points": BlockRule(),
    "slide": BlockRule(_fields("minutes:whole method build-up:boolean"), title="required"),
    "tips": BlockRule(_fields("code:code date:date author"), title="required"),
    "checklist": BlockRule(_fields("code:code date:date author"), title="required"),
    "column": BlockRule(_fields("code:code date:date author"), title="required"),
    "research": BlockRule(_fields("code:code date:date author"), title="required"),
    "attachment": BlockRule(title="required", body="optional"),
    "video": BlockRule(_fields("address!:web duration subtitles source"), title="required", body="optional"),
}

KEYS: dict[str, tuple[Field, ...]] = {
    "chapter": _fields("chapter! title! core-question! study-load reviewed:month authors recall:exercises"),
    "exercise": _fields(
        "id! title! kind!:exercise-kind level!:level objective! minutes!:whole points!:whole unit margin:number "
        "answer:number group-size hand-in plan-step case attachment:codes country:country word-list:boolean figure",
    ),
    "attachment": _fields(
        "code!:code title! kind!:attachment-kind chapter duration language maker year url checked:date "
        "access:access old-code:codes files:documents",
    ),
    "post": _fields("title! kind!:post-kind chapter! date!:date author tags"),
    "lesson": _fields("chapter! title minutes:whole country:lesson-country parts answers:boolean handout:boolean"),
    "page": _fields("title! kind!:page-kind description"),
}

# Headings of an exercise for students; the teacher's file adds its own two.
STUDENT_HEADINGS = ("hint", "worked", "mistakes", "assessment", "sources")
TEACHER_HEADINGS = ("answer-model", "teacher")

COUNTRIES = ("NL", "BE", "EU")
COUNTRY_NAMES = {
    "nederland": "NL",
    "netherlands": "NL",
    "belgië": "BE",
    "belgie": "BE",
    "belgium": "BE",
    "vlaanderen": "BE",
    "flanders": "BE",
    "europa": "EU",
    "europe": "EU",
}
