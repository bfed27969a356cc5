"""Teacher's files: beside an exercise, beside a chapter, a whole unseen item, or an orphan."""

from pathlib import Path

import pytest

from lesstof.model.exercise import Choices, ExerciseKind
from lesstof.model.prose import plain
from lesstof.reading.course import read_course
from lesstof.teacher.guide import Note
from lesstof.teacher.reading import read_guide
from tests.support import CHAPTER, EXERCISE, chapter, codes, course, exercise, guide, settings_for, told, write

BESIDE = "exercises/h01/01-oefening.docent.md"
NOTES = "chapters/h01/index.docent.md"
UNSEEN = "exercises/h01/02-toets.docent.md"
OPEN = exercise("open", "Leg uit.")


def notes_of(root: Path, text: str) -> tuple[Note, ...]:
    """The notes in this file, in which nothing may be wrong."""
    found = guide(root, {CHAPTER: chapter("Tekst."), NOTES: text})
    assert found.diagnostics == ()
    return found.guide.notes


def told_of(root: Path, name: str, text: str) -> list[str]:
    return told(root, guide(root, {EXERCISE: OPEN, CHAPTER: chapter("Tekst."), name: text}).diagnostics)


def test_a_file_beside_an_exercise_holds_its_answer_and_notes(tmp_path: Path) -> None:
    text = (
        "<!-- voor jezelf -->\n\n## Antwoordmodel\n- Noemt *iets*. (2 punten)\n\n## Docent ##\n"
        "Vraag door.\n\n### Tijd\nKort."
    )
    found = guide(tmp_path, {EXERCISE: OPEN, BESIDE: text})
    assert found.diagnostics == ()
    beside = found.guide.guide_of("01-01")
    assert beside
    assert beside.answer
    assert beside.notes
    assert plain(beside.answer.nodes) == "Noemt iets. (2 punten)"
    assert plain(beside.notes.nodes) == "Vraag door. Tijd Kort."
    assert (beside.span.path, found.guide.guide_of("01-02")) == (BESIDE, None)


def test_each_heading_of_it_may_be_absent(tmp_path: Path) -> None:
    found = guide(tmp_path, {EXERCISE: OPEN, BESIDE: "## Docent\n"})
    assert found.diagnostics == ()
    (beside,) = found.guide.exercises
    assert (beside.answer, beside.notes) == (None, None)


def test_english_headings_work_too(tmp_path: Path) -> None:
    found = guide(tmp_path, {EXERCISE: OPEN, BESIDE: "## Answer model\nA.\n\n## Teacher\nB."})
    assert found.diagnostics == ()
    assert [bool(one.answer and one.notes) for one in found.guide.exercises] == [True]


def test_an_unseen_item_is_a_whole_exercise_for_the_teacher_only(tmp_path: Path) -> None:
    body = (
        "Welke?\n- [x] a\n  > want\n- [ ] b\n\n## Uitwerking\nZo.\n\n## Antwoordmodel\nA. (2 punten)\n\n"
        "## Docent\nLet op."
    )
    files = {EXERCISE: OPEN, UNSEEN: exercise("meerkeuze", body, id="01-02")}
    found = guide(tmp_path, files)
    assert found.diagnostics == ()
    (item,) = found.guide.unseen
    assert (item.exercise.id, item.exercise.chapter, item.exercise.kind) == ("01-02", "h01", ExerciseKind.SINGLE_CHOICE)
    assert isinstance(item.exercise.body, Choices)
    assert item.exercise.worked
    assert item.guide.answer
    assert item.guide.notes
    assert plain(item.guide.answer.nodes) == "A. (2 punten)"
    assert [one.id for one in found.guide.handbook.exercises] == ["01-01"]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        (BESIDE, "Zomaar tekst.\n\n## Docent\nA.", ["E215 1:1 Zomaar tekst."]),
        (BESIDE, "## Docnt\nA.", ["E215 1:4 Docnt"]),
        (BESIDE, "## Hint\nA.", ["E215 1:4 Hint"]),
        (BESIDE, "## Docent\nA.\n\n## Docent\nB.", ["E222 4:4 Docent"]),
        (BESIDE, "## Docent\n\t- a", ["E225 2:2 - a"]),
        (BESIDE, "## Docent\n```\na", ["E226 2:1 ```"]),
        (BESIDE, "## Docent\n[a](javascript:b)", ["E703 2:5 javascript:b"]),
        (BESIDE, "## Docent\n<b>a</b>", ["E213 2:1 <b>"]),
        (UNSEEN, "## Docent\nA.", ["E116 1:1"]),
        (UNSEEN, "", ["E116 1:1"]),
        (UNSEEN, exercise("open", "A."), ["E317 2:5 01-01"]),
        (UNSEEN, exercise("opne", "A.", id="01-02"), ["E110 4:8 opne"]),
        (UNSEEN, "---\nid: 01-02", ["E105 1:1 ---"]),
        ("exercises/h01/x.docent.md", "A.", ["E115 1:1"]),
        ("content/x.docent.md", "A.", ["E115 1:1"]),
        ("chapters/h01/tekst.docent.md", "A.", ["E115 1:1"]),
        ("exercises/h01/01-oefening.DOCENT.MD", "A.", ["E115 1:1"]),
        (NOTES, "Zomaar tekst.\n\n## #opening\nA.", ["E210 1:1 Zomaar tekst."]),
        (NOTES, "## #opening\nminuten: tien\n\nA.", ["E111 2:10 tien"]),
        (NOTES, "## #opening\nminuten: " + "9" * 5000, ["E111 2:10 " + "9" * 5000]),
        (NOTES, "## #opening\nA.\n\n## #opening\nB.", ["E222 4:4 #opening"]),
        (NOTES, "## #opening\n[a](../../../b)", ["E701 2:5 ../../../b"]),
        (NOTES, "", []),
    ],
)
def test_a_mistake_in_a_teachers_file_is_told_once_in_its_place(
    tmp_path: Path, name: str, text: str, expected: list[str]
) -> None:
    assert told_of(tmp_path, name, text) == expected


