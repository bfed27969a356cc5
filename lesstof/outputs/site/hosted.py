"""What MkDocs does for a build: the frames of a plain course, or the whole site of another one."""

import logging
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.source import Span
from lesstof.outputs.site.frames import Frames
from lesstof.outputs.site.framing import frames_of, is_plain
from lesstof.outputs.site.navigation import Stop
from lesstof.outputs.site.rendering.book import Entry
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.sitemap import MOMENT


def hosted_site(shelf: Shelf, config_file: str) -> dict[str, bytes] | Diagnostic:
    """Every file by its name, as MkDocs writes the whole site in a folder that is thrown away.

    What mkdocs.yml makes impossible is one diagnostic E902 with MkDocs' own words.
    """
    with tempfile.TemporaryDirectory(prefix="lesstof-") as folder, _undated(), _collected() as told:
        try:
            build(_config(shelf, config_file, folder))
        except (Abort, ConfigurationError) as error:
            return diagnose("E902", Span(Path(config_file).name), reason="; ".join(told) or str(error))
        return _files(Path(folder))


def framed(shelf: Shelf, config_file: str, entries: tuple[Entry, ...], found: list[Stop]) -> Frames | None:
    """The frames for these pages; None for a course whose pages MkDocs has to write one by one."""
    with tempfile.TemporaryDirectory(prefix="lesstof-") as folder, _undated(), _collected():
        try:
            config = _config(shelf, config_file, folder)
            plain = is_plain(config)
            return frames_of(config.plugins.on_config(config), shelf.handbook.book, entries, found) if plain else None
        except (Abort, ConfigurationError):
            return None


def _config(shelf: Shelf, config_file: str, folder: str) -> MkDocsConfig:
    config = load_config(config_file=config_file, site_dir=folder)
    plugin = config.plugins.get("lesstof")
    if plugin is None:
        raise ConfigurationError("plugins: - lesstof")
    plugin.handed = shelf
    config.plugins.on_startup(command="build", dirty=False)
    return config


def _files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


@contextmanager
def _undated() -> Iterator[None]:
    """Templates and plug-ins that write a date write the same one in every build."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = str(MOMENT)
    try:
        yield
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = before


class _Collector(logging.Handler):
    """Keeps the errors that MkDocs logs."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.told.append(record.getMessage().strip())


@contextmanager
def _collected() -> Iterator[list[str]]:
    logger, collector = logging.getLogger("mkdocs"), _Collector()
    logger.addHandler(collector)
    try:
        yield collector.told
    finally:
        logger.removeHandler(collector)
