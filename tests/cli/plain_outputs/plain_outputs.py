"""Outputs that another package adds: quick to make, and they can be told to wait."""

import time
from collections.abc import Iterable
from pathlib import Path

from lesstof.building.step import Artifact, Result, Step
from lesstof.model.handbook import Handbook
from lesstof.outputs.contract import Request
from lesstof.teacher.guide import TeacherGuide

NUMBER_OF_FILES = 40


class Cards:
    """A few text files per chapter, for students. While a file `wait` lies in the course, the step says `waits`."""

    name = "cards"

    def steps(self, handbook: Handbook, request: Request) -> Iterable[Step]:
        for chapter in handbook.chapters:
            if request.wants(chapter.id):
                payload = (chapter.id, chapter.title, handbook.root)
                yield Step(f"cards:{chapter.id}", "1", (chapter.digest,), make_cards, payload)


class Answers:
    """A text file per chapter with what only teachers may see."""

    name = "answers"

    def steps(self, guide: TeacherGuide, request: Request) -> Iterable[Step]:
        for chapter in guide.handbook.chapters:
            if request.wants(chapter.id):
                own = tuple(each.digest for each in guide.exercises if each.exercise.startswith(chapter.id[1:]))
                yield Step(f"answers:{chapter.id}", "1", own, make_answers, (chapter.id, own))


class Faulty:
    """An output with a fault in it."""

    name = "faulty"

    def steps(self, handbook: Handbook, request: Request) -> Iterable[Step]:
        yield Step("faulty", "1", (), make_fault, handbook.book.title)


def make_cards(payload: tuple[str, str, str]) -> Result:
    chapter, title, root = payload
    while Path(root, "wait").exists():
        Path(root, "waits").touch()
        time.sleep(0.02)
    return Result(
        tuple(
            Artifact(f"cards/{chapter}/{number:02}.txt", "text/plain", f"{title} {number}\n".encode() * 200)
            for number in range(NUMBER_OF_FILES)
        )
    )


def make_answers(payload: tuple[str, tuple[str, ...]]) -> Result:
    chapter, digests = payload
    return Result((Artifact(f"teacher/answers/{chapter}.txt", "text/plain", "\n".join(digests).encode()),))


def make_fault(title: str) -> Result:
    raise ZeroDivisionError(title)
