"""Why a file is refused although it can be read: programs in it, links out of it, nothing to build on."""

from collections.abc import Iterator

from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.source import Span
from lesstof.outputs.packing import PackagePart, Relation
from slides_builder.template import names
from slides_builder.template.school.package import Package

_WEB = ("http://", "https://", "mailto:")
_PROGRAMS = ("activeX", "oleObject", "/control", "/package", "vnd.ms-office.activeX")
_STRICT = "purl.oclc.org/ooxml"


def refusals(package: Package) -> tuple[Diagnostic, ...]:
    """All reasons at once; nothing for a file that may be used."""
    span = Span(package.name)
    found = [diagnose(code, span, **arguments) for code, arguments in _reasons(package)]
    return tuple(dict.fromkeys(found))


def _reasons(package: Package) -> Iterator[tuple[str, dict[str, str]]]:
    if any(_has_macros(part) for part in package.parts.values()):
        yield "E813", {}
    if any(_has_programs(part) for part in package.parts.values()):
        yield "E814", {}
    for part in package.parts.values():
        for relation in part.relations:
            if leads_away(relation):
                yield "E815", {"part": _short(part.name), "target": relation.target[:120]}
    if _STRICT in package.main.data[:2000].decode("latin-1"):
        yield "E811", {"kind": "strict"}
    masters = package.related(package.main, names.TO_MASTER)
    if not masters:
        yield "E816", {}
    elif not any(package.related(master, names.TO_LAYOUT) for _, master in masters):
        yield "E818", {}


def _has_macros(part: PackagePart) -> bool:
    return "macroenabled" in part.content_type.lower() or "vba" in (part.content_type + part.name).lower()


def _has_programs(part: PackagePart) -> bool:
    kinds = (part.content_type, *(relation.type for relation in part.relations if not _is_workbook(part, relation)))
    return any(program in kind for program in _PROGRAMS for kind in kinds)


def _is_workbook(part: PackagePart, relation: Relation) -> bool:
    """A chart has its numbers with it; a workbook with macros is told as such."""
    return part.content_type.endswith(".chart+xml") and relation.type.endswith("/package")


def leads_away(relation: Relation) -> bool:
    """Whether something is fetched from elsewhere; a link that is only followed on a click may stay."""
    return relation.outside and not (relation.type == names.TO_LINK and relation.target.startswith(_WEB))


def _short(part: str) -> str:
    return part.rpartition("/")[2]
