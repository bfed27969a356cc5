"""The quick way out: what was built from exactly these sources, and is still in place, is not looked at again."""

from collections.abc import Iterable
from pathlib import Path

from lesstof.building.files import write_own
from lesstof.building.manifest import diagnostics_of, plain_diagnostics, sealed, unsealed
from lesstof.building.record import RECORDS, is_intact
from lesstof.model.diagnostic import Diagnostic
from lesstof.model.source import digest_of

STAMP = ".store/stamp"


def remember(build: Path, fingerprint: str, trees: Iterable[str], diagnostics: tuple[Diagnostic, ...]) -> None:
    """Note that these trees were published from what has this fingerprint, and what there was to tell."""
    records = {tree: _digest_of_record(build, tree) for tree in sorted(trees)}
    value = {"fingerprint": fingerprint, "records": records, "diagnostics": plain_diagnostics(diagnostics)}
    write_own(build / STAMP, sealed(value))


def still_good(build: Path, fingerprint: str) -> tuple[Diagnostic, ...] | None:
    """What there was to tell, when everything is in place as it was published from this fingerprint; else None."""
    try:
        value = unsealed((build / STAMP).read_bytes())
        good = value["fingerprint"] == fingerprint and all(
            _digest_of_record(build, tree) == digest and is_intact(build, tree)
            for tree, digest in value["records"].items()
        )
        return diagnostics_of(value["diagnostics"]) if good else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _digest_of_record(build: Path, tree: str) -> str:
    return digest_of((build / RECORDS / tree).read_bytes())
