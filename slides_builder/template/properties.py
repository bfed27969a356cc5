"""The core properties of a file (ECMA-376 part 2, 11)."""

from lesstof.outputs.markup import DECLARATION, tag, text
from slides_builder.deck import Facts

_SPACES = {
    "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
}


def core_xml(facts: Facts) -> bytes:
    """`core.xml`; its dates are the first day of the edition's year, so that the same book gives the same file."""
    spaces = "".join(f' {key}="{value}"' for key, value in _SPACES.items())
    written = tag("cp:coreProperties", *_facts(facts), tag("cp:revision", "1"))
    return (DECLARATION + written.replace("<cp:coreProperties", f"<cp:coreProperties{spaces}", 1)).encode()


def _facts(facts: Facts) -> list[str]:
    date = f"{facts.year if facts.year.isdigit() and len(facts.year) == 4 else '2000'}-01-01T00:00:00Z"
    return [
        tag("dc:title", text(facts.title)),
        tag("dc:creator", text(facts.author)),
        tag("dc:description", text(facts.licence)),
        tag("cp:lastModifiedBy", text(facts.author)),
        tag("dcterms:created", date).replace(">", ' xsi:type="dcterms:W3CDTF">', 1),
        tag("dcterms:modified", date).replace(">", ' xsi:type="dcterms:W3CDTF">', 1),
        tag("dc:language", text(facts.language)),
    ]
