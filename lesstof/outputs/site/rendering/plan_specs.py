"""What the scripts need to know of a plan step, as JSON: its fields with their kinds, goals and formulas."""

import json

from lesstof.model.chapter import FieldKind, PlanField, PlanStep
from lesstof.model.prose import plain
from lesstof.outputs.addresses import tag_slug
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.reading.formulas import FormulaFault, Leaf, formula

_ROWS = frozenset({FieldKind.TABLE, FieldKind.FORM})
_MEASURED = frozenset({FieldKind.NUMBER, FieldKind.COMPUTED})
_Spec = dict[str, object]


def plan_spec(shelf: Shelf, step: PlanStep, name: str) -> str:
    """A step as `scripts/plan-values.js` tells it."""
    return _json(_step(shelf, step, name))


def earlier_specs(shelf: Shelf, steps: tuple[tuple[PlanStep, str], ...]) -> str:
    """The steps that another one builds on, with their names."""
    return _json([_step(shelf, step, name) for step, name in steps])


def goal_of(field: PlanField) -> int:
    """How many words, items or rows a field asks for; 0 when it does not say."""
    digits = "".join(c for c in field.measure.split(" ")[0].split("-")[0].split("–")[0] if c.isdecimal())
    return int(digits[:5]) if digits and field.kind not in _MEASURED else 0


def _step(shelf: Shelf, step: PlanStep, name: str) -> _Spec:
    fields = [_field(shelf, step, field) for field in step.fields]
    return {"id": step.id, "name": name, "title": step.title, "fields": fields, "bar": step.bar}


def _field(shelf: Shelf, step: PlanStep, field: PlanField) -> _Spec:
    spec: _Spec = {
        "key": f"{step.id}/{field.id}",
        "name": field.name,
        "kind": field.kind,
        "prompt": plain(field.prompt),
        "goal": goal_of(field),
    }
    if field.kind in _MEASURED:
        spec["unit"] = field.measure
    if field.kind in _ROWS:
        spec["columns"] = _columns(field.options)
    elif field.kind is FieldKind.COMPUTED:
        spec["formula"] = _formula(shelf, step, field)
    else:
        spec["options"] = field.options
    return {key: value for key, value in spec.items() if value}


def _columns(names: tuple[str, ...]) -> list[tuple[str, str]]:
    """Ids that stay when columns change places; a second one of the same name gets its number."""
    ids: list[str] = []
    for place, name in enumerate(names):
        id = tag_slug(name) or f"column-{place}"
        ids.append(id if id not in ids else f"{id}-{place}")
    return list(zip(ids, names, strict=True))


def _formula(shelf: Shelf, step: PlanStep, field: PlanField) -> list[object] | None:
    found = formula(shelf.steps, step, field, shelf.handbook.book.language)
    if isinstance(found, FormulaFault):
        return None
    return [
        part if isinstance(part, str) else (part.key, part.name, part.unit) if isinstance(part, Leaf) else float(part)
        for part in found
    ]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
