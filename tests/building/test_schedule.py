import sys
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from types import ModuleType

import pytest

from lesstof.building.schedule import Progress, StepError, WorkersLostError, run
from lesstof.building.step import Step
from lesstof.building.store import Store
from lesstof.building.workers import InPlace, clean_pool
from tests.building.plain_steps import fail, logged, modules_of_worker, step, vanish


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(str(tmp_path / "store"))


@pytest.fixture(scope="module")
def pool() -> Iterator[ProcessPoolExecutor]:
    with clean_pool(2) as pool:
        yield pool


def silent(_: Progress) -> None:
    pass


def test_manifests_come_in_the_order_of_the_steps(store: Store, pool: Executor) -> None:
    steps = [step(f"site/{name}", name.encode()) for name in "cab"]
    finished = run(steps, store, lambda: pool, silent)
    assert [manifest.entries[0].path for manifest in finished.manifests] == ["site/c", "site/a", "site/b"]


def test_a_second_run_runs_nothing_and_asks_for_no_executor(store: Store, tmp_path: Path) -> None:
    steps = [logged("site/a", b"a", tmp_path / "log"), logged("site/b", b"b", tmp_path / "log")]
    first = run(steps, store, InPlace, silent)

    def no_executor() -> Executor:
        raise AssertionError

    again = run(steps, store, no_executor, silent)
    assert again.manifests == first.manifests
    assert (first.ran, again.ran) == (("site/a", "site/b"), ())
    assert (tmp_path / "log").read_text().count("\n") == 2


def test_only_the_step_with_another_input_runs_again(store: Store, tmp_path: Path) -> None:
    log = tmp_path / "log"
    run([logged("site/a", b"a", log), logged("site/b", b"b", log)], store, InPlace, silent)
    finished = run([logged("site/a", b"a", log), logged("site/b", b"B", log)], store, InPlace, silent)
    assert finished.ran == ("site/b",)


def test_a_damaged_entry_is_made_again(store: Store) -> None:
    first = run([step("site/a")], store, InPlace, silent)
    store.data_path(first.manifests[0].entries[0].digest).write_bytes(b"")
    assert run([step("site/a")], store, InPlace, silent).ran == ("site/a",)


@pytest.mark.parametrize("kind", ["in place", "threads", "processes"])
def test_every_executor_makes_the_same(kind: str, store: Store, tmp_path: Path, pool: Executor) -> None:
    steps = [step(f"site/{number}", b"%d" % number) for number in range(9)]
    executors = {"in place": InPlace(), "threads": ThreadPoolExecutor(3), "processes": pool}
    finished = run(steps, store, lambda: executors[kind], silent)
    assert finished.manifests == run(steps, Store(str(tmp_path / "other")), InPlace, silent).manifests


def test_progress_counts_every_step_once(store: Store) -> None:
    run([step("site/a")], store, InPlace, silent)
    told: list[Progress] = []
    run([step("site/a"), step("site/b"), step("site/b")], store, InPlace, told.append)
    assert told == [Progress(1, 2, "site/a", False), Progress(2, 2, "site/b", True)]


def test_a_fault_in_a_step_names_the_step_and_holds_its_traceback(store: Store, pool: Executor) -> None:
    with pytest.raises(StepError) as caught:
        run([Step("broken", "1", (), fail, None)], store, lambda: pool, silent)
    assert caught.value.step == "broken"
    assert "ValueError: a fault" in caught.value.details
    assert caught.value.system == ""


def test_a_disk_that_refuses_is_told_in_the_words_of_the_system(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("a file where the store should be")
    with pytest.raises(StepError) as caught:
        run([step("site/a")], Store(str(tmp_path / "store")), InPlace, silent)
    assert caught.value.system


def test_a_worker_that_disappears_is_told(store: Store) -> None:
    with clean_pool(1) as pool, pytest.raises(WorkersLostError):
        run([Step("gone", "1", (), vanish, None)], store, lambda: pool, silent)


def test_a_worker_holds_no_module_of_the_process_that_asked(
    store: Store, pool: Executor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "of_the_asker", ModuleType("of_the_asker"))
    manifest = run([Step("modules", "1", (), modules_of_worker, None)], store, lambda: pool, silent).manifests[0]
    modules = store.data_path(manifest.entries[0].digest).read_text().split()
    assert "of_the_asker" not in modules
    assert "lesstof.building.store" in modules
