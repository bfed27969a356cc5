"""The register after ISO 999 and the alphabet of the Low Countries."""

from pathlib import Path

import pytest

from lesstof.model.handbook import Handbook, RegisterEntry
from lesstof.reading.collation import initial, sort_key
from lesstof.reading.slugs import slug
from tests.support import chapter, course


def book(root: Path, body: str, *others: str) -> Handbook:
    """A course of chapters with these bodies."""
    files = {f"chapters/h{n:02d}/index.md": chapter(text, n) for n, text in enumerate((body, *others), 1)}
    found = course(root, files)
    assert found.diagnostics == ()
    return found.handbook


def entry(book: Handbook, name: str) -> RegisterEntry:
    (found,) = (one for one in book.register if one.name == name)
    return found


def locators(entry: RegisterEntry) -> list[str]:
    return [f"{one.chapter}/{one.section} {one.number}{' main' if one.main else ''}" for one in entry.locators]


def test_an_entry_leads_to_its_definition_links_and_marks_in_reading_order(tmp_path: Path) -> None:
    first = (
        "Open [b](begrip:bereik).\n\n## 1.1 A {#a}\n\n[b](begrip:bereik) en [b](begrip:bereik).\n\n"
        "## Bronnen\n\n<!-- register: Bereik -->"
    )
    second = (
        "## 2.1 C {#c}\n\n/// begrippen\n- **bereik** (reach): hoeveel.\n///\n\n## 2.2 D {#d}\n\n"
        "Tekst <!-- register: AMEC; Bereik --> verder."
    )
    read = book(tmp_path, first, second)
    assert locators(entry(read, "bereik")) == ["h01/ 1", "h01/a 1.1", "h01/bronnen 1", "h02/c 2.1 main", "h02/d 2.2"]
    assert locators(entry(read, "AMEC")) == ["h02/d 2.2"]
    assert entry(read, "bereik").term == "bereik"


def test_marks_are_found_in_blocks_between_paragraphs_and_over_lines(tmp_path: Path) -> None:
    body = (
        "<!-- register: Eén -->\n\n/// voorbeeld | X\n    land: BE\n\nA.\n"
        "<!-- register: Twee; Drie -->\n///\n\nTekst.\n<!--\nregister: Vier;\n  Vijf\n-->\nTekst.\n"
        "<!-- zomaar: Zes -->"
    )
    assert [one.name for one in book(tmp_path, body).register] == ["Drie", "Eén", "Twee", "Vier", "Vijf"]


def test_see_and_see_also_lead_to_terms_that_exist(tmp_path: Path) -> None:
    terms = (
        "- **bereik**: hoeveel. Zie ook: Vertoning; bestaat niet; vertoning. Gebruik voor: kijkers; publiek.",
        "- **vertoning**: één keer. Zie ook: bereik. Gebruik voor: bereik.",
    )
    read = book(tmp_path, "/// begrippen\n" + "\n".join(terms) + "\n///")
    assert [(one.name, one.see, one.see_also) for one in read.register] == [
        ("bereik", "", ("vertoning",)),
        ("kijkers", "bereik", ()),
        ("publiek", "bereik", ()),
        ("vertoning", "", ("bereik",)),
    ]
    assert entry(read, "kijkers").locators == ()


def test_of_a_term_defined_twice_the_first_stands_in_the_glossary(tmp_path: Path) -> None:
    terms = (
        "/// begrippen\n- **bereik**: eerst.\n- **Årgang**: jaar.\n///\n\nTekst.\n\n/// begrippen\n"
        "- **Bereik**: later.\n///"
    )
    assert [(one.name, one.span.line) for one in book(tmp_path, terms).glossary] == [("Årgang", 9), ("bereik", 8)]


def test_names_without_latin_letters_stay_apart(tmp_path: Path) -> None:
    assert len(book(tmp_path, "<!-- register: 日本; 中国 -->").register) == 2


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("3D-print", "10 geboden"),
        ("10 geboden", "2026"),
        ("2026", "aap"),
        ("een aap", "beer"),
        ("café", "Cafeïne"),
        ("Cafeïne", "cafés"),
        ("het doel", "Eén"),
        ("Eén", "eend"),
        ("ijs", "ik"),
        ("ĳs", "ijver"),
        ("Kloet, van der", "Łódź"),
        ("Łódź", "maan"),
        ("Ørsted", "otter"),
        ("web 2.0", "web 10"),
        ("de zee", "zeeën"),
        ("zee meeuw", "zeebaars"),
    ],
)
def test_the_alphabet_ignores_case_accents_and_articles(earlier: str, later: str) -> None:
    assert sort_key(earlier, "nl") < sort_key(later, "nl")


def test_only_one_leading_article_is_left_out() -> None:
    assert sort_key("de een na laatste", "nl") == "een na laatste"
    assert sort_key("’t Gooi", "nl") == "gooi"
    assert sort_key("the reach", "en") == "reach"
    assert sort_key("de reach", "en") == "de reach"


@pytest.mark.parametrize(
    ("name", "letter"), [("Één", "E"), ("de Ĳssel", "I"), ("3D", "0–9"), ("€", "0–9"), ("øre", "O")]
)
def test_a_name_stands_under_its_letter(name: str, letter: str) -> None:
    assert initial(name, "nl") == letter


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bellen met Brussel", "bellen-met-brussel"),
        ("Mag dit? Een álbum!", "mag-dit-een-album"),
        ("kosten per duizend (CPM)", "kosten-per-duizend"),
        ("(Bijna) gratis", "bijna-gratis"),
        ("Bjørn's œuvre", "bjorns-oeuvre"),
        ("日本", "u65e5u672c"),
        ("Мир 2", "u43cu438u440-2"),
        ("C", "c"),
        ("C#", "csharp"),
        ("C++", "cplusplus"),
        ("a + b", "a-b"),
        ("(" * 100_000, ""),
    ],
)
def test_an_id_is_made_of_plain_letters(text: str, expected: str) -> None:
    assert slug(text) == expected
