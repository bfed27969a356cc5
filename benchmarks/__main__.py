"""`python -m benchmarks`: measure all in one run and write RESULTS.md."""

import argparse
import compileall
import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks.chapters import chapters
from benchmarks.measuring import Contestant, Measured, machine, race
from benchmarks.others import write_site, write_slides
from benchmarks.our_course import write_course
from benchmarks.results import Site, table
from benchmarks.slides import slides_in

HERE = Path(__file__).parent
LESSTOF = (sys.executable, "-m", "lesstof.cli", "build", "--quiet")
MKDOCS = (sys.executable, "-m", "mkdocs", "build", "--quiet")
TASKS_ON_PAGES = 11
OTHER_PAGES = 12
# A course has 99 chapters at most: a large one has more exercises in each.
LARGE, TASKS_ON_LARGE = 2000, 23
TALKS, TASKS = 4, 5


def main() -> None:
    """Measure decks and sites, print the table and keep it."""
    options = _options()
    _compile()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        slides, decks = _decks(work / "decks", options.chapters, options.repeat)
        sites = [_sites(work / "site", options.pages, TASKS_ON_PAGES, options.repeat)]
        if options.large:
            sites.append(_sites(work / "large", LARGE, TASKS_ON_LARGE, 1))
    text = table(machine(), options.chapters, slides, decks, sites, options.repeat)
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
    parser.add_argument("--large", action="store_true", help=f"also a site of {LARGE} pages, once")
    parser.add_argument("--repeat", type=int, default=5, help="runs of each; the median counts")
    parser.add_argument("--dry", action="store_true", help="print, and leave RESULTS.md as it is")
    return parser.parse_args()


def _decks(work: Path, count: int, runs: int) -> tuple[int, dict[str, Measured]]:
    """Slides in each deck, and the measurements."""
    ours, theirs = work / "ours", work / "theirs"
    generated = chapters(count, TALKS, TASKS)
    write_course(ours, generated)
    for chapter in generated:
        write_slides(theirs / f"{chapter.id}.md", chapter)
    pandoc = [("pandoc", f"{c.id}.md", "--slide-level=2", "-t", "pptx", "-o", f"{c.id}.pptx") for c in generated]
    build = [(*LESSTOF, "--only", "decks")]
    measured = race(
        (
            Contestant("cold", build, ours, lambda: _clear(ours / "build")),
            Contestant("unchanged", build, ours, _nothing),
            Contestant("pandoc", pandoc, theirs, _nothing),
        ),
        runs,
    )
    slides, their_slides = slides_in(ours / "build" / "decks"), slides_in(theirs)
    if slides != their_slides:
        raise SystemExit(f"pandoc made {their_slides} slides a deck, we {slides}: not the same work")
    return slides, measured


def _sites(work: Path, pages: int, tasks: int, runs: int) -> Site:
    ours, theirs = work / "ours", work / "theirs"
    generated = chapters(max(1, (pages - OTHER_PAGES) // (tasks + 2)), TALKS, tasks)
    write_course(ours, generated)
    own = len(generated) * (tasks + 1)
    write_site(theirs, generated, pages - own)
    build, chapter = [(*LESSTOF, "--only", "site")], ours / "chapters" / "h01" / "index.md"
    measured = race(
        (
            Contestant("cold", build, ours, lambda: _clear(ours / "build")),
            Contestant("unchanged", build, ours, _nothing),
            Contestant("edited", build, ours, lambda: _edit(chapter)),
            Contestant("material", [MKDOCS], theirs, lambda: _clear(theirs / "site")),
        ),
        runs,
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


def _nothing() -> None:
    pass


if __name__ == "__main__":
    main()
