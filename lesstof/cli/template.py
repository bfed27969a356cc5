"""`lesstof template`: whether a school's template will do for the decks, and one to start from."""

import argparse
import json
import sys
from pathlib import Path

from lesstof.cli.console import tell
from lesstof.cli.explaining import reason_of
from lesstof.cli.failing import StoppedError
from lesstof.cli.findings import stops
from lesstof.cli.order import Order
from lesstof.labels import Labels
from lesstof.model.diagnostic import Diagnostic
from lesstof.outputs.contract import TemplateFile


def run(options: argparse.Namespace, words: Labels) -> int:
    """Check a template or make one; 1 when it cannot be used."""
    return _check(options, words) if options.what == "check" else _start(options, words)


def template_findings(order: Order) -> tuple[Diagnostic, ...]:
    """Why the template for the decks cannot be used; nothing when it can, or when none is asked for."""
    points = (*order.outputs.student, *order.outputs.teacher)
    if not order.template or not any("decks" in point.name for point in points):
        return ()
    return refusals_of(order.template, order.settings.book.language)


def refusals_of(template: TemplateFile, language: str) -> tuple[Diagnostic, ...]:
    """Why a template cannot be used for decks in a language; nothing when it can."""
    from slides_builder.template.school.reporting import judged_template

    path = Path(template.path)
    found = judged_template(path.read_bytes(), path.name, language).diagnostics
    return tuple(each for each in found if stops((each,), strict=False))


def _check(options: argparse.Namespace, words: Labels) -> int:
    from lesstof.checks.reporting import report
    from slides_builder.template.school.reporting import as_data, as_text, judged_template

    path = Path(options.file)
    try:
        data = path.read_bytes()
    except OSError as problem:
        raise StoppedError(words("There is no file {path}.", path=options.file)) from problem
    judged = judged_template(data, path.name, words.language)
    if options.format == "json":
        sys.stdout.write(json.dumps(as_data(judged, words), ensure_ascii=False, indent=2) + "\n")
    else:
        if judged.diagnostics:
            sys.stdout.write(report(judged.diagnostics, "text", words.language) + "\n")
        sys.stdout.write(as_text(judged, words))
    return 1 if stops(judged.diagnostics, strict=False) else 0


def _start(options: argparse.Namespace, words: Labels) -> int:
    from slides_builder.starter import starter

    path = Path(options.file)
    if path.suffix.lower() not in {".potx", ".pptx"}:
        raise StoppedError(words("Give the file a name that ends in .potx, such as school.potx."))
    if path.exists():
        raise StoppedError(words("{path} is there already; nothing was changed.", path=options.file))
    try:
        path.write_bytes(starter(words.language, as_template=path.suffix.lower() == ".potx"))
    except OSError as problem:
        raise StoppedError(
            words(
                "{path} cannot be written: {reason}",
                path=options.file,
                reason=reason_of(problem.strerror or problem, words),
            )
        ) from problem
    tell(words("made: {path}", path=path.as_posix()))
    tell(
        words("Change it in PowerPoint (View > Slide Master) and try it with: lesstof template check {path}", path=path)
    )
    return 0
