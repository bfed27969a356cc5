"""Reading and checking the course for a host that has not been handed one."""

from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from lesstof.checks.checkable import thresholds_of
from lesstof.checks.reporting import report
from lesstof.checks.rules import check_handbook
from lesstof.checks.silencing import heard
from lesstof.model.diagnostic import Diagnostic, Severity, in_order
from lesstof.model.handbook import Handbook
from lesstof.reading.course import read_course
from lesstof.settings import ConfigurationError, load_settings

log = get_plugin_logger("lesstof")


def read_handbook(config_file: Path) -> Handbook:
    """The handbook of the course that a mkdocs.yml belongs to.

    Raises PluginError with every error that was found; what is only a warning is logged as one.
    """
    try:
        settings = load_settings(config_file.parent, config_file.name)
        limits = thresholds_of(settings)
    except ConfigurationError as error:
        raise PluginError(_told(error.diagnostics, "en")) from error
    course = read_course(settings)
    found = check_handbook(course.handbook, limits, course.diagnostics)
    language = settings.book.language
    told = in_order(heard([*course.diagnostics, *found], limits.silenced))
    if any(finding.severity is Severity.ERROR for finding in told):
        raise PluginError(_told(told, language))
    if told:
        log.warning(_told(told, language))
    return course.handbook


def _told(diagnostics: tuple[Diagnostic, ...], language: str) -> str:
    return "\n" + report(diagnostics, "text", language).rstrip()
