"""Every kind of exercise, as an author writes it."""

from decimal import Decimal
from pathlib import Path

import pytest

from lesstof.model.exercise import (
    Bloom,
    Choices,
    Cloze,
    ExerciseKind,
    GroupTask,
    Matching,
    Numeric,
    OpenAnswer,
    Ordering,
)
from lesstof.model.prose import plain, walk
from tests.support import EXERCISE, course, exercise, read_one, stretch, told, told_of_exercise

RUBRIC = "## Beoordeling\n| Criterium | Zwak | Goed | Punten |\n|---|---|---|---|\n| *Doel* | nee | ja | 2 |"


@pytest.mark.parametrize("kind", ["meerkeuze", "meerantwoord"])
def test_choices_have_a_text_a_verdict_and_feedback(tmp_path: Path, kind: str) -> None:
    body = "Welke *niet*?\n- [x] Eerste\n  gaat door\n  > Goed: *want*\n  > daarom.\n- [ ] Tweede"
    read = read_one(tmp_path, kind, body)
    assert isinstance(read.body, Choices)
    assert plain(read.task.nodes) == "Welke niet?"
    assert [(plain(one.text), one.right, plain(one.feedback)) for one in read.body.choices] == [
        ("Eerste gaat door", True, "Goed: want daarom."),
        ("Tweede", False, ""),
    ]


def test_statements_are_true_or_not_and_always_explained(tmp_path: Path) -> None:
    read = read_one(tmp_path, "waar-onwaar", "- [X] Waar.\n  > Ja.\n\n- [ ] Onwaar.\n> Nee.")
    assert isinstance(read.body, Choices)
    assert [(one.right, plain(one.feedback)) for one in read.body.choices] == [(True, "Ja."), (False, "Nee.")]


def test_pairs_may_have_a_distractor_on_the_right(tmp_path: Path) -> None:
    body = (
        "Koppel.\n| *Wat* | Schakel |\n| --- | --- |\n| `a|b` | output |\n| c \\| d | impact |\n"
        "| – | input |\n|  | niets |\n\nNa."
    )
    read = read_one(tmp_path, "koppelen", body)
    assert isinstance(read.body, Matching)
    assert (read.body.left_heading, read.body.right_heading) == ("Wat", "Schakel")
    assert [(plain(one.left), plain(one.right)) for one in read.body.pairs] == [
        ("a|b", "output"),
        ("c | d", "impact"),
        ("", "input"),
        ("", "niets"),
    ]
    assert [plain(node) for node in read.task.nodes] == ["Koppel.", "Na."]


def test_items_to_order_stand_in_their_right_order(tmp_path: Path) -> None:
    read = read_one(tmp_path, "ordenen", "Zet in volgorde.\n1. Een\n2. Twee\n   en verder\n3. Drie\n\nKlaar?")
    assert isinstance(read.body, Ordering)
    assert [plain(item) for item in read.body.items] == ["Een", "Twee en verder", "Drie"]
    assert [plain(node) for node in read.task.nodes] == ["Zet in volgorde.", "Klaar?"]


def test_gaps_stand_in_text_lists_tables_and_over_the_end_of_a_line(tmp_path: Path) -> None:
    body = (
        "Dit heet [[output]]. Dat [[out-take;\nouttake ]] dan.\n\n- een [[a]]\n\n| x | y |\n|---|---|\n"
        "| **[[b; c]]** | `[[d]]` |"
    )
    read = read_one(tmp_path, "invullen", body, "woordenlijst: ja")
    assert isinstance(read.body, Cloze)
    assert read.body.word_list
    assert [gap.answers for gap in read.body.gaps] == [("output",), ("out-take", "outtake"), ("a",), ("b", "c"), ("d",)]
    assert [element.get("n") for element in walk(read.task.nodes) if element.tag == "gap"] == ["0", "1", "2", "3", "4"]
    assert stretch(tmp_path, read.body.gaps[0].span) == "[[output]]"
    assert (read.body.gaps[1].span.line, read.body.gaps[1].span.end_line) == (12, 13)


