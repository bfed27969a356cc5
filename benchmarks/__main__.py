"""`python -m benchmarks`: measure all in one run and write RESULTS.md."""

import argparse
import compileall
import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks.chapters import chapters
from benchmarks.decks import LESSTOF, race_decks
from benchmarks.measuring import Contestant, Pace, machine, race
from benchmarks.others import write_site
from benchmarks.our_course import write_course
from benchmarks.results import Site, table

HERE = Path(__file__).parent
MKDOCS = (sys.executable, "-m", "mkdocs", "build", "--quiet")
TASKS_ON_PAGES = 11
OTHER_PAGES = 12
# A course has 99 chapters at most: a large one has more exercises in each.
LARGE, TASKS_ON_LARGE = 2000, 23
TALKS, TASKS = 4, 5


def main() -> None:
    """Measure decks and sites, print the table and keep it."""
    options = _options()
    pace = Pace(options.repeat, 0.0) if options.hurry else Pace(options.repeat)
    _compile()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        many = race_decks(work / "decks", chapters(options.chapters, TALKS, TASKS), pace, options.md2pptx)
        long = chapters(1, TALKS + options.long - many.slides, TASKS)
        one = race_decks(work / "one", long, pace, options.md2pptx)
        sites = [_sites(work / "site", options.pages, TASKS_ON_PAGES, pace)]
        if options.large:
            sites.append(_sites(work / "large", LARGE, TASKS_ON_LARGE, Pace(1)))
    text = table(machine(), options.chapters, many, one, sites, options.repeat)
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
    parser.add_argument("--large", action="store_true", help=f"also a site of {LARGE} pages, once")
    parser.add_argument("--repeat", type=int, default=5, help="runs of each; the median counts")
    parser.add_argument("--hurry", action="store_true", help="do not wait for a quiet machine: to try it out")
    parser.add_argument("--dry", action="store_true", help="print, and leave RESULTS.md as it is")
    return parser.parse_args()


def _sites(work: Path, pages: int, tasks: int, pace: Pace) -> Site:
    ours, theirs = work / "ours", work / "theirs"
    generated = chapters(max(1, (pages - OTHER_PAGES) // (tasks + 2)), TALKS, tasks)
    write_course(ours, generated)
    own = len(generated) * (tasks + 1)
    write_site(theirs, generated, pages - own)
    build, chapter = [(*LESSTOF, "--only", "site")], ours / "chapters" / "h01" / "index.md"
    measured = race(
        (
            Contestant("cold", build, ours, lambda: _clear(ours / "build")),
            Contestant("unchanged", build, ours, lambda: None),
            Contestant("edited", build, ours, lambda: _edit(chapter)),
            Contestant("material", [MKDOCS], theirs, lambda: _clear(theirs / "site")),
        ),
        pace,
    )
    return Site(_pages(ours / "build" / "site"), _pages(theirs / "site"), measured)


def _edit(chapter: Path) -> None:
    """One more word in the running text of a chapter, another each time."""
    text = chapter.read_text(encoding="utf-8")
    chapter.write_text(text.replace("---\n\n", "---\n\nNieuw ", 1), encoding="utf-8")


def _pages(folder: Path) -> int:
    return sum(1 for path in folder.rglob("*.html") if path.name != "404.html")


def _clear(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