def test_a_broken_exercise_makes_no_orphan_of_its_teachers_file(tmp_path: Path) -> None:
    files = {EXERCISE: exercise("opne", "A."), BESIDE: "## Docent\nB."}
    assert codes(course(tmp_path, files).diagnostics) == ["E110"]
    assert guide(tmp_path, files).diagnostics == ()


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("## #van-drukte", "van-drukte"),
        ("## van-drukte", "van-drukte"),
        ("# #opening", "opening"),
        ("## #leerdoelen", "objectives"),
        ("## #voorkennis", "recall"),
        ("## #planstap", "plan-step"),
        ("## #kernpunten", "key-points"),
        ("## #recht", "law"),
        ("## #lesplan-45", "lesson-45"),
        ("## #fouten", "mistakes"),
        ("## #actualiteit", "topicality"),
        ("## #model:amec", "figure:amec"),
        ("## #voorbeeld: bellen-met-brussel", "example:bellen-met-brussel"),
        ("## #oefening:01-04", "exercise:01-04"),
        ("## #dia:wat-zie-je", "slide:wat-zie-je"),
        ("## #onbekend:x", "onbekend:x"),
    ],
)
def test_a_note_belongs_to_a_place(tmp_path: Path, heading: str, anchor: str) -> None:
    (note,) = notes_of(tmp_path, f"{heading}\nZeg dit.")
    assert (note.chapter, note.anchor, plain(note.prose.nodes)) == ("h01", anchor, "Zeg dit.")


def test_a_note_has_minutes_and_a_method(tmp_path: Path) -> None:
    text = (
        "## #een\nminuten: 10\nwerkvorm: klassikaal, dan duo\n\nVraag: wat telt?\n\n"
        "## #twee\nWERKVORM: duo\nTekst.\n\n## #drie\n\n## #vier\n\nMinuten: 3\n\nMinuten: zeg dit.\n"
    )
    notes = {note.anchor: note for note in notes_of(tmp_path, text)}
    read = {anchor: (note.minutes, note.method, plain(note.prose.nodes)) for anchor, note in notes.items()}
    assert read == {
        "een": (10, "klassikaal, dan duo", "Vraag: wat telt?"),
        "twee": (0, "duo", "Tekst."),
        "drie": (0, "", ""),
        "vier": (3, "", "Minuten: zeg dit."),
    }


@pytest.mark.parametrize(
    ("head", "expected", "read"),
    [
        ("minutn: 10", "E556 2:1 minutn", (10, "")),
        ("Werkvrom: duo\nTekst.", "E556 2:1 Werkvrom", (0, "duo")),
        ("tijd: 10", "E556 2:1 tijd", (10, "")),
        ("Duur: 20 minuten", "E556 2:1 Duur", (20, "")),
        ("minuten: 5\nmateriaal: post-its\n\nTekst.", "E556 3:1 materiaal", (5, "")),
        ("mehtod: pairs", "E556 2:1 mehtod", (0, "pairs")),
    ],
)
def test_a_misspelt_key_of_a_note_is_told_and_read_on(
    head: str, expected: str, read: tuple[int, str], tmp_path: Path
) -> None:
    found = guide(tmp_path, {CHAPTER: chapter("Tekst."), NOTES: f"## #opening\n{head}\n"})
    assert told(tmp_path, found.diagnostics) == [expected]
    (note,) = found.guide.notes
    assert (note.minutes, note.method) == read
    assert plain(note.prose.nodes) in ("", "Tekst.")


