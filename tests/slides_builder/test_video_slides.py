"""A video on a slide: why it is worth the time, and a link to click in class."""

from lesstof.model.chapter import Video
from lesstof.model.prose import Element, Prose
from lesstof.model.source import Span
from lesstof.teacher.reading import Guide
from slides_builder import deck
from slides_builder.planning.boxes import video
from slides_builder.planning.making import Desk
from slides_builder.words import Paragraph, text_of
from tests.slides_builder.test_planning import lesson

HERE = Span("chapters/h01/index.md")


def test_its_slide_has_the_link_and_the_address_to_read(read: Guide) -> None:
    words = Prose((Element("p", (), ("Let op.",)),), HERE)
    part = Video("team", "Het team", "https://youtu.be/aqz-KE-bpKQ", "4 minuten", "", "", words, HERE)
    (slide,) = video(Desk(lesson(read, "h01"), "1.1 Van drukte"), part).slides
    assert (slide.title, text_of(slide.kicker)) == ("Het team", "Video · 4 minuten")
    assert isinstance(slide.content, deck.Text)
    runs = [run for block in slide.content.blocks if isinstance(block, Paragraph) for run in block.runs]
    assert [run.href for run in runs if run.href] == ["https://youtu.be/aqz-KE-bpKQ"]
    assert "Bekijk de video (https://youtu.be/aqz-KE-bpKQ)" in text_of(tuple(runs))
