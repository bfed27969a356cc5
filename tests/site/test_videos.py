"""A video on its page: a still and a link; the player's address is there for a click, and only of hosts we know."""

import pytest
from lxml import html
from lxml.html import HtmlElement
from msgspec.structs import replace

from lesstof.model.chapter import Video
from lesstof.outputs.site.policy import policy_of
from lesstof.outputs.site.rendering.links import Links
from lesstof.outputs.site.rendering.serialising import serialise
from lesstof.outputs.site.rendering.shelf import shelf_of
from lesstof.outputs.site.rendering.videos import player, video
from tests.site.books import HERE, attachment, el, handbook, prose
from tests.site.looking import links_of, look_at, text_of, text_without_closed

STILL = el("p", el("img", src="picture:chapters/h01/still.png", alt="Drie mensen"))


def shown(address: str) -> str:
    shelf = shelf_of(handbook())
    part = Video("team", "Het team", address, "4 minuten", "Nederlands", "Maker (2024)", prose(STILL, "Let op."), HERE)
    return serialise((video(shelf, part),), Links(shelf.addresses, "h01/"), {}).html


def looked(address: str) -> HtmlElement:
    return html.fragment_fromstring(shown(address), create_parent="main")


@pytest.mark.parametrize(
    ("address", "embed"),
    [
        (
            "https://www.youtube.com/watch?v=aqz-KE-bpKQ",
            "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1",
        ),
        (
            "https://m.youtube.com/watch?app=m&v=aqz-KE-bpKQ&t=9",
            "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1",
        ),
        ("https://youtu.be/aqz-KE-bpKQ?si=x", "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1"),
        ("https://vimeo.com/123456", "https://player.vimeo.com/video/123456?dnt=1&autoplay=1"),
        ("https://vimeo.com/123456/ab12", "https://player.vimeo.com/video/123456?h=ab12&dnt=1&autoplay=1"),
        ("https://www.youtube.com/@school", ""),
        ("https://youtube.com.evil.example/watch?v=aqz-KE-bpKQ", ""),
        ("https://tube.example.org/w/abc", ""),
    ],
)
def test_players_are_those_of_hosts_that_we_know(address: str, embed: str) -> None:
    assert player(address)[1] == embed


def test_without_a_script_there_is_a_still_and_a_link_and_nothing_is_loaded() -> None:
    page = looked("https://youtu.be/aqz-KE-bpKQ")
    assert links_of(page) == {"Bekijk de video op YouTube": "https://youtu.be/aqz-KE-bpKQ"}
    assert "Video · 4 minuten · Ondertiteling: Nederlands" in text_of(page)
    assert "Speel hier af" not in text_without_closed(page)
    assert page.xpath("//iframe | //video | //script | //*[contains(@src, '//')]") == []


def test_a_page_with_a_player_may_show_that_host_alone() -> None:
    assert policy_of(shown("https://youtu.be/aqz-KE-bpKQ")).frames == ("https://www.youtube-nocookie.com",)
    assert policy_of(shown("https://tube.example.org/w/abc")).frames == ()


def test_an_attachment_that_is_a_video_can_be_watched_on_its_page() -> None:
    filmed = replace(attachment(), url="https://vimeo.com/123456")
    page = look_at(handbook(attachments=(filmed,)), "b/20101/")
    assert page.xpath("//lt-video/@data-embed") == ["https://player.vimeo.com/video/123456?dnt=1&autoplay=1"]
    assert look_at(handbook(), "b/20101/").xpath("//lt-video") == []


def test_a_host_that_we_do_not_know_gets_a_link_with_its_name() -> None:
    page = looked("https://www.tube.example.org/w/abc")
    assert list(links_of(page)) == ["Bekijk de video op tube.example.org"]
    assert page.xpath("//lt-video") == []
