"""`$…$` is a formula by pandoc's rules, an amount in dollars is text, and a broken formula has a place."""

from pathlib import Path

import pytest

from lesstof.model.chapter import PlanStep, Terms
from lesstof.model.exercise import Matching
from lesstof.model.prose import Element, Prose, plain, walk
from tests.support import CHAPTER, EXERCISE, chapter, course, exercise, parts, told_of


def formulas(root: Path, body: str) -> list[Element]:
    nodes = [node for part in parts(root, body) if isinstance(part, Prose) for node in part.nodes]
    return [node for node in walk(tuple(nodes)) if node.tag == "maths"]


@pytest.mark.parametrize(
    "text",
    [
        "Het kost $5.",
        "Het kost $5 tot $10.",
        "Van $20,000 tot $30,000.",
        "US$5 en US$6$",
        "A$AP Rocky en Ke$ha",
        "Een $ 5 $ met spaties",
        r"\$x\$ is geen formule",
        "`$x$` is code",
        "alleen $",
        "Van $6,-; US$ 5 of meer",
    ],
)
def test_amounts_and_code_stay_text(tmp_path: Path, text: str) -> None:
    assert formulas(tmp_path, f"{text}\n") == []


def test_formulas_stand_in_text_lists_tables_and_bold(tmp_path: Path) -> None:
    body = "Met $a*b*c$ en **vet $x_1$**.\n\n- punt $y_1$\n\n| a | b |\n| --- | --- |\n| $z^2$ | \\$5 |\n"
    assert [node.get("tex") for node in formulas(tmp_path, body)] == ["a*b*c", "x_1", "y_1", "z^2"]


def test_a_block_may_have_lines_that_look_like_lists(tmp_path: Path) -> None:
    body = "Zo:\n\n$$\na\n= b\n- c\n+ d\n$$\n\nKlaar.\n"
    (found,) = formulas(tmp_path, body)
    assert found.get("display") == "block"
    assert plain(found) == "a = b − c + d"


def test_a_block_stands_on_one_line_within_a_list_and_within_text(tmp_path: Path) -> None:
    body = "Tekst\n$$a$$\nmeer tekst.\n\n- punt\n\n    $$\n    b\n    $$\n\nEn $$c$$ hier.\n"
    assert [node.get("tex") for node in formulas(tmp_path, body)] == ["a", "b", "c"]
    assert all(node.get("display") for node in formulas(tmp_path, body))


def test_a_broken_formula_is_told_at_its_column(tmp_path: Path) -> None:
    body = "Goed $x$, fout $\\fraq{1}{2}$ en weer $\\fraq{1}{2}$.\n\n$$\na +\n\\foo{b}\n$$\n"
    found = course(tmp_path, {CHAPTER: chapter(body)}).diagnostics
    places = [(each.code, each.span.line, each.span.column, each.span.end_column) for each in found]
    assert places == [("E250", 7, 17, 22), ("E250", 7, 39, 44), ("E250", 11, 1, 5)]


def test_a_block_that_is_not_closed_is_told(tmp_path: Path) -> None:
    found = course(tmp_path, {CHAPTER: chapter("Zo:\n\n$$\na + b\n\nTekst.\n")}).diagnostics
    assert [(each.code, each.span.line) for each in found] == [("E251", 9)]


def test_code_within_a_fence_keeps_its_dollars(tmp_path: Path) -> None:
    assert formulas(tmp_path, "```\n$$\nx\n$$\n```\n") == []


def test_titles_and_other_values_say_a_formula_in_words(tmp_path: Path) -> None:
    step = "/// planstap | p01 Reken $a^2$ uit\n    lat: $x > 0$\n\nReken.\n\n- **prijs $p$** (getal): Hoeveel?\n///\n"
    text = chapter(step).replace("titel: Proef", r"titel: Van $\frac{m}{V}$ voor \$5 of $6")
    found = course(tmp_path, {CHAPTER: text})
    read = found.handbook.chapters[0]
    (plan,) = (part for part in read.parts if isinstance(part, PlanStep))
    assert found.diagnostics == ()
    assert read.title == "Van m/V voor $5 of $6"
    assert (plan.title, plan.bar, plan.fields[0].name) == ("Reken a² uit", ("x > 0",), "prijs p")


def test_a_broken_formula_in_a_title_or_another_value_is_told(tmp_path: Path) -> None:
    step = "/// planstap | p01 Reken $\\foo$\n    lat: $\\bar$\n\nReken.\n\n- **prijs** (getal): Hoeveel?\n///\n"
    text = chapter(step).replace("titel: Proef", "titel: Van $\\fraq{m}$")
    found = course(tmp_path, {CHAPTER: text}).diagnostics
    assert [(each.code, each.span.line, each.span.column) for each in found] == [
        ("E250", 3, 13),
        ("E250", 7, 27),
        ("E250", 8, 10),
    ]


def test_a_bar_in_a_formula_is_no_border_of_a_cell(tmp_path: Path) -> None:
    rows = ["$P(A|B)$ | $5", r"$P(A \| C)$ | 10$", "`a|b` | $|x|$", "$5 | US$ 6"]
    body = "| a | b |\n| --- | --- |\n" + "".join(f"| {row} |\n" for row in rows)
    assert [plain(node) for node in formulas(tmp_path, body)] == ["P(A|B)", "P(A|C)", "|x|"]
    found = course(tmp_path, {EXERCISE: exercise("koppelen", f"Kies.\n\n{body}")}).handbook.exercises[0].body
    assert isinstance(found, Matching)
    assert [plain(pair.left) for pair in found.pairs] == ["P(A|B)", "P(A|C)", "a|b", "$5"]


def test_a_cell_beside_the_last_column_is_told(tmp_path: Path) -> None:
    assert told_of(tmp_path, "| a | b |\n| --- | --- |\n| x | y | z |\n| x |") == ["E220 9:1 | x | y | z |"]


def test_words_that_would_run_together_are_told(tmp_path: Path) -> None:
    body = r"Zo $x + omzet per klant$, niet $\text{omzet per klant} \times ab$ en niet $5 en 6$."
    assert told_of(tmp_path, body) == ["W252 7:4 $x + omzet per klant$"]


def test_a_term_is_known_by_the_words_of_its_formula(tmp_path: Path) -> None:
    (terms,) = (part for part in parts(tmp_path, "/// begrippen\n- **$x$-as**: de as.\n///") if isinstance(part, Terms))
    assert [(term.id, term.name) for term in terms.terms] == [("x-as", "x-as")]
