"""Running the steps that have no stored result, on any executor."""

import traceback
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Executor, Future, as_completed
from concurrent.futures.process import BrokenProcessPool

from msgspec import Struct

from lesstof.building.manifest import Manifest
from lesstof.building.step import Step
from lesstof.building.store import Store, load, save


class Progress(Struct, frozen=True):
    """`done` of `total` steps are finished; `name` is the last of them, `ran` is false when it was in the store."""

    done: int
    total: int
    name: str
    ran: bool


Report = Callable[[Progress], None]


class StepError(Exception):
    """A step raised. `system` is the system's own words when that was about a file or the disk, else empty.

    All three are text, so that it can travel from a worker.
    """

    def __init__(self, step: str, system: str, details: str) -> None:
        super().__init__(step, system, details)
        self.step = step
        self.system = system
        self.details = details


class WorkersLostError(Exception):
    """The system ended a worker process, as a rule because memory ran out."""


class Finished(Struct, frozen=True):
    """The manifests in the order of the steps, and the names of the steps that were run."""

    manifests: tuple[Manifest, ...]
    ran: tuple[str, ...]


def run(steps: Sequence[Step], store: Store, executor: Callable[[], Executor], report: Report) -> Finished:
    """Run what is not in the store; `executor` is asked for one only when there is something to run.

    Raises StepError for the first step that fails, and WorkersLostError.
    """
    found = {step.key: load(store, step.key) for step in steps}
    missing = {step.key: step for step in steps if found[step.key] is None}
    counter = _Counter(len(found), report)
    for name in {step.key: step.name for step in steps if step.key not in missing}.values():
        counter.tell(name, ran=False)
    found |= _run_all(missing, store, executor, counter)
    return Finished(
        tuple(manifest for step in steps if (manifest := found[step.key]) is not None),
        tuple(step.name for step in missing.values()),
    )


def perform(store: Store, step: Step) -> Manifest:
    """Run one step, in a worker: the bytes go to the store from here and only the manifest travels back.

    Raises StepError.
    """
    try:
        return save(store, step.key, step.function(step.payload))
    except Exception as problem:
        system = (problem.strerror or str(problem)) if isinstance(problem, OSError) else ""
        raise StepError(step.name, system, traceback.format_exc()) from None


class _Counter:
    def __init__(self, total: int, report: Report) -> None:
        self._total, self._report, self._done = total, report, 0

    def tell(self, name: str, *, ran: bool) -> None:
        self._done += 1
        self._report(Progress(self._done, self._total, name, ran))


def _run_all(
    missing: dict[str, Step], store: Store, executor: Callable[[], Executor], counter: _Counter
) -> dict[str, Manifest]:
    if not missing:
        return {}
    pool = executor()
    futures = {pool.submit(perform, store, step): step for step in missing.values()}
    made: dict[str, Manifest] = {}
    for future in as_completed(futures):
        step = futures[future]
        made[step.key] = _result(future, futures)
        counter.tell(step.name, ran=True)
    return made


def _result(future: Future[Manifest], all_of_them: Iterable[Future[Manifest]]) -> Manifest:
    try:
        return future.result()
    except BrokenProcessPool as problem:
        raise WorkersLostError from problem
    except StepError:
        for other in all_of_them:
            other.cancel()
        raise