def test_a_number_has_a_margin_a_unit_and_usual_mistakes(tmp_path: Path) -> None:
    body = (
        "Reken.\n\n## Feedback bij fout\n- 3,6: Je telde *alleen* likes.\n- −1.250,5: Te veel.\n\n"
        "## Hint\nTel.\n\n## Hint\nDeel."
    )
    read = read_one(tmp_path, "numeriek", body, "antwoord: 1.250,80", "eenheid: %", "marge: 0,05")
    assert isinstance(read.body, Numeric)
    assert (read.body.answer, read.body.written, read.body.unit) == (Decimal("1250.80"), "1.250,80", "%")
    assert read.body.margin == Decimal("0.05")
    assert [(one.value, plain(one.feedback)) for one in read.body.mistakes] == [
        (Decimal("3.6"), "Je telde alleen likes."),
        (Decimal("-1250.5"), "Te veel."),
    ]
    assert [plain(hint.nodes) for hint in read.hints] == ["Tel.", "Deel."]


@pytest.mark.parametrize("kind", ["open", "casus"])
def test_open_questions_keep_their_answer_model_elsewhere(tmp_path: Path, kind: str) -> None:
    body = "Leg uit.\n\n## Uitwerking\nZo.\n\n## Beoordeling\n- Klopt het?\n\n## Bronnen\n- Boek"
    read = read_one(tmp_path, kind, body, "casus: zadelpunt", "planstap: p01", "model: amec, peso", "land: NL")
    assert isinstance(read.body, OpenAnswer)
    assert [plain(one.nodes) for one in (read.worked, read.assessment, read.sources) if one] == [
        "Zo.",
        "Klopt het?",
        "Boek",
    ]
    assert (read.case, read.plan_step, read.figures, read.country) == ("zadelpunt", "p01", ("amec", "peso"), "NL")


def test_a_group_task_has_steps_with_minutes_and_a_rubric(tmp_path: Path) -> None:
    body = f"Jullie helpen.\n\n1. Kies (of niet). (3 min)\n2. Maak\n   iets. (2 min).\n\nSucces.\n\n{RUBRIC}"
    read = read_one(tmp_path, "groep", body, "groepsgrootte: 3-4", "inleveren: één pagina")
    assert isinstance(read.body, GroupTask)
    assert [(plain(step.text), step.minutes) for step in read.body.steps] == [("Kies (of niet).", 3), ("Maak iets.", 2)]
    assert (read.body.size, read.body.hand_in) == ("3-4", "één pagina")
    assert read.body.rubric
    assert read.body.rubric.rows == (("Doel", "nee", "ja", "2"),)
    assert [plain(node) for node in read.task.nodes] == ["Jullie helpen.", "Succes."]


def test_id_and_chapter_are_those_of_the_file(tmp_path: Path) -> None:
    text = exercise("open", "Leg uit.", id="11-02")
    found = course(tmp_path, {"exercises/h11/02-leg-uit.md": text})
    read = found.handbook.exercises[0]
    assert (found.diagnostics, read.id, read.chapter) == ((), "11-02", "h11")
    assert (read.kind, read.level, read.minutes, read.points) == (ExerciseKind.OPEN, Bloom.APPLY, 5, 2)


def test_an_id_that_says_otherwise_than_the_file_is_told_once(tmp_path: Path) -> None:
    files = {name: exercise("open", "Leg uit.") for name in (EXERCISE, "exercises/h01/02-kopie.md")}
    found = course(tmp_path, files)
    assert told(tmp_path, found.diagnostics) == ["E317 2:5 01-01"]
    assert [one.id for one in found.handbook.exercises] == ["01-01", "01-02"]


CHOICES = "- [x] a\n- [ ] b"


