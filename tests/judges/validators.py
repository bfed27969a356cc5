"""Judges of Office files: Microsoft's Open XML SDK, and openxml-audit."""

import json
import sys
from pathlib import Path

from tests.judges.conftest import NODE, run


def sdk_errors(files: list[Path]) -> list[str]:
    """What Microsoft's Open XML SDK has against these files, as `name: error`."""
    return [f"{file.name}: {error}" for file in files for error in _sdk_report(file)["errors"]]


def _sdk_report(file: Path) -> dict[str, list[object]]:
    answer = run(NODE / ".bin" / "ooxml-validator", file, "--officeVersion", "Microsoft365", cwd=file.parent)
    report: dict[str, list[object]] = json.loads(answer.stdout)
    assert report["ok"] or report["errors"], file.name
    return report


def audit_errors(decks: list[Path]) -> list[str]:
    """What openxml-audit has against these decks, as `name: error`."""
    audit = Path(sys.executable).parent / "openxml-audit"
    found = []
    for deck in decks:
        answer = run(audit, "--output", "json", "--max-errors", "0", deck, cwd=deck.parent)
        (told,) = json.loads(answer.stdout)
        found += [f"{deck.name}: {error}" for error in told["errors"] if not _is_run_of_formula(error)]
    return found


def _is_run_of_formula(error: dict[str, str]) -> bool:
    """The audit knows runs of formulas in Word only; PowerPoint gives them properties of its own, as the SDK knows."""
    return error["description"] == "Unexpected element 'rPr' found" and "/oMath[" in (error["path"] or "")
