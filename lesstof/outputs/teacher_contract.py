"""What a teacher's output is; apart from the student's contract, so that no student room reaches the teacher's."""

from collections.abc import Iterable
from typing import Protocol

from lesstof.building.step import Step
from lesstof.outputs.contract import Request
from lesstof.teacher.guide import TeacherGuide


class TeacherOutput(Protocol):
    """An output for teachers only; its artifacts lie under `teacher/`."""

    name: str

    def steps(self, guide: TeacherGuide, request: Request) -> Iterable[Step]:
        """The steps that make it."""
        ...
