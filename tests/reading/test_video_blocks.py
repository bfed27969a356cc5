"""A video from elsewhere as an author writes it, and attributes that would act."""

from pathlib import Path

import pytest

from lesstof.model.chapter import Video
from lesstof.model.prose import plain
from tests.support import parts, told_of

BLOCK = (
    "/// video | Een team aan het werk\n    adres: {address}\n    duur: 4 minuten\n"
    "    ondertiteling: Nederlands\n\nLet op.\n///"
)


def test_a_video_has_an_address_a_length_and_subtitles(tmp_path: Path) -> None:
    (found,) = parts(tmp_path, BLOCK.format(address="https://youtu.be/aqz-KE-bpKQ"))
    assert isinstance(found, Video)
    assert (found.id, found.address) == ("een-team-aan-het-werk", "https://youtu.be/aqz-KE-bpKQ")
    assert (found.duration, found.subtitles, plain(found.prose.nodes)) == ("4 minuten", "Nederlands", "Let op.")


def test_a_video_needs_no_text(tmp_path: Path) -> None:
    (found,) = parts(tmp_path, "/// video | Elders\n    adres: https://tube.example.org/w/a\n///")
    assert isinstance(found, Video)
    assert not found.prose


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "http://youtu.be/aqz-KE-bpKQ",
        "youtu.be/x",
        "https://",
        "https://a b.nl/",
        '<iframe src="x">',
    ],
)
def test_an_address_that_is_none_is_refused_in_its_place(tmp_path: Path, address: str) -> None:
    (finding,) = told_of(tmp_path, BLOCK.format(address=address))
    assert finding.startswith("E207 8:12")


@pytest.mark.parametrize(
    "text",
    [
        'Een [woord](https://a.nl){: onclick="x()" } hier.',
        "Een *woord*{: OnMouseOver=x } hier.",
        'Een alinea.\n{: .klas style="color: red" }',
        "| a | b |\n| --- | --- |\n| c{: onload=x } | d |",
    ],
)
def test_an_attribute_that_acts_or_paints_is_refused(tmp_path: Path, text: str) -> None:
    found = told_of(tmp_path, text)
    assert [finding[:4] for finding in found] == ["E712"]


@pytest.mark.parametrize(
    "text", ["In code: `{: onclick=x }`.", "De stijl = {mooi} en onze = teken.", "Een *w*{: .klas }"]
)
def test_text_that_only_looks_like_one_is_not(tmp_path: Path, text: str) -> None:
    assert [finding for finding in told_of(tmp_path, text) if "E712" in finding] == []


def test_html_and_an_attribute_on_one_line_are_both_told(tmp_path: Path) -> None:
    found = told_of(tmp_path, "Een *w*{: onclick=x } en <b>vet</b>.")
    assert sorted(finding[:4] for finding in found) == ["E213", "E712"]
