"""The alt text tells the kind, the parts and the axes in the course's language."""

import pytest

from lesstof.drawing.describing import MESSAGES, describe
from lesstof.labels import labels
from lesstof.model.figure import FigureKind
from tests.drawing.drawn_figures import BOOK, figure


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "amec",
            "Keten van 7 stappen: Doelen, Input, Activiteiten, Output, Out-takes, Outcomes, Impact.",
        ),
        ("pdca", "Cyclus van 4 stappen, met de klok mee: Plan, Do, Check, Act."),
        (
            "honingraat",
            "Honingraat van 7 cellen. In het midden: Identiteit. Eromheen: Aanwezigheid, Delen, Relaties, Reputatie, "
            "Groepen, Gesprekken.",
        ),
        (
            "contentmatrix",
            "Matrix van 2 rijen en 2 kolommen. Rijen: Aanspreekvorm (emotioneel, rationeel). Kolommen: Moment "
            "(kennismaking, aankoop). Aanspreekvorm emotioneel: Vermaken, Inspireren. Aanspreekvorm rationeel: Leren, "
            "Overtuigen.",
        ),
        (
            "diffusie",
            "Curve in 5 delen: Innovators (2,5%); Early adopters (13,5%); Vroege meerderheid (34%); Late meerderheid "
            "(34%); Achterblijvers (16%).",
        ),
        (
            "peso",
            "Matrix van 4 velden: Paid media, Earned media, Shared media, Owned media.",
        ),
        ("nps", "Formule: NPS = % promotors − % criticasters."),
        ("rasci", "Tabel van 2 rijen met de kolommen Taak, R, A, S, C, I."),
    ],
)
def test_it_reads_as_a_sentence(name: str, text: str) -> None:
    assert describe(BOOK[name], "nl") == text


def test_the_words_of_the_author_come_first() -> None:
    assert describe(figure(FigureKind.CHAIN, "Een", alt="Drie pijlen."), "nl") == "Drie pijlen."


def test_a_course_in_english_is_told_in_english() -> None:
    assert describe(BOOK["race"], "en") == "Chain of 4 steps: Reach, Act, Convert, Engage."


def test_a_matrix_from_a_table_names_its_rows_and_columns() -> None:
    assert describe(BOOK["scct"], "nl").startswith(
        "Matrix van 3 rijen en 3 kolommen. Rijen: Cluster (Slachtoffer, Ongeluk, Te voorkomen). Kolommen: Ontkennen, "
        "Verkleinen, Herstellen. Cluster Slachtoffer: past soms, past, niet nodig."
    )


@pytest.mark.parametrize("message", MESSAGES.values())
def test_every_message_has_a_dutch_text_with_the_same_fields(message: str) -> None:
    dutch = labels("nl")(message)
    assert dutch != message
    assert {field for field in message.split() if "{" in field} <= {*dutch.replace(".", " .").split(), *dutch.split()}
