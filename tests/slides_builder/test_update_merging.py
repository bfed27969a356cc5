"""The three-way merge as a table: base, teacher, book; and the order of the new deck."""

import pytest

from slides_builder.marking import Fields, Mark
from slides_builder.updating.merging import Found, Insert, Keep, Merged, Renew, identified, merge, weave


def fields(text: str) -> Fields:
    """`t b f n`, a dot for an empty field."""
    return Fields(*(word.replace(".", "") for word in text.split()))


def marks(*keys: str) -> tuple[Mark, ...]:
    return tuple(Mark(key, fields(f"{key} {key}b . .")) for key in keys)


def slides(*keys: str, named: bool = True) -> tuple[Found, ...]:
    return tuple(Found(key if named else "", fields(f"{key} {key}b . .")) for key in keys)


def woven(base: tuple[Mark, ...], found: tuple[Found, ...], book: tuple[Mark, ...]) -> list[str]:
    """The order as text: `a` renewed, `+a` new, `*2` the teacher's own slide 2."""
    told = {Keep: lambda a: f"*{a.index}", Insert: lambda a: f"+{a.key}", Renew: lambda a: a.key}
    return [told[type(action)](action) for action in weave(base, found, book).actions]


@pytest.mark.parametrize(
    ("base", "teacher", "book", "merged"),
    [
        ("a b c d", "a b c d", "a b c d", Merged()),
        ("a b c d", "a b c d", "A b c d", Merged(taken=("title",))),
        ("a b c d", "x b c d", "a b c d", Merged(own=("title",))),
        ("a b c d", "x b c d", "A b c d", Merged(conflicts=("title",))),
        ("a b c d", "A b c d", "A b c d", Merged()),
        ("a b c d", "x b c d", "a B c d", Merged(taken=("body",), own=("title",))),
        ("a b c d", "a . c d", "a b C d", Merged(taken=("figure",), own=("body",))),
        ("a b c d", "a . c d", "a B c d", Merged(conflicts=("body",))),
        ("a b . .", "a b . n", "a b . .", Merged(own=("notes",))),
        ("a b . d", "a b . d", "a b . .", Merged(taken=("notes",))),
        ("a b c d", "x x x x", "A B C D", Merged(conflicts=("title", "body", "figure", "notes"))),
    ],
)
def test_each_field_is_merged_by_itself(base: str, teacher: str, book: str, merged: Merged) -> None:
    assert merge(fields(base), fields(teacher), fields(book)) == merged


@pytest.mark.parametrize(
    ("found", "book", "order"),
    [
        ("a b c", "a b c", "a b c"),
        ("c a b", "a b c", "c a b"),
        ("a c", "a b c", "a c"),
        ("a own b c", "a b c", "a *1 b c"),
        ("a b c", "a b new c", "a b +new c"),
        ("a b c", "new a b c", "+new a b c"),
        ("c b a", "a b c new", "c +new b a"),
        ("a c", "a b new c", "a +new c"),
        ("a b c", "a c", "a c"),
        ("a a b c", "a b c", "a *1 b c"),
    ],
)
def test_the_order_is_the_teachers_and_what_is_new_follows_its_predecessor(found: str, book: str, order: str) -> None:
    assert woven(marks("a", "b", "c"), slides(*found.split()), marks(*book.split())) == order.split()


def test_what_the_teacher_deleted_stays_out_and_is_told() -> None:
    assert weave(marks("a", "b"), slides("a"), marks("a", "b")).deleted == ("b",)


def test_a_slide_that_left_the_book_goes_unless_the_teacher_changed_it() -> None:
    changed = (*slides("a"), Found("b", fields("b anders . .")))
    assert weave(marks("a", "b"), slides("a", "b"), marks("a")).removed == (1,)
    assert weave(marks("a", "b"), changed, marks("a")).removed == ()


def test_slides_without_names_are_known_by_what_they_say() -> None:
    base = marks("a", "b", "c")
    assert identified(base, slides("c", "a", named=False)) == ("c", "a")
    assert identified(base, (Found("", fields("a anders . .")), Found("", fields("z z . .")))) == ("a", "")


def test_a_conflict_that_waits_stays_and_one_that_comes_again_is_told_once() -> None:
    waiting = (*slides("a"), Found("conflict:a", fields("k k . .")))
    again = (Found("a", fields("x ab . .")), Found("conflict:a/1", fields("k k . .")))
    newer = (Mark("a", fields("A ab . .")),)
    assert woven(marks("a"), waiting, marks("a")) == ["a", "*1"]
    assert woven(marks("a"), again, newer) == ["a"]


def test_a_changed_slide_that_left_the_book_is_no_slide_of_the_teachers_own() -> None:
    found = (Found("a", fields("x ab . .")), Found("own", fields("own ownb . .")))
    assert weave(marks("a"), found, marks("c")).actions == (Insert("c"), Keep(0, left=True), Keep(1))
