import json
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.prompt import command, contents, environment, heed_interrupts, lesstof, ran, times

CHAPTER = "chapters/h01/index.md"
ONLY = ("build", "--only", "cards", "answers")


@pytest.fixture
def two_chapters(course: Path) -> Path:
    """A course with a second, short chapter."""
    lesstof("new", "chapter", "Thee zetten", at=course)
    lesstof("new", "exercise", "h02", "Een vraag", at=course)
    return course


def edit(course: Path, path: str, old: str, new: str) -> None:
    text = (course / path).read_text(encoding="utf-8")
    assert old in text
    (course / path).write_text(text.replace(old, new, 1), encoding="utf-8")


def start_and_wait(course: Path, *arguments: str) -> "subprocess.Popen[str]":
    """A build that hangs in a step of a worker."""
    (course / "wait").touch()
    process = subprocess.Popen(
        command(*arguments),
        cwd=course,
        env=environment(),
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=heed_interrupts,
    )
    until(lambda: (course / "waits").exists())
    return process


def until(condition: object, seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < end, "it took too long"
        time.sleep(0.02)


def worker_lives(course: Path) -> bool:
    (course / "waits").unlink(missing_ok=True)
    time.sleep(0.3)
    return (course / "waits").exists()


def test_a_build_puts_each_output_in_its_place(course: Path) -> None:
    done = lesstof(*ONLY, at=course)
    assert len(contents(course / "build/cards/h01")) == 40
    assert (course / "build/teacher/answers/h01.txt").is_file()
    assert "build/cards  (40 bestanden)" in done.stderr
    assert not (course / "build/site").exists()


def test_a_second_build_runs_no_step_and_touches_nothing(course: Path) -> None:
    lesstof(*ONLY, at=course)
    before = {tree: times(course / "build" / tree) for tree in ("cards", "teacher")}
    again = lesstof(*ONLY, at=course)
    assert ran(again) == []
    assert "Alles was al bij" in again.stderr
    assert {tree: times(course / "build" / tree) for tree in ("cards", "teacher")} == before


def test_results_come_from_the_store_when_only_the_published_files_are_gone(course: Path) -> None:
    lesstof(*ONLY, at=course)
    before = contents(course / "build/cards")
    shutil.rmtree(course / "build/cards")
    assert ran(lesstof(*ONLY, at=course)) == []
    assert contents(course / "build/cards") == before


def test_an_edit_in_one_chapter_redoes_that_chapter_alone(two_chapters: Path) -> None:
    lesstof(*ONLY, at=two_chapters)
    before = times(two_chapters / "build/cards/h01")
    edit(two_chapters, "chapters/h02/index.md", "Schrijf hier", "Schreef hier")
    assert ran(lesstof(*ONLY, at=two_chapters)) == ["cards:h02"]
    after = times(two_chapters / "build/cards/h01")
    assert {path: seen for path, seen in after.items() if path != "."} == {
        path: seen for path, seen in before.items() if path != "."
    }


def test_a_build_of_one_chapter_leaves_the_others(two_chapters: Path) -> None:
    lesstof(*ONLY, at=two_chapters)
    edit(two_chapters, CHAPTER, "Maandag zet Sanne", "Dinsdag zet Sanne")
    edit(two_chapters, "chapters/h02/index.md", "Schrijf hier", "Schreef hier")
    before = contents(two_chapters / "build/cards/h01")
    assert ran(lesstof(*ONLY, "--chapter", "h02", at=two_chapters)) == ["cards:h02"]
    assert contents(two_chapters / "build/cards/h01") == before
    assert ran(lesstof(*ONLY, at=two_chapters)) == ["cards:h01"]


def test_a_chapter_that_is_gone_disappears_from_the_output(two_chapters: Path) -> None:
    lesstof(*ONLY, at=two_chapters)
    for folder in ("chapters", "exercises"):
        shutil.rmtree(two_chapters / folder / "h02")
    lesstof(*ONLY, at=two_chapters)
    assert not (two_chapters / "build/cards/h02").exists()


def test_an_error_publishes_nothing_and_every_error_is_told_at_once(course: Path) -> None:
    lesstof(*ONLY, at=course)
    before = contents(course / "build/cards")
    edit(course, CHAPTER, "/// voorbeeld |", "/// voorbeld |")
    edit(course, "exercises/h01/08-spoor-terug-open.docent.md", "## Docent", "## Dosent")
    done = lesstof(*ONLY, at=course, code=1)
    assert "chapters/h01/index.md:" in done.stderr
    assert "exercises/h01/08-spoor-terug-open.docent.md:" in done.stderr
    assert "Er is niets gepubliceerd" in done.stderr
    assert contents(course / "build/cards") == before


def test_warnings_stop_a_strict_build_only(course: Path) -> None:
    edit(course, CHAPTER, "    grens: De keten zegt niet welke koffie jij lekker vindt.\n", "")
    assert "warning W508" in lesstof(*ONLY, at=course).stderr
    assert lesstof(*ONLY, at=course).stderr.count("warning W508") == 1
    lesstof(*ONLY, "--strict", at=course, code=1)


def test_the_report_for_programs_goes_to_the_output_alone(course: Path) -> None:
    done = lesstof(*ONLY, "--format", "json", at=course)
    assert json.loads(done.stdout)["errors"] == 0


def test_quiet_says_nothing_when_all_is_well(course: Path) -> None:
    done = lesstof(*ONLY, "--quiet", at=course)
    assert done.stdout + done.stderr == ""


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_killed_build_leaves_the_last_good_output_and_no_worker(course: Path) -> None:
    lesstof(*ONLY, at=course)
    before = contents(course / "build/cards")
    edit(course, CHAPTER, "Maandag zet Sanne", "Dinsdag zet Sanne")
    process = start_and_wait(course, *ONLY)
    process.kill()
    process.wait()
    assert contents(course / "build/cards") == before
    until(lambda: not worker_lives(course))
    (course / "wait").unlink()
    assert ran(lesstof(*ONLY, at=course)) == ["cards:h01"]


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_wherever_a_build_is_killed_the_output_is_whole(course: Path) -> None:
    lesstof(*ONLY, at=course)
    whole = [contents(course / "build/cards")]
    for attempt in range(8):
        edit(course, CHAPTER, "titel: ", "titel: A")
        process = subprocess.Popen(command(*ONLY), cwd=course, env=environment(), stderr=subprocess.DEVNULL)
        time.sleep(0.25 + 0.05 * attempt)
        process.kill()
        process.wait()
        seen = contents(course / "build/cards")
        heads = {data.split()[0] for data in seen.values()}
        assert len(seen) == 40
        assert len(heads) == 1, "a mixture of two builds"
        whole.append(seen)
    lesstof(*ONLY, at=course)
    assert (course / "build/cards/h01/00.txt").read_bytes().startswith(b"AAAAAAAA")


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_ctrl_c_ends_a_build_at_once_with_a_word_and_no_traceback(course: Path) -> None:
    process = start_and_wait(course, *ONLY)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=10)
    assert process.returncode == 130
    assert told.strip().endswith("Gestopt. Wat eerder is gemaakt, staat er nog.")
    assert "Traceback" not in told


