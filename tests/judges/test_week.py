"""A student's week in a real browser over two editions; every state before axe; the saved plan before its judges."""

from pathlib import Path

import pytest

from tests.judges.conftest import NODE, copy_course, faults, lesstof, run
from tests.judges.test_pages import kinds_of_pages
from tests.judges.validators import sdk_errors

HERE = Path(__file__).parent
DEFINED = "In dit boek zijn social media onlinediensten"
CHANGED = "In dit boek zijn social media alle onlinediensten"
GONE = "Alvin Toffler zag"
OF_EXERCISES = ", (before|wrong|right|judged|revealed)"


@pytest.fixture(scope="module")
def second_edition(course: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The handbook with a paragraph more, one less, a word more in a sentence, and another question."""
    folder = copy_course(course, tmp_path_factory.mktemp("second") / "course")
    chapter = folder / "chapters" / "h01" / "index.md"
    paragraphs = chapter.read_text("utf-8").replace(DEFINED, CHANGED).split("\n\n")
    at = next(place for place, text in enumerate(paragraphs) if text.startswith("## "))
    kept = [text for text in paragraphs[at + 1 :] if not text.startswith(GONE)]
    assert len(kept) == len(paragraphs) - at - 2
    chapter.write_text("\n\n".join([*paragraphs[: at + 1], "Tweede druk.", *kept]), "utf-8")
    exercise = next(
        path for path in (folder / "exercises" / "h01").glob("06-*.md") if not path.name.endswith(".docent.md")
    )
    before, fence, task = exercise.read_text("utf-8").partition("\n---\n")
    exercise.write_text(f"{before}{fence}\nLees goed.\n{task}", "utf-8")
    built = lesstof("build", "--quiet", "--only", "site", cwd=folder)
    assert built.returncode == 0, built.stdout + built.stderr
    return folder / "build" / "site"


def test_a_student_studies_for_a_week(site: Path, second_edition: Path, tmp_path: Path) -> None:
    answer = run("node", HERE / "week.mjs", NODE, site, second_edition, tmp_path, cwd=tmp_path)
    found, last = faults(answer)
    assert found == []
    assert last["steps"] > 30
    plan = tmp_path / "plan.docx"
    assert sdk_errors([plan]) == []
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, plan, cwd=tmp_path)
    assert (tmp_path / "plan.pdf").stat().st_size > 10_000


@pytest.mark.parametrize(("states", "count"), [(f"{OF_EXERCISES}$", 148), (f"^(?!.*{OF_EXERCISES}$)", 92)])
def test_every_state_of_every_page_is_accessible(states: str, count: int, site: Path, address: str) -> None:
    answer = run("node", HERE / "states.mjs", NODE, address, states, cwd=site)
    found, last = faults(answer)
    assert found == []
    assert last["looked"] == count


def test_every_kind_of_page_can_be_read_at_400_percent_and_with_wide_spacing(site: Path, address: str) -> None:
    urls = [address + path for path in (*kinds_of_pages(site), "h01/", "h10/")]
    answer = run("node", HERE / "reflow.mjs", NODE, *urls, cwd=site)
    found, last = faults(answer)
    assert found == []
    assert last["looked"] == 3 * len(urls)


def test_whatever_has_the_focus_can_be_seen(site: Path, address: str) -> None:
    pages = ("", "h01/", "h01/oefeningen/01-02/", "h11/oefeningen/11-11/", "plan/", "mijn-studie/", "register/")
    answer = run("node", HERE / "tabbing.mjs", NODE, *(address + page for page in pages), cwd=site)
    found, last = faults(answer)
    assert found == []
    assert last["stops"] > 1000
