"""A step of the plan that grows, as two slides: the assignment, then what to fill in."""

from lesstof.labels import Labels
from lesstof.model.chapter import FieldKind, PlanField, PlanStep
from lesstof.outputs.naming import FIELDS
from slides_builder import deck
from slides_builder.planning.beats import Beat
from slides_builder.planning.making import Desk, kicker, sentence
from slides_builder.planning.prose import blocks_of, runs_of
from slides_builder.words import Grid, Mark, Paragraph, Run, Runs, Tone, line, said, text_of

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
    header = (said(words("Field")), said(words("Assignment")), said(words("Form")))
    rows = tuple(_field(words, field) for field in step.fields)
    _, asked, form = (max(len(text_of(cell)) for cell in column) for column in zip(*rows, strict=True))
    return Grid(header, rows, (4, 9, 7) if form < 2 * asked else (4, 7, 9))


def _field(words: Labels, field: PlanField) -> tuple[Runs, Runs, Runs]:
    form = words(FIELDS[field.kind])
    if field.measure:
        form += f", {field.measure}"
    elif field.options and field.kind in _WITH_OPTIONS:
        form += ": " + ", ".join(field.options)
    return (Run(sentence(field.name), bold=True),), runs_of(field.prompt), said(sentence(form))
