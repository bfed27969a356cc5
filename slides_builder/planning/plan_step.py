"""A step of the plan that grows, as two slides: the assignment, then what to fill in."""

from lesstof.labels import Labels
from lesstof.model.chapter import FieldKind, PlanField, PlanStep
from lesstof.outputs.naming import FIELDS
from slides_builder import deck
from slides_builder.planning.beats import Beat
from slides_builder.planning.making import Desk, kicker, sentence
from slides_builder.planning.proportions import proportions
from slides_builder.planning.prose import blocks_of, runs_of
from slides_builder.words import Grid, Mark, Paragraph, Run, Runs, Tone, line, said

# Relative widths of field, assignment and form: the first that takes the fewest lines is used.
_SHARES = ((4, 9, 7), (4, 7, 9), (4, 11, 5))
# Characters of options that a slide lists.
_LISTED = 130
_WITH_OPTIONS = {FieldKind.CHOICE, FieldKind.CHECKS, FieldKind.SLIDER, FieldKind.TABLE, FieldKind.FORM}


def plan_step(desk: Desk, step: PlanStep) -> Beat:
    """Assignment and bar on one slide, the fields on the next."""
    words = desk.lesson.words
    number = step.id.lstrip("p").lstrip("0")
    name = desk.lesson.linked(words("Plan step {number}", number=number), "step", step.id)
    steps = ", ".join(each.lstrip("p").lstrip("0") for each in step.builds_on)
    above = kicker(name, words("builds on step {steps}", steps=steps) if steps else "")
    bar = tuple(Paragraph(said(sentence(each)), Mark.BULLET) for each in step.bar)
    heading = (line(words("Good enough when:"), bold=True, tone=Tone.ACCENT),) if bar else ()
    task = deck.PlanTask((*blocks_of(step.task.nodes), *_example(words, step)), heading + bar)
    slides = [desk.slide(f"step:{step.id}", above, step.title, task, step.span)]
    if step.fields:
        title = words("{title}: what you fill in", title=step.title)
        slides.append(desk.slide(f"fields:{step.id}", above, title, deck.Table(_fields(words, step)), step.span))
    return Beat("plan-step", tuple(slides))


def _example(words: Labels, step: PlanStep) -> tuple[Paragraph, ...]:
    """What the case filled in, for whom does not know how to begin."""
    label = Run(words("Example (fictitious):") + " ", bold=True, tone=Tone.ACCENT)
    return (Paragraph((label, Run(step.example))),) if step.example else ()


def _fields(words: Labels, step: PlanStep) -> Grid:
    """What a student fills in; what the plan computes from it stands in one row at the end."""
    header = (said(words("Field")), said(words("Assignment")), said(words("Form")))
    rows = [_field(words, field) for field in step.fields if field.kind is not FieldKind.COMPUTED]
    computed = [field.name for field in step.fields if field.kind is FieldKind.COMPUTED]
    if computed:
        name = sentence(words(FIELDS[FieldKind.COMPUTED]))
        rows.append(((Run(name, bold=True),), said(", ".join(computed)), ()))
    return Grid(header, tuple(rows), proportions(rows, _SHARES))


def _field(words: Labels, field: PlanField) -> tuple[Runs, Runs, Runs]:
    form = words(FIELDS[field.kind])
    if field.measure:
        form += f", {field.measure}"
    elif field.options and field.kind in _WITH_OPTIONS:
        form += f": {_listed(field.options)}"
    return (Run(sentence(field.name), bold=True),), runs_of(field.prompt), said(sentence(form))


def _listed(options: tuple[str, ...]) -> str:
    """All options; of a long list the first few and how many there are."""
    told = ", ".join(options)
    if len(told) <= _LISTED:
        return told
    count = max(1, sum(len(", ".join(options[:end])) <= _LISTED // 2 for end in range(1, len(options))))
    return f"{', '.join(options[:count])} … ({len(options)})"