@pytest.mark.parametrize(
    ("kind", "body", "expected"),
    [
        ("meerkeuze", "- [ ] a\n- [ ] b", ["E301 11:3 [ ] a"]),
        ("meerantwoord", "- [ ] a\n- [ ] b", ["E301 11:3 [ ] a"]),
        ("meerkeuze", "- [x] a\n- [x] b", ["E302 11:3 [x] a"]),
        ("meerkeuze", "- [x] a\n- b", ["E303 12:3 b"]),
        ("meerkeuze", "- [x] a\n- [] b", ["E303 12:3 [] b"]),
        ("meerkeuze", "- [x] a\n- [y] b", ["E303 12:3 [y] b"]),
        ("meerkeuze", "- [x] a\n[ ] b", ["E303 12:1 [ ] b"]),
        ("meerkeuze", f"{CHOICES}\n\nNog iets.", ["E303 14:1 Nog iets."]),
        ("meerkeuze", "Geen keuzes.", ["E301 4:8 meerkeuze"]),
        ("waar-onwaar", "- [x] a\n  > Ja.\n- [ ] b", ["E304 13:3 [ ] b"]),
        ("waar-onwaar", "Geen stellingen.", ["E303 4:8 waar-onwaar"]),
        ("koppelen", "| a | b |\n|---|---|\n| c | d |", ["E305 4:8 koppelen"]),
        ("koppelen", "Geen tabel.", ["E305 4:8 koppelen"]),
        ("koppelen", "| a | b |\n|---|---|\n| c | d |\n| e |\n| f | g |", ["E220 14:1 | e |"]),
        ("koppelen", "| a | b | c |\n|---|---|---|\n| c | d | e |", ["E220 11:1 | a | b | c |"]),
        ("ordenen", "1. a\n2. b", ["E315 11:4 a"]),
        ("ordenen", "- a\n- b\n- c", ["E315 4:8 ordenen"]),
        ("invullen", "Geen gat.", ["E306 4:8 invullen"]),
        ("invullen", "Dit is [[out-take, outtake]].", ["E307 11:8 [[out-take, outtake]]"]),
        ("invullen", "Dit is [[out-take,outtake]].", ["E307 11:8 [[out-take,outtake]]"]),
        ("invullen", "Er waren er [[1,250]].", []),
        ("invullen", "Dit is [[a]] en [[ ; ]].", ["E308 11:17 [[ ; ]]"]),
        ("invullen", "Dit is [[output].", ["E318 11:8 [["]),
        ("invullen", "Dit is [[a]] en [output]] dus.", ["E318 11:24 ]]"]),
        ("invullen", "Dit is [[a]] en [[b\n\nc]].", ["E318 11:17 [["]),
        ("invullen", '[woord](https://a.nl "[[b]]")', ["E318 11:23 [[b]]"]),
        ("numeriek", "Reken.", ["E309 4:8 numeriek"]),
        ("groep", f"Doe iets.\n\n{RUBRIC}", ["E311 4:8 groep"]),
        ("groep", "1. Doe iets. (5 min)", ["E312 4:8 groep"]),
        ("groep", f"1. Doe iets. (4 min)\n\n{RUBRIC}", ["E313 7:10 5"]),
        ("groep", f"1. Doe iets. (5 min)\n\n{RUBRIC.replace('2 |', '3 |')}", ["E314 8:9 2"]),
        ("groep", f"1. Doe iets. (5 min)\n\n{RUBRIC.replace('2 |', '² |')}", []),
        ("open", "Leg uit.\n\n## Uitwerkng\nZo.", ["E215 13:4 Uitwerkng"]),
        ("open", "Leg uit.\n\n## Uitwerking\nZo.\n\n## Uitwerking\nOf zo.", ["E222 16:4 Uitwerking"]),
        ("open", "Leg uit.\n\n## Antwoordmodel\nGeheim.", ["E319 13:4 Antwoordmodel"]),
        ("open", "Leg uit.\n\n### Antwoordmodel\nGeheim.", ["E319 13:5 Antwoordmodel"]),
        ("open", "Leg uit.\n\n## Hint\n#### Docent ##\nGeheim.", ["E319 14:6 Docent"]),
        ("open", "Leg uit.\n\n```\ncode", ["E226 13:1 ```"]),
        ("open", "Leg uit.\n\n\tmet een tab", ["E225 13:2 met een tab"]),
    ],
)
def test_a_mistake_in_an_exercise_is_told_once_in_its_place(
    tmp_path: Path, kind: str, body: str, expected: list[str]
) -> None:
    assert told_of_exercise(tmp_path, kind, body) == expected


def test_a_usual_mistake_without_a_number_is_told(tmp_path: Path) -> None:
    body = "Reken.\n\n## Feedback bij fout\n- veel: Te veel.\n- 3.6: Te weinig."
    expected = ["E316 15:3 veel: Te veel.", "E316 16:3 3.6: Te weinig."]
    assert told_of_exercise(tmp_path, "numeriek", body, "antwoord: 4,8") == expected


def test_a_comment_in_an_exercise_is_shown_to_nobody(tmp_path: Path) -> None:
    read = read_one(tmp_path, "open", "Leg uit. <!-- nog\nnakijken\n--> Nu.\n\n## Hint <!-- a -->\nTel.<!-- b -->")
    assert [plain(node) for node in read.task.nodes] == ["Leg uit.", "Nu."]
    assert plain(read.hints[0].nodes) == "Tel."
