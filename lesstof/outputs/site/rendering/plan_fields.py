"""The fields of a plan step: name, kind and size, what to do, and blanks to write in on paper."""

from lesstof.model.chapter import FieldKind, PlanField
from lesstof.model.prose import Element
from lesstof.outputs.naming import FIELDS
from lesstof.outputs.site.rendering.boxes import scrolling
from lesstof.outputs.site.rendering.plan_specs import goal_of
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import Child, e

_TABLE_ROWS = 3
_LIST_ROWS = 3
_MOST_ROWS = 8


def plan_field(shelf: Shelf, step: str, field: PlanField) -> Element:
    """One field, in the order name, kind, prompt, blank."""
    kind = " · ".join(filter(None, (shelf.label(FIELDS[field.kind]), field.measure)))
    return e(
        "li",
        e(
            "p",
            e("b", field.name[:1].upper() + field.name[1:]),
            e("span", kind, class_="lt-field__kind"),
            class_="lt-field__name",
        ),
        e("p", field.prompt, class_="lt-field__prompt") if field.prompt else None,
        _blank(field),
        class_=f"lt-field lt-field--{field.kind}",
        data_step=step,
        data_field=field.id,
    )


def _blank(field: PlanField) -> Child:
    match field.kind:
        case FieldKind.TABLE:
            return _table(field)
        case FieldKind.CHOICE | FieldKind.CHECKS:
            return e("ul", [e("li", option) for option in field.options], class_=f"lt-blank lt-blank--{field.kind}")
        case FieldKind.FORM:
            return e("ul", [e("li", option) for option in field.options], class_="lt-blank lt-blank--form")
        case FieldKind.SLIDER:
            ends = [e("span", option) for option in field.options]
            return e("p", ends[:1], e("span", class_="lt-blank__rule"), ends[1:], class_="lt-blank lt-blank--slider")
        case FieldKind.COMPUTED:
            return (
                e("p", e("code", "; ".join(field.options)), class_="lt-blank lt-blank--computed")
                if field.options
                else None
            )
        case FieldKind.LIST:
            return e(
                "ol",
                [e("li") for _ in range(min(_MOST_ROWS, goal_of(field) or _LIST_ROWS))],
                class_="lt-blank lt-blank--list",
                aria_hidden="true",
            )
        case FieldKind.TEXT | FieldKind.NUMBER | FieldKind.DATE:
            return e("div", class_=f"lt-blank lt-blank--{field.kind}", aria_hidden="true")


def _table(field: PlanField) -> Element:
    head = e("thead", e("tr", [e("th", option, scope="col") for option in field.options]))
    row = e("tr", [e("td") for _ in field.options])
    return scrolling(e("table", head, e("tbody", [row] * _TABLE_ROWS), class_="lt-blank lt-blank--table"), field.name)