def test_a_second_build_waits_for_the_first(course: Path) -> None:
    first = start_and_wait(course, *ONLY)
    second = subprocess.Popen(command(*ONLY), cwd=course, env=environment(), stderr=subprocess.PIPE, text=True)
    assert second.stderr is not None
    assert "even wachten" in second.stderr.readline()
    (course / "wait").unlink()
    assert first.wait(30) == second.wait(30) == 0
    first.communicate()
    second.communicate()
    assert len(contents(course / "build/cards")) == 40


@pytest.mark.parametrize("jobs", ["1", "4"])
def test_other_folders_and_numbers_of_jobs_give_the_same_bytes(jobs: str, two_chapters: Path, tmp_path: Path) -> None:
    elsewhere = Path(shutil.copytree(two_chapters, tmp_path / "ergens anders" / "café"))
    lesstof(*ONLY, "--jobs", "2", at=two_chapters)
    lesstof(*ONLY, "--jobs", jobs, at=elsewhere)
    for tree in ("cards", "teacher"):
        assert contents(elsewhere / "build" / tree) == contents(two_chapters / "build" / tree)


def test_a_build_for_students_never_opens_a_file_of_the_teacher(course: Path) -> None:
    for path in course.rglob("*.docent.md"):
        path.write_bytes(b"\xff\x00 nonsense")
    lesstof("build", "--only", "cards", at=course)
    lesstof(*ONLY, at=course, code=1)


