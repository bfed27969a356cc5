"""The same decks by us, by pandoc, by md2pptx where a copy of it is at hand, and by a plain loop of python-pptx."""

import shutil
import sys
from pathlib import Path

from msgspec import Struct

from benchmarks.chapters import GeneratedChapter
from benchmarks.measuring import Contestant, Measured, Pace, race
from benchmarks.others import write_md2pptx, write_slides
from benchmarks.our_course import write_course
from benchmarks.slides import slides_in

LESSTOF = (sys.executable, "-m", "lesstof.cli", "build", "--quiet")
LOOP = Path(__file__).parent / "plain_loop.py"


class Decks(Struct, frozen=True):
    """Slides in each deck, and how each went by its name."""

    slides: int
    measured: dict[str, Measured]


def race_decks(work: Path, generated: tuple[GeneratedChapter, ...], pace: Pace, md2pptx: str) -> Decks:
    """Every contestant with the same chapters. Raises SystemExit when one makes other numbers of slides."""
    ours, others = work / "ours", _others(work, generated, md2pptx)
    write_course(ours, generated)
    build = [(*LESSTOF, "--only", "decks")]
    own = (
        Contestant("cold", build, ours, lambda: shutil.rmtree(ours / "build", ignore_errors=True)),
        Contestant("unchanged", build, ours, _nothing),
    )
    measured = race((*own, *others), pace)
    slides = slides_in(ours / "build" / "decks")
    for each in others:
        if (theirs := slides_in(each.place)) != slides:
            raise SystemExit(f"{each.name} made {theirs} slides a deck, we {slides}: not the same work")
    return Decks(slides, measured)


def _others(work: Path, generated: tuple[GeneratedChapter, ...], md2pptx: str) -> tuple[Contestant, ...]:
    pandoc, loop, packer = work / "pandoc", work / "loop", work / "md2pptx"
    for chapter in generated:
        write_slides(pandoc / f"{chapter.id}.md", chapter)
        write_slides(loop / f"{chapter.id}.md", chapter)
        write_md2pptx(packer / f"{chapter.id}.md", chapter)
    files = [(f"{chapter.id}.md", f"{chapter.id}.pptx") for chapter in generated]
    by_pandoc = [("pandoc", source, "--slide-level=2", "-t", "pptx", "-o", target) for source, target in files]
    by_loop = [(sys.executable, str(LOOP), *pair) for pair in files]
    by_packer = [(sys.executable, str(Path(md2pptx, "md2pptx").resolve()), *pair) for pair in files]
    found = (Contestant("pandoc", by_pandoc, pandoc, _nothing), Contestant("loop", by_loop, loop, _nothing))
    return (*found, Contestant("md2pptx", by_packer, packer, _nothing)) if md2pptx else found


def _nothing() -> None:
    pass
