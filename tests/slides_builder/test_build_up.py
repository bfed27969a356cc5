"""A model that its author wants built up is a row of slides, each with one part more, in the same places."""

from pathlib import Path

import pytest

from lesstof.model.lesson import LessonWish
from slides_builder.outputs import asked_for, make_asked
from slides_builder.teacher_outputs import make_taught, taught_for
from tests.slides_builder import deck_courses as courses
from tests.slides_builder.decks import OpenDeck, found, text
from tests.support import course, guide

PATH = "chapters/h01/index.md"


def files(option: str) -> dict[str, str]:
    given = courses.chapter(1) | courses.teacher_files(1)
    given[PATH] = given[PATH].replace("    soort: keten\n", f"    soort: keten\n{option}", 1)
    return given


def deck(root: Path, option: str, handout: bool = False) -> tuple[OpenDeck, ...]:
    wish = LessonWish("les", "h01", answers=False, handout=handout)
    made = make_asked(asked_for(course(root, files(option)).handbook, wish))
    return tuple(OpenDeck(each.data) for each in made.result.artifacts)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> OpenDeck:
    return deck(tmp_path_factory.mktemp("built"), "    opbouw: ja\n")[0]


def steps(opened: OpenDeck) -> list[int]:
    return [n for n, title in enumerate(opened.titles, 1) if title.startswith("De meetketen 1")]


def test_each_step_shows_one_part_more_and_the_last_the_whole(built: OpenDeck) -> None:
    assert [built.titles[n - 1] for n in steps(built)] == [
        "De meetketen 1 (1/3)",
        "De meetketen 1 (2/3)",
        "De meetketen 1",
    ]
    shown = [text(found(built.slides[n - 1], ".//p:grpSp")[0]) for n in steps(built)]
    assert "Outcome" not in shown[0]
    assert "Outcome" in shown[1]
    assert "Impact" not in shown[1]
    assert "Impact" in shown[2]


def test_a_part_stands_in_the_same_place_on_each_step(built: OpenDeck) -> None:
    places = set()
    for n in steps(built):
        (shape,) = found(built.slides[n - 1], ".//p:sp[p:nvSpPr/p:cNvPr/@name='1. Output']")
        (off,) = found(shape, "p:spPr/a:xfrm/a:off")
        places.add((off.get("x"), off.get("y")))
    assert len(places) == 1


def test_connectors_wait_for_both_ends_and_the_alt_text_tells_what_is_there(built: OpenDeck) -> None:
    first, second, _ = (built.slides[n - 1] for n in steps(built))
    assert not found(first, ".//p:cxnSp")
    assert len(found(second, ".//p:cxnSp")) == 1
    assert found(first, ".//p:grpSp/p:nvGrpSpPr/p:cNvPr/@descr") == ["De meetketen 1: Output"]


def test_only_where_the_author_asks(tmp_path: Path) -> None:
    for place, option in enumerate(("", "    opbouw: nee\n")):
        assert len(steps(deck(tmp_path / str(place), option)[0])) == 1


def test_on_paper_the_model_stands_once(tmp_path: Path) -> None:
    handout = deck(tmp_path, "    opbouw: ja\n", handout=True)[1]
    assert (
        sum(len(found(slide, ".//p:grpSp[p:nvGrpSpPr/p:cNvPr/@name='De meetketen 1']")) for slide in handout.slides)
        == 1
    )


def test_the_notes_belong_to_each_step(tmp_path: Path) -> None:
    read = guide(tmp_path, files("    opbouw: ja\n")).guide
    taught = OpenDeck(make_taught(taught_for(read, LessonWish("les", "h01")), "x.pptx").result.artifacts[0].data)
    notes = {taught.notes(n).rpartition("\n")[0] for n in steps(taught)}
    assert len(notes) == 1
    assert "De notities staan" not in notes.pop()
