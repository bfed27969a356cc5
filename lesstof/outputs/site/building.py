"""A build by MkDocs in a folder that is thrown away: a course in, files out."""

import gc
import logging
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from lesstof.building.step import Artifact, Result
from lesstof.model.diagnostic import diagnose
from lesstof.model.handbook import Handbook
from lesstof.model.source import Span
from lesstof.outputs.documents.making import MEDIA_TYPES
from lesstof.outputs.site.framing import is_plain
from lesstof.outputs.site.plain import plain_site

_MEDIA_TYPES = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".json": "application/json",
    ".xml": "application/xml",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".woff2": "font/woff2",
    ".webmanifest": "application/manifest+json",
    ".txt": "text/plain",
    ".gz": "application/gzip",
    **{f".{kind}": media_type for kind, media_type in MEDIA_TYPES.items()},
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}
# The first moment of 1980, in seconds: whoever dates something, dates it by this.
_EPOCH = "315532800"


def build_site(handbook: Handbook, config_file: str) -> Result:
    """All files of the site as artifacts under `site/`.

    Pages of a plain course share the frames that the theme makes; where others may look at pages, MkDocs writes each.
    What mkdocs.yml makes impossible is one diagnostic E902 with MkDocs' own words.
    """
    with tempfile.TemporaryDirectory(prefix="lesstof-") as folder, _undated(), _collected() as told:
        # The handbook outlives the build: the collector need not look through it again and again.
        gc.freeze()
        try:
            config = _config(handbook, config_file, folder)
            files = plain_site(config) if is_plain(config) else None
            if files is None:
                build(_config(handbook, config_file, folder))
                files = _files(Path(folder))
        except (Abort, ConfigurationError) as error:
            reason = "; ".join(told) or str(error)
            return Result((), (diagnose("E902", Span(Path(config_file).name), reason=reason),))
        finally:
            gc.unfreeze()
        return Result(tuple(_artifact(path, data) for path, data in sorted(files.items())))


def _config(handbook: Handbook, config_file: str, folder: str) -> MkDocsConfig:
    config = load_config(config_file=config_file, site_dir=folder)
    plugin = config.plugins.get("lesstof")
    if plugin is None:
        raise ConfigurationError("plugins: - lesstof")
    plugin.handed = handbook
    config.plugins.on_startup(command="build", dirty=False)
    return config


def _files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def _artifact(path: str, data: bytes) -> Artifact:
    media_type = _MEDIA_TYPES.get(PurePosixPath(path).suffix.lower(), "application/octet-stream")
    return Artifact(f"site/{path}", media_type, data)


@contextmanager
def _undated() -> Iterator[None]:
    """Templates and plug-ins that write a date write the same one in every build."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = _EPOCH
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
