"""Pairs to match never give their grouping away."""

from lesstof.model.exercise import Matching, Pair
from lesstof.model.prose import plain
from lesstof.model.source import Span
from lesstof.outputs.shuffling import pairs_to_match


def matching(*pairs: tuple[str, str]) -> Matching:
    return Matching("", "", tuple(Pair((left,) if left else (), (right,), Span("x.md")) for left, right in pairs))


def test_items_with_an_answer_of_their_own_keep_the_authors_order() -> None:
    body = matching(("a", "1"), ("b", "2"), ("", "3"))
    assert pairs_to_match(body, "11-01") == body.pairs[:2]


def test_items_that_share_answers_are_shuffled_and_none_is_lost() -> None:
    body = matching(("a", "1"), ("b", "1"), ("c", "2"), ("d", "2"))
    order = [plain(pair.left) for pair in pairs_to_match(body, "02-06")]
    assert order != ["a", "b", "c", "d"]
    assert sorted(order) == ["a", "b", "c", "d"]
