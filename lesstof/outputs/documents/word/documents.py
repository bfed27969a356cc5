"""The parts of a document, packed."""

from lesstof.design import accent_of, tokens
from lesstof.labels import labels
from lesstof.maths import omml
from lesstof.model.handbook import Attachment, Handbook
from lesstof.model.prose import walk
from lesstof.outputs.documents.facts import about, footer, language_of
from lesstof.outputs.documents.word.blocks import blocks, paragraph
from lesstof.outputs.documents.word.numbering import numbering
from lesstof.outputs.documents.word.pen import Pen
from lesstof.outputs.documents.word.runs import run
from lesstof.outputs.documents.word.styles import MAIN, styles
from lesstof.outputs.documents.word.tables import cells
from lesstof.outputs.markup import DECLARATION, tag, text
from lesstof.outputs.packing import PackagePart, Relation, pack

_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = {
    "xmlns_w": MAIN,
    "xmlns_r": _RELATIONS,
    "xmlns_m": omml.SPACE,
    "xmlns_wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "xmlns_w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "xmlns_mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "mc_Ignorable": "w14",
}
# A4 and its margins, in twentieths of a point.
_SHORT, _LONG, _MARGIN = 11906, 16838, 1134
_WIDE_TABLE = 8


def word_document(handbook: Handbook, attachment: Attachment) -> bytes:
    """The bytes of a .docx file, the same for the same attachment."""
    lying = _has_wide_table(attachment)
    pen = Pen(handbook, (_LONG if lying else _SHORT) - 2 * _MARGIN, attachment.title)
    body = "".join(
        (
            paragraph(run(attachment.title), "Title"),
            paragraph(run(about(handbook, attachment)), "Subtitle"),
            *blocks(pen, attachment.prose.nodes),
            _page(lying),
        )
    )
    return pack((*_package(handbook, attachment), *_parts(handbook, attachment, pen, body), *pen.pictures))


def _has_wide_table(attachment: Attachment) -> bool:
    rows = (row for row in walk(attachment.prose.nodes) if row.tag == "tr")
    return any(len(cells(row)) >= _WIDE_TABLE for row in rows)


def _page(lying: bool) -> str:
    wide, high = (_LONG, _SHORT) if lying else (_SHORT, _LONG)
    sides = {f"w_{side}": _MARGIN for side in ("top", "right", "bottom", "left")}
    return tag(
        "w:sectPr",
        tag("w:footerReference", w_type="default", r_id="rFooter"),
        tag("w:pgSz", w_w=wide, w_h=high, w_orient="landscape" if lying else None),
        tag("w:pgMar", **sides, w_header=567, w_footer=567, w_gutter=0),
    )


def _package(handbook: Handbook, attachment: Attachment) -> tuple[PackagePart, ...]:
    core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    kinds = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    facts = {
        "dc:title": f"#{attachment.code} {attachment.title}",
        "dc:subject": handbook.book.title,
        "dc:creator": attachment.maker or handbook.book.author,
        "dc:language": language_of(handbook, attachment),
    }
    written = (tag(name, text(value)) for name, value in facts.items() if value)
    data = tag("cp:coreProperties", *written, xmlns_cp=core, xmlns_dc="http://purl.org/dc/elements/1.1/")
    return (
        PackagePart(
            "/",
            "",
            b"",
            (
                Relation("rId1", f"{_RELATIONS}/officeDocument", "/word/document.xml"),
                Relation("rId2", kinds, "/docProps/core.xml"),
            ),
        ),
        PackagePart(
            "/docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml",
            (DECLARATION + data).encode(),
        ),
    )


def _parts(handbook: Handbook, attachment: Attachment, pen: Pen, body: str) -> tuple[PackagePart, ...]:
    chapter = handbook.chapter(attachment.chapter)
    accent = accent_of(handbook.book, chapter.number if chapter else 0)
    language = language_of(handbook, attachment)
    found = {
        "styles": styles(tokens(), accent, language),
        "numbering": numbering(pen.lists),
        "settings": _settings(language),
        "footer": _footer(handbook, attachment, pen.width),
    }
    relations = (Relation(f"r{name.title()}", f"{_RELATIONS}/{name}", f"/word/{name}.xml") for name in found)
    document = (DECLARATION + tag("w:document", tag("w:body", body), **_SPACES)).encode()
    main = PackagePart("/word/document.xml", f"{_KIND}.document.main+xml", document, (*relations, *pen.relations))
    return main, *(PackagePart(f"/word/{name}.xml", f"{_KIND}.{name}+xml", data) for name, data in found.items())


def _settings(language: str) -> bytes:
    mode = tag(
        "w:compatSetting",
        w_name="compatibilityMode",
        w_uri="http://schemas.microsoft.com/office/word",
        w_val=15,
    )
    written = (tag("w:defaultTabStop", w_val=709), tag("w:compat", mode), tag("w:themeFontLang", w_val=language))
    return (DECLARATION + tag("w:settings", *written, xmlns_w=MAIN)).encode()


def _footer(handbook: Handbook, attachment: Attachment, width: int) -> bytes:
    label = labels(handbook.book.language)
    stop = tag("w:tabs", tag("w:tab", w_val="right", w_pos=width))
    pages = run(f"{label('page')} ") + _field("PAGE") + run(f" {label('of')} ") + _field("NUMPAGES")
    line = run(footer(handbook, attachment)) + tag("w:r", tag("w:tab")) + pages
    return (DECLARATION + tag("w:ftr", paragraph(line, "Footer", stop), xmlns_w=MAIN)).encode()


def _field(name: str) -> str:
    return tag("w:fldSimple", run("1"), w_instr=name)
