"""The parts of a package as a zip file that other programs open."""

import io
import zipfile

from lesstof.outputs.packing import PackagePart, Relation, pack

PARTS = (
    PackagePart("/", "", b"", (Relation("rId1", "kind", "/deel/één.xml"),)),
    PackagePart("/deel/één.xml", "text/xml", b"<a/>" * 5000, (Relation("rId1", "kind", "https://a.be", outside=True),)),
    PackagePart("/media/leeg.bin", "application/octet-stream", b""),
)


def opened() -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(pack(PARTS)))


def test_every_part_comes_out_as_it_went_in() -> None:
    archive = opened()
    assert archive.testzip() is None
    assert archive.read("deel/één.xml") == PARTS[1].data
    assert archive.read("media/leeg.bin") == b""


def test_content_types_come_first_and_relations_stand_beside_their_part() -> None:
    names = opened().namelist()
    assert names == ["[Content_Types].xml", "_rels/.rels", "deel/één.xml", "deel/_rels/één.xml.rels", "media/leeg.bin"]


def test_the_file_is_what_the_standard_library_would_write() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as other:
        for entry in opened().infolist():
            told = zipfile.ZipInfo(entry.filename, (1980, 1, 1, 0, 0, 0))
            told.compress_type, told.create_system = zipfile.ZIP_DEFLATED, 0
            other.writestr(told, opened().read(entry))
    assert pack(PARTS) == stream.getvalue()
