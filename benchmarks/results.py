"""The measurements as a small table in Markdown."""

from dataclasses import dataclass

from benchmarks.measuring import Measured


@dataclass(frozen=True, slots=True)
class Site:
    """Pages that each made, and how it went."""

    pages: int
    their_pages: int
    measured: dict[str, Measured]


def table(machine: str, count: int, slides: int, decks: dict[str, Measured], sites: list[Site], runs: int) -> str:
    """The whole of RESULTS.md."""
    pandoc, cold, unchanged = decks["pandoc"], decks["cold"], decks["unchanged"]
    rows = (
        _row("pandoc, one deck after another", pandoc, pandoc),
        _row("lesstof, nothing in the store (goal 0.40)", cold, pandoc),
        _row("lesstof, nothing changed (goal 0.10)", unchanged, pandoc),
        *(row for site in sites for row in _site_rows(site)),
    )
    return (
        "# Benchmarks\n\n"
        "Made by `python -m benchmarks`: the same generated chapters for each, all in one run, the whole command on\n"
        f"the clock, the median of {runs} runs. Memory is the most that all processes of a command held at once;\n"
        "what they share is counted once.\n\n"
        f"Machine: {machine}. Decks: {count} of {slides} slides each.\n\n"
        "| What | Seconds | Ratio | Memory, MiB |\n| --- | ---: | ---: | ---: |\n" + "".join(rows)
    )


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
