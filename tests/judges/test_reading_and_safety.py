"""Reading comfort, paper and the Content-Security-Policy in a real browser."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from tests.judges.conftest import NODE, REPOSITORY, faults, lesstof, run, served
from tests.judges.test_pages import kinds_of_pages

HERE = Path(__file__).parent
VIDEO = """
/// video | Een team aan het werk
    adres: https://www.youtube.com/watch?v=aqz-KE-bpKQ
    duur: 4 minuten
    ondertiteling: Nederlands

![Drie mensen aan een tafel](still.png)

Let op wie het eerst antwoordt.
///
"""


@pytest.fixture(scope="module")
def filmed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a chapter that has a video."""
    folder = tmp_path_factory.mktemp("filmed") / "course"
    shutil.copytree(REPOSITORY / "tests" / "fixtures" / "course-minimal", folder)
    chapter = folder / "chapters" / "h01" / "index.md"
    before, heading, after = chapter.read_text(encoding="utf-8").partition("\n## ")
    title, _, rest = after.partition("\n")
    chapter.write_text(f"{before}{heading}{title}\n{VIDEO}{rest}", encoding="utf-8")
    Image.new("RGB", (640, 360), (90, 120, 140)).save(chapter.with_name("still.png"))
    built = lesstof("build", "--only", "site", cwd=folder)
    assert built.returncode == 0, built.stdout + built.stderr
    with served(folder / "build" / "site") as root:
        yield f"{root}h01/"


def test_a_student_reads_looks_up_enlarges_and_prints(site: Path, address: str, filmed: str) -> None:
    answer = run("node", HERE / "read.mjs", NODE, address, filmed, cwd=site)
    found, last = faults(answer)
    assert found == []
    assert last["checks"] >= 14


def test_no_page_does_what_its_policy_forbids_and_a_planted_script_does_not_run(site: Path, address: str) -> None:
    urls = [address + path for path in (*kinds_of_pages(site), "hele-boek/")]
    answer = run("node", HERE / "guard.mjs", NODE, site, *urls, cwd=site)
    found, told = faults(answer)
    assert found == []
    assert told["looked"] == len(urls)
    assert told["planted"] == {"ran": 0, "red": False}
    assert told["from_disk"] == {"styled": True, "alive": True}
