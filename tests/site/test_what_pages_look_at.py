from msgspec.structs import replace

from lesstof.model.source import Span
from lesstof.outputs.site.rendering.shelf import Shelf, shelf_of
from lesstof.outputs.site.rendering.watching import Facts
from tests.site.books import handbook


def seen(shelf: Shelf, table: str, key: str) -> str:
    return Facts(shelf).seen(((table, key),))


def test_a_step_that_only_moved_in_its_file_is_the_same() -> None:
    shelf = shelf_of(handbook())
    (id, step), *_ = shelf.steps.items()
    before = seen(shelf, "steps", id)
    for other, is_same in (
        (replace(step, span=Span(step.span.path, 99)), True),
        (replace(step, task=replace(step.task, span=Span(step.span.path, 99))), True),
        (replace(step, title=f"{step.title}!"), False),
        (replace(step, fields=(replace(step.fields[0], name="another"), *step.fields[1:])), False),
    ):
        assert (seen(replace(shelf, steps={id: other}), "steps", id) == before) is is_same


def test_a_chapter_is_the_same_as_long_as_its_file_is() -> None:
    shelf = shelf_of(handbook())
    (id, chapter), *_ = shelf.chapters.items()
    edited = replace(shelf, chapters={id: replace(chapter, digest="of another text")})
    assert seen(edited, "chapters", id) != seen(shelf, "chapters", id)
