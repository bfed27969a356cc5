"""What was found in a deck, for people and for programs."""

from itertools import groupby
from typing import Any

from msgspec import Struct

from lesstof.checks.catalogue import render
from lesstof.checks.reporting import count_line
from lesstof.labels import Labels
from lesstof.model.diagnostic import Diagnostic
from slides_builder.judging.finding import Finding
from slides_builder.judging.judging import RULE_NAMES, judged
from slides_builder.judging.opening import open_deck
from slides_builder.template.school.archive import RefusedError


class JudgedDeck(Struct, frozen=True):
    """`refusals` say why a file was not looked at; one that was has a number of slides."""

    name: str
    slides: int
    findings: tuple[Finding, ...]
    refusals: tuple[Diagnostic, ...] = ()

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All of it as diagnostics."""
        return (*self.refusals, *(each.diagnostic(self.name) for each in self.findings))


def judged_deck(data: bytes, name: str) -> JudgedDeck:
    """A file of anyone's, judged as a deck for everyone."""
    try:
        deck = open_deck(data, name)
        return JudgedDeck(name, len(deck.slides), judged(deck))
    except RefusedError as refusal:
        return JudgedDeck(name, 0, (), refusal.diagnostics)


def as_text(deck: JudgedDeck, words: Labels) -> str:
    """Slide by slide, each finding with the shape that it is about and how to mend it."""
    lines: list[str] = []
    for each in deck.refusals:
        message, hint = render(each, words.language)
        lines += [f"{deck.name}: {each.severity} {each.code}: {message}", f"    {hint}"]
    for _, group in groupby(deck.findings, key=lambda each: each.slide):
        found = tuple(group)
        lines += ["", _place(found[0], words)]
        lines += [line for each in found for line in _lines(each, deck.name, words)]
    if not deck.refusals:
        lines += ["", words("{name}: {count} slides looked at.", name=deck.name, count=deck.slides)]
    return "\n".join([*lines, count_line(deck.diagnostics, words.language)]).lstrip("\n") + "\n"


def as_data(deck: JudgedDeck, words: Labels) -> dict[str, Any]:
    """The report for programs; `slide` is 0 for what is true of the whole deck."""
    refused = [_told(each, words) for each in deck.refusals]
    found = [
        {"rule": RULE_NAMES[each.code], "slide": each.slide, "title": each.title, "shape": each.shape}
        | _told(each.diagnostic(deck.name), words)
        for each in deck.findings
    ]
    return {"deck": deck.name, "slides": deck.slides, "refused": refused, "findings": found}


def _told(each: Diagnostic, words: Labels) -> dict[str, str]:
    message, hint = render(each, words.language)
    return {"code": each.code, "severity": each.severity.value, "message": message, "hint": hint}


def _place(each: Finding, words: Labels) -> str:
    if not each.slide:
        return words("The whole deck")
    where = words("Slide {number}", number=each.slide)
    return f"{where}: {_printable(each.title)}" if each.title else where


def _lines(each: Finding, name: str, words: Labels) -> tuple[str, str]:
    found = each.diagnostic(name)
    message, hint = render(found, words.language)
    shape = f" [{_printable(each.shape)}]" if each.shape else ""
    return f"  {found.severity} {each.code} {RULE_NAMES[each.code]}{shape}: {message}", f"      {hint}"


def _printable(text: str) -> str:
    """A text of a stranger's, fit for a terminal."""
    plain = " ".join(text.split())
    shown = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in plain)
    return shown if len(shown) <= 120 else shown[:119] + "…"
