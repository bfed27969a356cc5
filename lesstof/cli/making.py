"""One build, from sources to published trees; `build` and `serve` both come here."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import Any

from msgspec.structs import replace

from lesstof.building.lock import locked
from lesstof.building.publishing import Published, Tree, publish, recover, trees_of
from lesstof.building.record import Record
from lesstof.building.schedule import Finished, Report, run
from lesstof.building.spare import readying
from lesstof.building.stamp import remember
from lesstof.building.step import Step
from lesstof.building.store import Store, prune
from lesstof.building.workers import collect_seldom
from lesstof.cli.console import tell
from lesstof.cli.courses import Judged, judged
from lesstof.cli.crew import Crew
from lesstof.cli.explaining import OutputMissingError, explaining
from lesstof.cli.failing import StoppedError
from lesstof.cli.findings import stops
from lesstof.cli.order import TEACHER_TREE, Order
from lesstof.cli.outputs import Output, made
from lesstof.cli.summary import Made
from lesstof.cli.template import template_findings
from lesstof.cli.wish import MEMORY
from lesstof.labels import Labels
from lesstof.model.diagnostic import Diagnostic, in_order
from lesstof.outputs.contract import MadeFile

Publishing = Callable[[Sequence[Tree], tuple[Diagnostic, ...]], Published]


def make(order: Order, fingerprint: str, crew: Crew, report: Report, words: Labels) -> Made:
    """Carry out an order; nothing is published when there is an error. Raises StoppedError.

    `fingerprint` is that of the sources before they are read here, so that what is saved meanwhile is built next time.
    """
    waiting = words("Another build is running …")
    collect_seldom()
    with explaining(order.build, words), locked(order.build, lambda: tell(waiting)):
        kept = recover(order.build)
        with readying(order.build) as spares:
            made = _judged_and_built(order, crew, report, words, partial(_published, order, fingerprint, spares))
        return replace(made, kept=(*kept, *made.kept))


def _judged_and_built(order: Order, crew: Crew, report: Report, words: Labels, put_in_place: Publishing) -> Made:
    memory = order.build / MEMORY / "readings"
    course = judged(order.settings, words, with_teacher=bool(order.outputs.teacher), memory=memory)
    course = replace(course, diagnostics=in_order([*course.diagnostics, *template_findings(order)]))
    _require_chapters(order, course, words)
    if stops(course.diagnostics, strict=order.wish.strict):
        return Made(course.diagnostics, stopped=True)
    return _built(order, course, crew, report, put_in_place)


def _built(order: Order, course: Judged, crew: Crew, report: Report, put_in_place: Publishing) -> Made:
    stores = Store(str(order.build / ".store" / "student")), Store(str(order.build / ".store" / "teacher"))
    steps = _student_steps(order, course), _teacher_steps(order, course)
    count = len(steps[0]) + len(steps[1])
    student = run(steps[0], stores[0], crew.student, _among(report, 0, count))
    last: tuple[Step, ...] = ()
    for output in order.outputs.finishing:
        own = _finishing_steps(output, order, course, student, stores[0])
        before, count, last = len(steps[0]) + len(last), count + len(own), (*last, *own)
        student = _finished(student, run(own, stores[0], crew.student, _among(report, before, count)))
    teacher = run(steps[1], stores[1], crew.teacher, _among(report, len(steps[0]) + len(last), count))
    diagnostics = in_order([*course.diagnostics, *_heard(order, _told(student), _told(teacher))])
    ran = student.ran + teacher.ran
    if stops(diagnostics, strict=order.wish.strict):
        return Made(diagnostics, stopped=True, ran=ran)
    trees = (*_trees(order, student, stores[0]), *_trees(order, teacher, stores[1]))
    published = put_in_place(trees, diagnostics)
    _prune(order, zip(stores, ((*steps[0], *last), steps[1]), strict=True), ran)
    return Made(diagnostics, ran=ran, changed=published.changed, kept=published.kept)


def _published(
    order: Order,
    fingerprint: str,
    spares: Callable[[], Mapping[str, Record]],
    trees: Sequence[Tree],
    diagnostics: tuple[Diagnostic, ...],
) -> Published:
    published = publish(order.build, trees, spares())
    remember(order.build, fingerprint, (tree.name for tree in trees), diagnostics)
    return published


def _student_steps(order: Order, course: Judged) -> tuple[Step, ...]:
    request = order.request
    return tuple(step for output in order.outputs.student for step in _output(output).steps(course.handbook, request))


def _teacher_steps(order: Order, course: Judged) -> tuple[Step, ...]:
    request = order.request
    return tuple(step for output in order.outputs.teacher for step in _output(output).steps(course.guide, request))


def _finishing_steps(output: Output, order: Order, course: Judged, student: Finished, store: Store) -> tuple[Step, ...]:
    """The steps of an output that is made of all that was made before it."""
    made_files = tuple(
        MadeFile(entry.path, entry.digest, entry.size, str(store.data_path(entry.digest)))
        for manifest in student.manifests
        for entry in manifest.entries
    )
    return tuple(_output(output).steps(course.handbook, order.request, made_files))


def _finished(first: Finished, last: Finished) -> Finished:
    """Both together; what was made last takes the place of what was at its path."""
    paths = {entry.path for manifest in last.manifests for entry in manifest.entries}
    kept = [
        replace(manifest, entries=tuple(entry for entry in manifest.entries if entry.path not in paths))
        for manifest in first.manifests
    ]
    return Finished((*kept, *last.manifests), first.ran + last.ran)


def _output(output: Output) -> Any:
    try:
        return made(output)
    except (ImportError, AttributeError) as problem:
        raise OutputMissingError(output.name, str(problem)) from problem


def _trees(order: Order, finished: Finished, store: Store) -> tuple[Tree, ...]:
    """Raises ValueError when a student's output has something in the teacher's tree, or the other way round."""
    for_teacher = store.root.endswith(TEACHER_TREE)
    trees = trees_of(finished.manifests, store, order.staying)
    for tree in trees:
        if (tree.name == TEACHER_TREE) != for_teacher:
            raise ValueError(f"{tree.name}: students' and teachers' files are kept apart")
    return trees


def _told(finished: Finished) -> Iterator[Diagnostic]:
    for manifest in finished.manifests:
        yield from manifest.diagnostics


def _heard(order: Order, *found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """What the steps told, without the warnings that the course silenced."""
    from lesstof.checks.silencing import heard, silenced

    return heard(chain.from_iterable(found), silenced(order.settings))


def _among(report: Report, before: int, total: int) -> Report:
    """Counts on from the steps of the other pool."""
    return lambda progress: report(replace(progress, done=progress.done + before, total=total))


def _prune(order: Order, used: Iterable[tuple[Store, tuple[Step, ...]]], ran: tuple[str, ...]) -> None:
    if ran and order.complete:
        for store, steps in used:
            prune(store, [step.key for step in steps])


def _require_chapters(order: Order, course: Judged, words: Labels) -> None:
    known = [chapter.id for chapter in course.handbook.chapters]
    for chapter in order.wish.chapters:
        if chapter not in known:
            unknown = words("There is no chapter ‘{chapter}’. There are:", chapter=chapter)
            raise StoppedError(f"{unknown} {', '.join(known)}")
