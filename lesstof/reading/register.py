"""The register after ISO 999: entries with locators to sections, *zie* and *zie ook*."""

from collections import defaultdict

from msgspec import Struct, field

from lesstof.model.chapter import Chapter, Term
from lesstof.model.handbook import Locator, RegisterEntry
from lesstof.reading.collation import sort_key
from lesstof.reading.slugs import slug

Place = tuple[str, str]


class _Entry(Struct):
    """An entry while it is being gathered: place → whether it is the main one."""

    name: str
    term: str = ""
    places: dict[Place, bool] = field(default_factory=dict)
    see_also: tuple[str, ...] = ()

    def add(self, place: Place, main: bool = False) -> None:
        self.places[place] = self.places.get(place, False) or main


def build_register(
    chapters: tuple[Chapter, ...], glossary: tuple[Term, ...], language: str
) -> tuple[RegisterEntry, ...]:
    """Terms, their links in the text, and the authors' own entries, in alphabetical order."""
    entries = _gather(chapters, glossary)
    order = _reading_order(chapters)
    names = {slug(term.name): term.name for term in glossary}
    full = [_finished(entry, order, names, language) for entry in entries.values()]
    see = [
        RegisterEntry(name, sort_key(name, language), (), term.name, (), "")
        for term in glossary
        for name in term.used_for
        if slug(name) not in entries
    ]
    return tuple(sorted([*full, *see], key=lambda entry: (entry.sort_key, entry.name)))


def _gather(chapters: tuple[Chapter, ...], glossary: tuple[Term, ...]) -> dict[str, _Entry]:
    entries: dict[str, _Entry] = {}
    for term in glossary:
        entry = entries.setdefault(term.id, _Entry(term.name, term.id, see_also=term.see_also))
        entry.add((term.chapter, term.section), main=True)
    for chapter in chapters:
        for reference in chapter.references:
            if reference.kind == "term" and reference.id in entries:
                entries[reference.id].add((reference.chapter, reference.section))
        for mark in chapter.register_marks:
            entry = entries.setdefault(slug(mark.name) or mark.name, _Entry(mark.name))
            entry.add((mark.chapter, mark.section))
    return entries


def _reading_order(chapters: tuple[Chapter, ...]) -> dict[Place, tuple[int, str]]:
    """Place → (order, number to show)."""
    order: dict[Place, tuple[int, str]] = defaultdict(lambda: (10**9, ""))
    count = 0
    for chapter in chapters:
        for id, number in [
            ("", str(chapter.number)),
            *((s.id, s.number or str(chapter.number)) for s in chapter.sections),
        ]:
            order[(chapter.id, id)] = (count, number)
            count += 1
    return order


def _finished(
    entry: _Entry, order: dict[Place, tuple[int, str]], names: dict[str, str], language: str
) -> RegisterEntry:
    places = sorted(entry.places.items(), key=lambda item: order[item[0]][0])
    locators = tuple(
        Locator(chapter, section, order[(chapter, section)][1], main) for (chapter, section), main in places
    )
    see_also = tuple(
        sorted(
            {names[slug(name)] for name in entry.see_also if slug(name) in names}, key=lambda n: sort_key(n, language)
        )
    )
    return RegisterEntry(entry.name, sort_key(entry.name, language), locators, "", see_also, entry.term)