def test_a_file_that_the_author_changed_in_the_output_is_kept(course: Path) -> None:
    lesstof(*ONLY, at=course)
    (course / "build/cards/h01/00.txt").write_text("my own words")
    done = lesstof(*ONLY, at=course)
    assert "build/cards/h01/00.txt is met de hand gemaakt of veranderd" in done.stderr
    assert (course / "build/kept/cards/h01/00.txt").read_text() == "my own words"


def test_a_fault_in_an_output_gives_two_lines_and_a_log(course: Path) -> None:
    done = lesstof("build", "--only", "faulty", at=course, code=2)
    assert done.stderr.strip().count("\n") == 1
    assert "ZeroDivisionError: Proef" in (course / "build/lesstof-error.log").read_text()


def test_an_output_that_cannot_be_loaded_is_named(course: Path) -> None:
    assert (
        "De uitvoer ‘absent’ kan niet worden geladen" in lesstof("build", "--only", "absent", at=course, code=2).stderr
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--only", "posters"), "De uitvoer ‘posters’ bestaat niet"),
        (("--only", "cards", "--chapter", "h07"), "Er is geen hoofdstuk ‘h07’. Er zijn: h01"),
        (("--jobs", "0"), "‘0’ is geen getal van 1 of meer"),
    ],
)
def test_what_does_not_exist_is_wrong_use(arguments: tuple[str, ...], said: str, course: Path) -> None:
    assert said in lesstof("build", *arguments, at=course, code=2).stderr


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_a_full_disk_is_told_and_loses_nothing(course: Path) -> None:
    lesstof(*ONLY, at=course)
    before = contents(course / "build/cards")
    edit(course, CHAPTER, "titel: ", "titel: A")
    limited = ["bash", "-c", 'ulimit -f 2; trap "" XFSZ; exec "$@"', "bash", *command(*ONLY)]
    done = subprocess.run(limited, cwd=course, env=environment(), capture_output=True, text=True)
    assert done.returncode == 2, done.stderr
    assert "kon niet worden gemaakt" in done.stderr or "kan niet worden geschreven" in done.stderr
    assert "Traceback" not in done.stderr
    assert contents(course / "build/cards") == before


@pytest.fixture
def small_disk(course: Path) -> Iterator[Path]:
    """The course's build folder on a disk of 700 KiB."""
    (course / "build").mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=700k", "tmpfs", str(course / "build")]
    if not shutil.which("mount") or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("only who may mount has a small disk")
    yield course
    subprocess.run(["umount", str(course / "build")], check=True)


def test_a_disk_that_is_really_full_loses_nothing_either(small_disk: Path) -> None:
    edit(small_disk, CHAPTER, "titel: Koffie die elke keer goed smaakt", "titel: K")
    lesstof(*ONLY, at=small_disk)
    before = contents(small_disk / "build/cards")
    edit(small_disk, CHAPTER, "titel: K", f"titel: {'Koffie ' * 9}")
    assert "de schijf is vol" in lesstof(*ONLY, at=small_disk, code=2).stderr
    assert contents(small_disk / "build/cards") == before


def test_outputs_may_be_picked_in_one_go_or_one_by_one(course: Path) -> None:
    done = lesstof("build", "--only", "cards", "--only", "answers", at=course)
    assert sorted(ran(done)) == ["answers:h01", "cards:h01"]
