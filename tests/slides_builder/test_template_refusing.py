"""Files that are no template, or a dangerous one, are refused with their reason; nothing of them is run or fetched."""

import io
import zipfile

import pytest
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.presentation import Presentation as Document
from pptx.util import Emu

from lesstof.labels import labels
from slides_builder.template.school.archive import RefusedError
from slides_builder.template.school.opening import open_school
from slides_builder.template.school.reporting import as_data, as_text, judged_template
from tests.slides_builder.school_templates import (
    MAIN,
    MASTER,
    SCHOOLS,
    TYPES,
    entries,
    fonts,
    made,
    related,
    rewritten,
    zipped,
)

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MACROS = "application/vnd.ms-powerpoint.template.macroEnabled.main+xml"
PLAIN = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"


def codes(data: bytes) -> list[str]:
    return [found.code for found in judged_template(data, "school.potx", "nl").diagnostics]


def bomb() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries(made()).items():
            archive.writestr(name, data)
        with archive.open("ppt/media/image9.png", "w") as entry:
            for _ in range(310):
                entry.write(bytes(1_000_000))
    return stream.getvalue()


def without(*names: str) -> bytes:
    return zipped({name: data for name, data in entries(made()).items() if name not in names})


def without_titles(data: bytes) -> bytes:
    files = entries(data)
    for name in files:
        if name.startswith("ppt/slideLayouts/slideLayout"):
            for kind in (b'type="title"', b'type="ctrTitle"'):
                files[name] = files[name].replace(b"<p:ph " + kind, b'<p:ph type="dt"')
    return zipped(files)


def narrow() -> bytes:
    return rewritten(MASTER, 'cx="8229600" cy="4525963"', 'cx="1229600" cy="925963"')


REFUSED = {
    "E810": (
        b"",
        b"not a zip",
        made()[:-400],
        zipped({"a.txt": b"x"}),
        without(MAIN),
        rewritten(MASTER, "<p:cSld>", "<"),
    ),
    "E811": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), zipped({"mimetype": b"application/vnd.oasis"})),
    "E812": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),),
    "E813": (rewritten(TYPES, PLAIN, MACROS), zipped(entries(made()) | {"ppt/vbaProject.bin": b"x"})),
    "E814": (related(f"{OFFICE}/oleObject", "../embeddings/a.bin"), related(f"{OFFICE}/control", "../activeX/a.xml")),
    "E815": (
        related(f"{OFFICE}/image", "https://example.org/logo.png", outside=True),
        related(f"{OFFICE}/hyperlink", "file:///C:/secret.txt", outside=True),
        related(f"{OFFICE}/image", "\\\\server\\share\\logo.png", outside=True),
    ),
    "E817": (bomb(),),
    "E818": (without_titles(made()),),
    "E820": (
        rewritten(MAIN, 'cx="9144000" cy="6858000"', 'cx="914400" cy="685800"'),
        rewritten(MAIN, 'cx="9144000" cy="6858000"', 'cx="50000000" cy="4000000"'),
        rewritten(MAIN, 'cx="9144000"', 'cx="wide"'),
    ),
}


@pytest.mark.parametrize(("code", "number"), [(code, n) for code, files in REFUSED.items() for n in range(len(files))])
def test_a_file_is_refused_with_its_reason(code: str, number: int) -> None:
    assert codes(REFUSED[code][number]) == [code]
    with pytest.raises(RefusedError):
        open_school(REFUSED[code][number], "school.potx", "nl-NL")


def test_all_reasons_are_told_at_once() -> None:
    files = entries(related(f"{OFFICE}/image", "https://example.org/logo.png", outside=True))
    assert codes(zipped(files | {"ppt/vbaProject.bin": b"x"})) == ["E813", "E815"]


def test_a_document_type_is_never_read() -> None:
    entity = '<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]><p:sldMaster'
    assert codes(rewritten(MASTER, "<p:sldMaster ", f"{entity} ")) == ["E810"]


def test_a_link_to_the_schools_website_may_stay() -> None:
    assert codes(related(f"{OFFICE}/hyperlink", "https://school.example/", outside=True)) == codes(made())


def test_too_little_room_is_told_with_the_layout() -> None:
    found = judged_template(narrow(), "school.potx", "nl").diagnostics
    assert [each.code for each in found] == ["E819"]
    assert dict(found[0].arguments)["layout"] == "Title and Content"


def test_advice_names_a_font_that_schools_lack_and_colours_that_cannot_be_read() -> None:
    assert "W821" in codes(fonts("Schoolschrift"))
    assert "W821" not in codes(fonts("Verdana"))
    assert "W822" in codes(SCHOOLS["dark"])
    assert "W826" in codes(SCHOOLS["busy"])
    assert codes(SCHOOLS["ours"]) == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_report_tells_which_layout_serves_what_and_why(language: str) -> None:
    judged = judged_template(made(), "school.potx", language)
    told = as_text(judged, labels(language))
    assert "Two Content" in told
    assert "Calibri" in told
    rows = as_data(judged, labels(language))["layouts"]
    assert len(rows) == 16
    assert {row["layout"] for row in rows} == {"Title Slide", "Title and Content", "Two Content", "Title Only"}


def test_a_refused_file_is_reported_for_programs_too() -> None:
    data = as_data(judged_template(b"", "school.potx", "en"), labels("en"))
    assert data["usable"] is False
    assert [each["code"] for each in data["findings"]] == ["E810"]


def with_chart(document: Document) -> None:
    data = CategoryChartData()
    data.categories = ["mei", "juni"]
    data.add_series("Bereik", (3, 4))
    slide = document.slides.add_slide(document.slide_layouts[6])
    slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, Emu(0), Emu(0), Emu(3_000_000), Emu(3_000_000), data)


def test_an_old_deck_with_a_chart_is_a_template_too() -> None:
    data = made(with_chart)
    assert not [code for code in codes(data) if code.startswith("E")]
    assert "embeddings" not in " ".join(part.name for part in open_school(data, "school.pptx", "nl").template.parts)
