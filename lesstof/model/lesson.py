"""A lesson as a teacher asks for it: of which chapter, how long, for which country, with which parts."""

from msgspec import Struct, field

from lesstof.model.source import Span


class LessonWish(Struct, frozen=True):
    """A lesson file, or the same typed at the prompt; `id` names the file that is made, `title` may be empty.

    `minutes` is 0 for as long as it takes. `country` is NL, BE or empty for both. `parts` are empty for a choice by
    minutes; each is `opening`, `objectives`, `recall`, `law`, `interview`, `plan-step`, `key-points`, `exercises`,
    `attachments`, `section:8.2` or `KIND:ID` as in a reference.
    """

    id: str
    chapter: str
    title: str = ""
    minutes: int = 0
    country: str = ""
    parts: tuple[str, ...] = ()
    answers: bool = True
    handout: bool = False
    span: Span = field(default_factory=lambda: Span(""))
    digest: str = ""
