"""A build after an edit is the same, byte for byte, as one that knows nothing of the builds before."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from tests.cli.prompt import REPOSITORY, lesstof

COURSE = REPOSITORY / "tests" / "fixtures" / "course-minimal"
CHAPTER, EXERCISE = Path("chapters/h01/index.md"), Path("exercises/h01/01-grondstoffen.md")
ATTACHMENT, POST = (
    Path("content/bijlagen/10101-rekenblad-recept.md"),
    Path("content/actueel/2026-11-02-brood-op-maandag.md"),
)
BUILD = ("build", "--quiet", "--only", "site")
SECOND = """\
---
hoofdstuk: 2
titel: Brood dat blijft
kernvraag: Hoe blijft brood goed?
studielast: 1 uur
peildatum: 2026-06
auteurs: Redactie
voorkennis: 01-01
---

Zonder [gist](begrip:gist) geen brood.

## 2.1 Bewaren {#bewaren}

In een doek. <!-- register: bewaren -->

/// model | De bewaarketen
    id: bewaarketen
    soort: keten
    bron: eigen model
    grens: De keten zegt niet hoe lang iets duurt.

1. **Koelen**: het brood wordt koud
2. **Inpakken**: het brood blijft zacht
///

Het plan groeit.

/// planstap | p02 Mijn bewaarplan
    bouwt-op: p01

Schrijf op hoe je bewaart wat je bij [oefening 1](oefening:01-01) en in de [broodketen](model:broodketen) maakt.

- **vraag** (tekst, 20 woorden): Hoe bewaar je het?
///
"""
FIGURE = """\
/// model | De proef
    id: proef
    soort: keten
    bron: eigen model
    grens: De keten zegt niet hoe vaak je proeft.

1. **Bakken**: één brood
2. **Proeven**: één hap
///

Zo doen drie bakkers dat.\
"""
Edit = Callable[[Path], None]


def replacing(file: Path, old: str, new: str) -> Edit:
    """An edit that changes words of a file, all of them that match."""

    def edit(course: Path) -> None:
        text = (course / file).read_text("utf-8")
        assert re.search(old, text)
        (course / file).write_text(re.sub(old, new, text), "utf-8")

    return edit


def add_exercise(course: Path) -> None:
    text = (course / EXERCISE).read_text("utf-8").replace("id: 01-01", "id: 01-11").replace("Wat hoort", "Hoort")
    (course / EXERCISE.with_name("11-nog-een.md")).write_text(text, "utf-8")


def add_chapter(course: Path) -> None:
    (course / "chapters/h02").mkdir()
    (course / "chapters/h02/index.md").write_text(SECOND, "utf-8")


def remove_chapter(course: Path) -> None:
    shutil.rmtree(course / "chapters/h02")


def repaint(course: Path) -> None:
    Image.new("RGB", (30, 20), "red").save(course / "chapters/h01/brood.png")


EDITS: dict[str, Edit] = {
    "one more chapter": add_chapter,
    "words in a chapter": replacing(CHAPTER, "vijf uur", "zes uur"),
    "the title of a chapter": replacing(CHAPTER, "Brood dat lukt", "Brood & zo"),
    "the id of a section": replacing(CHAPTER, "wat-erin-gaat", "wat-gaat-erin"),
    "the definition of a term": replacing(CHAPTER, "gemalen graan", "gemalen tarwe"),
    "the title of an exercise": replacing(EXERCISE, "Wat hoort erin", "Wat gaat erin"),
    "one more exercise": add_exercise,
    "another picture of the same name": repaint,
    "the title of an exercise that a later chapter asks again": replacing(EXERCISE, "Wat gaat erin", "Wat moet erin"),
    "the answer of an exercise that a later chapter asks again": replacing(EXERCISE, "Zout geeft", "Keukenzout geeft"),
    "the level of an exercise": replacing(EXERCISE, "onthouden", "begrijpen"),
    "the name of a step that a later step builds on": replacing(CHAPTER, "Mijn eerste brood", "Mijn brood"),
    "a field of a step that a later step builds on": replacing(CHAPTER, "tekst, 20 woorden", "tekst, 30 woorden"),
    "the text of an objective": replacing(CHAPTER, "de vier grondstoffen", "vier grondstoffen"),
    "one more figure before another": replacing(CHAPTER, "Zo doen drie bakkers dat.", FIGURE),
    "the title of a figure": replacing(CHAPTER, "De broodketen", "De keten van het brood"),
    "the title of an attachment": replacing(ATTACHMENT, "Rekenblad recept", "Rekenblad brood"),
    "words in an attachment": replacing(ATTACHMENT, "Vul het gewicht", "Vul hier het gewicht"),
    "another name for a term": replacing(CHAPTER, "Gebruik voor: bakkersgist", "Gebruik voor: zakje"),
    "one more term that texts mention": replacing(CHAPTER, r"- \*\*kneden", "- **deeg**: meel met water.\n- **kneden"),
    "the title of a post": replacing(POST, "Brood op maandag", "Maandagbrood"),
    "the words of a written page": replacing(Path("content/colofon.md"), "De bakkers", "Bakkers"),
    "one chapter less": remove_chapter,
    "a post less": lambda course: (course / POST).unlink(),
    "the name of the course": replacing(Path("mkdocs.yml"), "Handboek Brood bakken", "Brood"),
}


def site_of(course: Path) -> dict[str, bytes]:
    site = course / "build" / "site"
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def sources_of(course: Path, place: Path) -> Path:
    return Path(shutil.copytree(course, place, ignore=shutil.ignore_patterns("build")))


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One course that is edited again and again."""
    folder = sources_of(COURSE, tmp_path_factory.mktemp("course") / "brood")
    replacing(Path("mkdocs.yml"), "year: 2026", "year: 2026\n      minimum_exercises: 0")(folder)
    Image.new("RGB", (20, 20), "blue").save(folder / "chapters/h01/brood.png")
    replacing(CHAPTER, "Het werk gaat", "![Een bruin brood.](brood.png)\n\nHet werk gaat")(folder)
    lesstof(*BUILD, at=folder)
    return folder


def test_after_every_edit_the_site_is_the_same_as_a_first_build(course: Path, tmp_path: Path) -> None:
    for number, (name, edit) in enumerate(EDITS.items()):
        before = site_of(course)
        edit(course)
        lesstof(*BUILD, at=course)
        fresh = sources_of(course, tmp_path / str(number))
        lesstof(*BUILD, "--jobs", "1", at=fresh)
        after, wanted = site_of(course), site_of(fresh)
        assert [path for path in wanted.keys() | after.keys() if after.get(path) != wanted.get(path)] == [], name
        assert after != before, name
