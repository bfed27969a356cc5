"""Code on a slide: its own lines and indents, coloured, never proofed, split between lines."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from lesstof.design import tokens
from slides_builder.fitting.flowing import breaks_code, fitting_size, paginate
from slides_builder.fitting.measuring import height_of, line_count
from slides_builder.outputs import LessonDecks
from slides_builder.planning.prose import blocks_of
from slides_builder.template.layouts import LayoutName
from slides_builder.template.own_layouts import own_layouts
from slides_builder.words import Mark, Paragraph, Tone, paragraphs_of, text_of
from tests.slides_builder import deck_courses as courses
from tests.slides_builder.conftest import ALL, made, opened
from tests.slides_builder.decks import OpenDeck, found
from tests.support import course, parts

SCRIPT = 'def deel(a, b):\n    if b == 0:\n        return "niets"  # leeg\n\n    return a / b\n'
PLACE = own_layouts()[LayoutName.TEXT].place
TABLE = '```python linenums="1"\nx = 1\ny = 2\n```\n'


def code(root: Path, text: str) -> tuple[Paragraph, ...]:
    return paragraphs_of(blocks_of(tuple(node for part in parts(root, text) for node in part.nodes)))  # type: ignore[union-attr]


@pytest.fixture(scope="module")
def deck(tmp_path_factory: pytest.TempPathFactory) -> OpenDeck:
    path, files = "chapters/h01/index.md", courses.chapter(1)
    box = f"/// tips | Een script\nZo:\n\n```python\n{SCRIPT * 8}```\n///\n\n/// kern\n"
    files[path] = files[path].replace("/// kern\n", box, 1)
    handbook = course(tmp_path_factory.mktemp("course"), files).handbook
    return opened(made(next(iter(LessonDecks().steps(handbook, ALL)))))


def test_lines_keep_their_indents_and_tokens_their_colours(tmp_path: Path) -> None:
    lines = code(tmp_path, f"```python\n{SCRIPT}```\n")
    assert [text_of(line.runs) for line in lines] == [line or " " for line in SCRIPT.rstrip("\n").split("\n")]
    assert [(line.mark, line.number) for line in lines] == [(Mark.CODE, number) for number in range(1, 6)]
    looks = {run.text.strip(): run for line in lines for run in line.runs}
    assert looks["def"].tone is Tone.ACCENT
    assert looks["def"].bold
    assert looks['"niets"'].tone is Tone.RIGHT
    assert looks["# leeg"].tone is Tone.MUTED
    assert looks["# leeg"].italic
    assert all(run.code for run in looks.values())


def test_tabs_and_entities_and_line_numbers_are_read_as_code(tmp_path: Path) -> None:
    assert [text_of(line.runs) for line in code(tmp_path / "a", "```\na\n\t<b> &amp;\n```\n")] == ["a", "    <b> &amp;"]
    assert [text_of(line.runs) for line in code(tmp_path / "b", TABLE)] == ["x = 1", "y = 2"]


def test_code_is_not_proofed_and_its_lines_stand_close(deck: OpenDeck) -> None:
    slide = deck.slide("Een script\u00a0(1/")
    runs = found(slide, ".//a:r[a:rPr/a:latin[@typeface='Consolas']]")
    assert runs
    assert all(run.find("{*}rPr").get("noProof") == "1" for run in runs)
    lines = found(slide, ".//a:p[a:r/a:rPr/@noProof='1']")
    assert [found(line, "a:pPr/a:spcBef/a:spcPts/@val") for line in lines[1:]] == [["0"]] * (len(lines) - 1)


def test_long_code_is_split_at_blank_lines_under_the_same_title(deck: OpenDeck) -> None:
    titles = [title for title in deck.titles if title.startswith("Een script\u00a0(")]
    assert len(titles) > 1
    firsts = [found(deck.slide(title), ".//a:p[a:r/a:rPr/@noProof='1']")[0] for title in titles[1:]]
    assert all("".join(found(first, "a:r/a:t/text()")).startswith(("def deel", "    return")) for first in firsts)


def test_a_size_is_chosen_at_which_no_line_breaks(tmp_path: Path) -> None:
    place = PLACE(next(each.role for each in own_layouts()[LayoutName.TEXT].places if each.role.value == "Text"))
    line = code(tmp_path, f"```\n{'x' * 64}\n```\n")
    sizes = (24, 22, 20, 18)
    size = fitting_size(line, place.frame, place, sizes)
    assert not breaks_code(line, place.frame.width, size, place.style)
    assert breaks_code(line, place.frame.width, 24, place.style)
    long = code(tmp_path / "long", f"```\n{'x ' * 100}\n```\n")
    assert fitting_size(long, place.frame, place, sizes) == 18
    assert len(paginate(long, place.frame, place, 18)) == 1


def test_an_indent_takes_room(tmp_path: Path) -> None:
    (line,) = code(tmp_path, "```\nx = 1\n```\n")
    deep = replace(line, runs=tuple(replace(run, text=" " * 60 + run.text) for run in line.runs[:1]))
    assert line_count(deep.runs, 6_000_000, 20) > line_count(line.runs, 6_000_000, 20)
    assert height_of((line, replace(line, number=2)), 6_000_000, 20) == 2 * height_of((line,), 6_000_000, 20)


def contrast(one: str, other: str) -> float:
    def luminance(colour: str) -> float:
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_every_colour_of_code_can_be_read_on_paper_and_on_every_tint() -> None:
    light = tokens().light
    for accent in tokens().accents:
        for ink in (light.ink, light.muted, light.right, light.wrong, accent.light):
            assert contrast(ink, light.paper) >= 4.5
            assert contrast(ink, accent.light_soft) >= 4.5
