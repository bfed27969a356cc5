"""`python -m benchmarks`: measure all in one run and write RESULTS.md."""

import argparse
import compileall
import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks.chapters import chapters
from benchmarks.decks import LESSTOF, race_decks
from benchmarks.measuring import Contestant, machine, race
from benchmarks.others import write_site
from benchmarks.our_course import write_course
from benchmarks.results import Site, table

HERE = Path(__file__).parent
MKDOCS = (sys.executable, "-m", "mkdocs", "build", "--quiet")
TASKS_ON_PAGES = 11
OTHER_PAGES = 12
TALKS, TASKS = 4, 5


def main() -> None:
    """Measure decks and sites, print the table and keep it."""
    options = _options()
    _compile()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        many = race_decks(work / "decks", chapters(options.chapters, TALKS, TASKS), options.repeat, options.md2pptx)
        long = chapters(1, TALKS + options.long - many.slides, TASKS)
        one = race_decks(work / "one", long, options.repeat, options.md2pptx)
        site = _sites(work / "site", options.pages, options.repeat)
    text = table(machine(), options.chapters, many, one, site, options.repeat)
    print(text)
    if not options.dry:
        (HERE / "RESULTS.md").write_text(text, encoding="utf-8")


def _compile() -> None:
    """Byte-compile our packages, as pip does for every package that it installs from a wheel."""
    for package in ("lesstof", "slides_builder"):
        compileall.compile_dir(HERE.parent / package, quiet=1)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--chapters", type=int, default=20, help="chapters with one deck each")
    parser.add_argument("--pages", type=int, default=500, help="pages of the site")
    parser.add_argument("--long", type=int, default=1040, help="slides of the one long deck")
    parser.add_argument("--md2pptx", default="", help="folder with a copy of github.com/MartinPacker/md2pptx")
    parser.add_argument("--repeat", type=int, default=5, help="runs of each; the median counts")
    parser.add_argument("--dry", action="store_true", help="print, and leave RESULTS.md as it is")
    return parser.parse_args()


def _sites(work: Path, pages: int, runs: int) -> Site:
    ours, theirs = work / "ours", work / "theirs"
    generated = chapters(max(1, (pages - OTHER_PAGES) // (TASKS_ON_PAGES + 2)), TALKS, TASKS_ON_PAGES)
    write_course(ours, generated)
    own = len(generated) * (TASKS_ON_PAGES + 1)
    write_site(theirs, generated, pages - own)
    measured = race(
        (
            Contestant("lesstof", [(*LESSTOF, "--only", "site")], ours, lambda: _clear(ours / "build")),
            Contestant("material", [MKDOCS], theirs, lambda: _clear(theirs / "site")),
        ),
        runs,
    )
    return Site(_pages(ours / "build" / "site"), _pages(theirs / "site"), measured["lesstof"], measured["material"])


def _pages(folder: Path) -> int:
    return sum(1 for path in folder.rglob("*.html") if path.name != "404.html")


def _clear(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
