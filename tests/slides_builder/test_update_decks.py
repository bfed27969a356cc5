"""Decks that a teacher changed with python-pptx, brought up to date with a changed book."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.util import Inches

from lesstof.model.lesson import LessonWish
from slides_builder.outputs import asked_for, make_asked, named_facts
from slides_builder.teacher_outputs import make_taught, taught_for
from slides_builder.updating.conflicts import painter
from slides_builder.updating.making import Updated, update
from slides_builder.updating.reading import UnusableDeckError, read_deck
from tests.slides_builder import deck_courses as courses
from tests.slides_builder.decks import OpenDeck
from tests.support import guide

STUDENT, TEACHER = LessonWish("les", "h01", answers=False), LessonWish("les", "h01")
PATH = "chapters/h01/index.md"
Edit = Callable[[Presentation], None]


def files() -> dict[str, str]:
    return courses.chapter(1) | courses.teacher_files(1)


def deck(root: Path, changes: dict[str, str], wish: LessonWish) -> bytes:
    """A lesson of the course in which some texts were replaced."""
    changed = files()
    for old, new in changes.items():
        assert any(old in text for text in changed.values()), old
        changed = {path: text.replace(old, new) for path, text in changed.items()}
    read = guide(root, changed).guide
    if wish.answers:
        return make_taught(taught_for(read, wish), "teacher/les.pptx").result.artifacts[0].data
    return make_asked(asked_for(read.handbook, wish)).result.artifacts[0].data


def edited(data: bytes, edit: Edit) -> bytes:
    document = Presentation(io.BytesIO(data))
    edit(document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def updated(root: Path, edit: Edit, changes: dict[str, str], wish: LessonWish = STUDENT) -> Updated:
    old = read_deck(edited(deck(root / "old", {}, wish), edit), "les")
    newer = deck(root / "new", changes, wish)
    asked = asked_for(guide(root / "new", {}).guide.handbook, wish)
    return update(old, newer, painter(named_facts(asked.lesson, wish), asked.lesson))


def nothing(_: Presentation) -> None:
    """The teacher only saved it."""


def slide(document: Presentation, title: str):  # type: ignore[no-untyped-def]
    return next(each for each in document.slides if each.shapes.title.text == title)


def opened(result: Updated) -> OpenDeck:
    return OpenDeck(result.data)


def by_title(result: Updated) -> dict[str, str]:
    document = Presentation(io.BytesIO(result.data))
    return {
        each.shapes.title.text: "\n".join(s.text_frame.text for s in each.shapes if s.has_text_frame)
        for each in document.slides
    }


def test_without_changes_nothing_is_told_and_nothing_changes(tmp_path: Path) -> None:
    result = updated(tmp_path, nothing, {})
    before = Presentation(io.BytesIO(deck(tmp_path / "again", {}, STUDENT)))
    assert list(by_title(result)) == [each.shapes.title.text for each in before.slides]
    assert not any((result.report.renewed, result.report.added, result.report.own, result.report.conflicts))


def test_what_the_book_changed_is_renewed(tmp_path: Path) -> None:
    result = updated(tmp_path, nothing, {"Output toont drukte.": "Output toont alleen drukte."})
    assert "Output toont alleen drukte." in by_title(result)["Van drukte naar resultaat"]


def test_what_the_teacher_changed_stays_beside_what_the_book_changed(tmp_path: Path) -> None:
    def edit(document: Presentation) -> None:
        slide(document, "Van drukte naar resultaat").shapes.title.text = "Mijn titel"

    result = updated(tmp_path, edit, {"Output toont drukte.": "Output toont alleen drukte."})
    assert "Output toont alleen drukte." in by_title(result)["Mijn titel"]


def test_a_conflict_keeps_the_teachers_slide_and_shows_both_behind_it(tmp_path: Path) -> None:
    def edit(document: Presentation) -> None:
        slide(document, "Van drukte naar resultaat").placeholders[1].text_frame.text = "Mijn kern"

    result = updated(tmp_path, edit, {"Output toont drukte.": "Output toont alleen drukte."})
    titles = opened(result).titles
    at = titles.index("Van drukte naar resultaat")
    assert titles[at + 1] == "Te kiezen: Van drukte naar resultaat"
    assert "Mijn kern" in by_title(result)["Van drukte naar resultaat"]
    shown = opened(result).words
    assert "Output toont alleen drukte." in shown
    assert result.report.conflicts == ("Van drukte naar resultaat",)


def test_own_slides_pictures_order_and_deletions_stay(tmp_path: Path) -> None:
    picture = io.BytesIO(courses_picture())

    def edit(document: Presentation) -> None:
        own = document.slides.add_slide(document.slide_layouts[2])
        own.shapes.title.text = "Mijn eigen dia"
        slide(document, "Wat neem je mee?").shapes.add_picture(picture, 0, 0, Inches(1))
        listed = document.slides._sldIdLst
        listed.insert(1, listed[-1])
        gone = next(
            each for each in listed if document.part.related_part(each.rId).slide.shapes.title.text == "De meetketen 1"
        )
        document.part.drop_rel(gone.rId)
        listed.remove(gone)

    result = updated(tmp_path, edit, {"Output toont drukte.": "Output toont alleen drukte."})
    titles = opened(result).titles
    assert titles[1] == "Mijn eigen dia"
    assert "De meetketen 1" not in titles
    assert result.report.deleted == ("De meetketen 1",)
    assert any(name.startswith("ppt/media/") for name in opened(result).parts)
    assert result.report.changed == ("Wat neem je mee?",)


def courses_picture() -> bytes:
    from PIL import Image

    stream = io.BytesIO()
    Image.new("RGB", (8, 8), "#884422").save(stream, "PNG")
    return stream.getvalue()


def test_a_new_slide_of_the_book_follows_its_predecessor_and_has_a_section(tmp_path: Path) -> None:
    new = "/// dia | Een nieuwe vraag\n\nWat vind jij?\n///\n\nTekst na de begrippen."
    result = updated(tmp_path, nothing, {"Tekst na de begrippen.": new})
    titles = opened(result).titles
    assert result.report.added == ("Een nieuwe vraag",)
    assert titles.index("Een nieuwe vraag") == titles.index("Output 1 en outcome 1") + 1
    presentation = opened(result).parts["ppt/presentation.xml"].decode()
    assert presentation.count("<p14:sldId ") == len(titles)


def test_a_second_update_finds_nothing_to_do(tmp_path: Path) -> None:
    first = updated(tmp_path, nothing, {"Output toont drukte.": "Output toont alleen drukte."})
    again = read_deck(first.data, "les")
    newer = deck(tmp_path / "new", {"Output toont drukte.": "Output toont alleen drukte."}, STUDENT)
    result = update(again, newer, lambda _: b"")
    assert result.report == type(result.report)()


def test_the_teachers_notes_stay_and_the_books_are_renewed(tmp_path: Path) -> None:
    def edit(document: Presentation) -> None:
        slide(document, "De meetketen 1").notes_slide.notes_text_frame.text = "MIJN NOTITIE"

    result = updated(tmp_path, edit, {"laat eerst raden": "laat eerst voorspellen"}, TEACHER)
    everything = b"".join(opened(result).parts.values()).decode()
    assert "MIJN NOTITIE" in everything
    assert "laat eerst voorspellen" in everything
    assert "laat eerst raden" not in everything


def test_a_students_deck_stays_free_of_the_teachers_words(tmp_path: Path) -> None:
    result = updated(tmp_path, nothing, {"Output toont drukte.": "Output toont alleen drukte."})
    everything = b"".join(opened(result).parts.values()).decode()
    assert not [secret for secret in ("DOCENTWOORD", "MODELWOORD", "UITWERKINGSWOORD") if secret in everything]
    assert not [name for name in opened(result).parts if "notesSlide" in name]


def test_labels_of_a_school_in_the_files_properties_stay(tmp_path: Path) -> None:
    data = deck(tmp_path / "old", {}, STUDENT)
    label = b'<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="900" name="MSIP_Label">'
    label += b"<vt:lpwstr>Intern</vt:lpwstr></property></Properties>"
    labelled = rewritten(data, "docProps/custom.xml", lambda part: part.replace(b"</Properties>", label))
    result = update(read_deck(labelled, "les"), deck(tmp_path / "new", {}, STUDENT), lambda _: b"")
    assert b"MSIP_Label" in opened(result).parts["docProps/custom.xml"]


def rewritten(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for entry in old.namelist():
            part = old.read(entry)
            new.writestr(entry, change(part) if entry == name else part)
    return stream.getvalue()


def test_a_deck_without_names_of_slides_is_known_by_its_words(tmp_path: Path) -> None:
    def edit(document: Presentation) -> None:
        for each in document.slides:
            del each._element.cSld.attrib["name"]

    result = updated(tmp_path, edit, {"Output toont drukte.": "Output toont alleen drukte."})
    assert result.report.renewed == ("Van drukte naar resultaat",)
    assert not result.report.own


@pytest.mark.parametrize(
    ("data", "code"), [(b"", "E842"), (b"PK\x03\x04 torn", "E842"), (b"\xd0\xcf\x11\xe0 a password", "E842")]
)
def test_what_is_no_presentation_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(UnusableDeckError) as refusal:
        read_deck(data, "les")
    assert refusal.value.code == code


def test_a_deck_that_is_not_ours_is_refused() -> None:
    stream = io.BytesIO()
    Presentation().save(stream)
    with pytest.raises(UnusableDeckError) as refusal:
        read_deck(stream.getvalue(), "les")
    assert refusal.value.code == "E841"
