"""A line never ends between a sign and its number, an abbreviation and what it counts, or within initials."""

from pathlib import Path

import pytest

from lesstof.model.chapter import Terms
from lesstof.model.prose import Element, Nodes, Prose
from lesstof.reading.spacing import tied
from tests.support import parts


def texts(nodes: Nodes) -> list[str]:
    return [text for node in nodes for text in (texts(node.children) if isinstance(node, Element) else [str(node)])]


@pytest.mark.parametrize(
    "text",
    [
        "Het kost €~12,50 per dag.",
        "Een verlies van €~-3 en van $~4.",
        "Van de lezers klikt 5~% en 3~‰ koopt.",
        "Zie art.~7 AVG, p.~12 en nr.~3.",
        "Volgens J.~de Vries en A.~B.~Jansen.",
        "De vertaling van P.~van den Berg.",
    ],
)
def test_what_belongs_together_is_tied(text: str) -> None:
    assert tied(text.replace("~", " ")) == text.replace("~", "\u00a0")


@pytest.mark.parametrize("text", ["Dat is zo. Dan", "50 %abc", "smart. 7 doelen", "€ en $", "Deel 7 a.u.b. Straks"])
def test_other_spaces_stay_as_they_are(text: str) -> None:
    assert tied(text) == text


def test_running_text_and_labels_are_tied_and_code_is_not(tmp_path: Path) -> None:
    body = "Het kost € 12, `€ 13` in code.\n\n/// begrippen\n- **prijs**: wat je betaalt, zoals € 14.\n///\n\nDaarna.\n"
    prose, terms, _ = parts(tmp_path, body)
    assert isinstance(prose, Prose)
    assert isinstance(terms, Terms)
    told = "".join(texts((*prose.nodes, *terms.terms[0].definition)))
    assert "€\u00a012" in told
    assert "€ 13" in told
    assert "€\u00a014" in told
