"""The measurements as a small table in Markdown."""

from msgspec import Struct

from benchmarks.decks import Decks
from benchmarks.measuring import Measured


class Site(Struct, frozen=True):
    """Pages that each made, and how it went."""

    pages: int
    their_pages: int
    measured: dict[str, Measured]


def table(machine: str, count: int, many: Decks, one: Decks, sites: list[Site], runs: int) -> str:
    """The whole of RESULTS.md."""
    rows = (
        *_decks(many, f"{count} decks of {many.slides} slides", (0.25, 0.08)),
        *_decks(one, f"one deck of {one.slides} slides", (0.15, 0.08)),
        *(row for site in sites for row in _site_rows(site)),
    )
    without = "" if "md2pptx" in many.measured else "\nmd2pptx is on no registry: `--md2pptx FOLDER` adds a copy of it."
    a_slide = one.measured["cold"].median / one.slides / (many.measured["cold"].median / many.slides / count)
    return (
        "# Benchmarks\n\n"
        "Made by `python -m benchmarks`: the same generated chapters for each, all in one run, the whole command on\n"
        f"the clock, the median of {runs} runs. Memory is the most that all processes of a command held at once;\n"
        "what they share is counted once. Every deck opens in python-pptx and has all its slides; the others make\n"
        f"one deck after another.{without}\n\n"
        f"Machine: {machine}. A slide of the long deck takes us {a_slide:.2f} times one of a short deck.\n\n"
        "| What | Seconds | Ratio | Memory, MiB |\n| --- | ---: | ---: | ---: |\n" + "".join(rows)
    )


def _decks(decks: Decks, what: str, goals: tuple[float, float]) -> list[str]:
    """A row for each that made these decks, beside pandoc."""
    names = {
        "pandoc": f"pandoc, {what}",
        "md2pptx": f"md2pptx, {what}",
        "loop": f"python-pptx in a plain loop, {what}",
        "cold": f"lesstof, nothing in the store, {what} (goal {goals[0]:.2f})",
        "unchanged": f"lesstof, nothing changed, {what} (goal {goals[1]:.2f})",
    }
    found = decks.measured
    return [_row(told, found[name], found["pandoc"]) for name, told in names.items() if name in found]


def _site_rows(site: Site) -> tuple[str, ...]:
    theirs, ours = site.measured["material"], f"{site.pages} pages"
    return (
        _row(f"MkDocs with Material, `navigation.prune`, {site.their_pages} pages", theirs, theirs),
        _row(f"lesstof, nothing in the store, {ours} (goal 0.60)", site.measured["cold"], theirs),
        _row(f"lesstof, one edit in a chapter, {ours} (goal 0.20)", site.measured["edited"], theirs),
        _row(f"lesstof, nothing changed, {ours} (goal 0.10)", site.measured["unchanged"], theirs),
    )


def _row(name: str, measured: Measured, base: Measured) -> str:
    ratio = measured.median / base.median
    return f"| {name} | {measured.median:.2f} | {ratio:.2f} | {measured.peak:.0f} |\n"