@pytest.mark.parametrize(
    "text",
    [
        "Vraag: wat telt?",
        "minuten: 10\nVraag: wat telt?",
        "Antwoord: 42",
        "let op: dit gaat snel.",
        "opdracht: reken het uit.\nDaarna bespreken.",
        "Zeg: **kijk**: hier.",
    ],
)
def test_an_ordinary_sentence_with_a_colon_stays_text(text: str, tmp_path: Path) -> None:
    assert plain(notes_of(tmp_path, f"## #opening\n{text}")[0].prose.nodes)


def test_a_note_is_found_by_chapter_and_place(tmp_path: Path) -> None:
    files = {NOTES: "## #opening\nA.", "chapters/h02/index.docent.md": "## #opening\nB."}
    texts = {CHAPTER: chapter("Tekst."), "chapters/h02/index.md": chapter("Tekst.", 2)}
    found = guide(tmp_path, files | texts).guide
    note = found.note_at("h02", "opening")
    assert note
    assert (plain(note.prose.nodes), note.span.line, found.note_at("h03", "opening")) == ("B.", 1, None)


CANARY = "kanariegeel"


def test_notes_without_a_chapter_are_orphans_told_once(tmp_path: Path) -> None:
    found = guide(tmp_path / "a", {NOTES: "## #opening\nA."})
    assert told(tmp_path / "a", found.diagnostics) == ["E116 1:1"]
    assert found.guide.notes == ()
    misnamed = {"chapters/h01/Index.md": chapter("Tekst."), NOTES: "## #opening\nA."}
    assert guide(tmp_path / "b", misnamed).diagnostics == ()
    assert guide(tmp_path / "c", {EXERCISE: OPEN, NOTES: "## #opening\nA."}).diagnostics == ()


def test_nothing_of_a_teachers_file_is_in_the_handbook(tmp_path: Path) -> None:
    files = {EXERCISE: OPEN, CHAPTER: chapter("Tekst."), "content/over.md": "---\ntitel: T\nsoort: pagina\n---\nA.\n"}
    secret = f"## Antwoordmodel\n{CANARY}\n\n## Docent\n{CANARY}\n"
    teachers = {
        BESIDE: secret,
        NOTES: f"## #opening\n{CANARY}",
        UNSEEN: exercise("open", CANARY + "\n\n" + secret, id="01-02"),
        "content/over.docent.md": CANARY,
        f"content/{CANARY}.docent.md": CANARY,
    }
    plain_course = course(tmp_path / "zonder", files)
    whole = course(tmp_path / "met", files | teachers)
    assert CANARY in repr(guide(tmp_path / "met", {}).guide)
    assert CANARY not in repr(whole)
    assert ".docent" not in repr(whole.handbook)
    assert whole.diagnostics == plain_course.diagnostics == ()
    assert repr(whole).replace(str(tmp_path / "met"), "") == repr(plain_course).replace(str(tmp_path / "zonder"), "")


def test_whatever_stands_in_teachers_files_the_student_reads_the_same(tmp_path: Path) -> None:
    write(tmp_path, {EXERCISE: OPEN, CHAPTER: chapter("Tekst [a](begrip:b).")})
    settings = settings_for(tmp_path)
    first = read_course(settings)
    for nonsense in (b"", b"\xff", b"---", b"## Docent\n" * 50, "\ufeff## #x\n[[".encode()):
        write(tmp_path, dict.fromkeys((BESIDE, NOTES, UNSEEN, "content/x.docent.md"), nonsense))
        assert read_course(settings) == first
        read_guide(settings, first.handbook)


def test_a_reference_in_a_teachers_file_keeps_its_place(tmp_path: Path) -> None:
    link = "Een regel.\n\nLees [dit](begrip:bereik).\n"
    item = exercise("open", f"Leg uit.\n\n{link}\n## Antwoordmodel\nVan [hem](model:x).", id="01-02")
    files = {EXERCISE: OPEN, BESIDE: f"## Docent\n{link}", UNSEEN: item, NOTES: f"## #a\nTekst.\n\n## #b\n{link}"}
    found = guide(tmp_path, files).guide
    (unseen,) = found.unseen
    places = [one.references for one in (*found.exercises, unseen.exercise, unseen.guide, *found.notes)]
    assert [[(one.id, one.span.line, one.span.column) for one in references] for references in places] == [
        [("bereik", 4, 12)],
        [("bereik", 15, 12)],
        [("x", 18, 11)],
        [],
        [("bereik", 7, 12)],
    ]
