"""A computed field of the plan has a formula that can be computed."""

from collections.abc import Iterator, Mapping

from lesstof.checks.checkable import Checkable
from lesstof.model.chapter import FieldKind, PlanField, PlanStep
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.reading.formulas import FormulaFault, formula, known_numbers
from lesstof.reading.vocabulary import suggestion

_CODES = {"unreadable": "E421", "unknown": "E422", "circle": "E423"}


def check(course: Checkable) -> Iterator[Diagnostic]:
    """E421 for a formula that cannot be read, E422 for an unknown name in it, E423 for one that needs itself."""
    steps = {step.id: step for step in course.handbook.plan_steps()}
    language = course.handbook.book.language
    for step in steps.values():
        for field in step.fields:
            fault = formula(steps, step, field, language) if field.kind is FieldKind.COMPUTED else None
            if isinstance(fault, FormulaFault) and not _may_stand_elsewhere(fault, steps, step):
                yield _told(fault, field, known_numbers(steps, step))


def _may_stand_elsewhere(fault: FormulaFault, steps: Mapping[str, PlanStep], step: PlanStep) -> bool:
    """Whether the name may stand in a step that could not be read."""
    return fault.reason == "unknown" and any(id not in steps for id in step.builds_on)


def _told(fault: FormulaFault, field: PlanField, known: tuple[str, ...]) -> Diagnostic:
    told = {"name": field.name, "word": fault.word}
    if fault.reason == "unknown":
        told |= {"suggestion": suggestion(fault.word, known), "known": ", ".join(known)}
    return diagnose(_CODES[fault.reason], field.span, **told)
