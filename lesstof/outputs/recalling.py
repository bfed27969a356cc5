"""Which questions of earlier chapters open a chapter, on its page and in its deck."""

from collections.abc import Iterator, Mapping

from lesstof.model.chapter import Chapter
from lesstof.model.exercise import Exercise, ExerciseKind

_QUICK = {ExerciseKind.SINGLE_CHOICE, ExerciseKind.MULTIPLE_CHOICE, ExerciseKind.TRUE_FALSE, ExerciseKind.NUMERIC}


def recalled(chapter: Chapter, exercises: Mapping[str, tuple[Exercise, ...]]) -> tuple[str, ...]:
    """The author's choice, or else a question from chapter n − 1, one from n − 4 or n − 3, and one more.

    Where a chapter is missing or has no quick question left, the nearest earlier one takes its place. The choice
    depends on nothing but the chapter's number and the ids of the exercises.
    """
    if chapter.recall:
        known = {each.id for own in exercises.values() for each in own}
        return tuple(id for id in chapter.recall if id in known)
    pools = _pools(chapter, exercises)
    chosen: list[str] = []
    for wanted in _chapters(chapter.number):
        pool = _pool(pools, wanted, chosen)
        if pool:
            chosen.append(pool[chapter.number % len(pool)])
    return tuple(chosen)


def _chapters(number: int) -> Iterator[int]:
    """The chapters that are asked about, each counted from 1; the third one walks through all earlier chapters."""
    yield number - 1
    yield number - 4 if number > 4 else number - 3
    yield 1 + number * 5 % max(1, number - 1)


def _pools(chapter: Chapter, exercises: Mapping[str, tuple[Exercise, ...]]) -> dict[int, tuple[str, ...]]:
    """Quick questions per earlier chapter, nearest first."""
    pools: dict[int, list[str]] = {}
    for own in exercises.values():
        for exercise in own:
            number = exercise.chapter.removeprefix("h")
            if exercise.kind in _QUICK and number.isdigit() and int(number) < chapter.number:
                pools.setdefault(int(number), []).append(exercise.id)
    return {number: tuple(sorted(pools[number])) for number in sorted(pools, reverse=True)}


def _pool(pools: dict[int, tuple[str, ...]], wanted: int, chosen: list[str]) -> tuple[str, ...]:
    """What is left of the wanted chapter, or else of the nearest one that has something left."""
    for number in (wanted, *pools):
        if left := tuple(id for id in pools.get(number, ()) if id not in chosen):
            return left
    return ()
