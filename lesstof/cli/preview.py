"""A server for the author's own computer: the published site, and news of each build for the pages that are open."""

import json
import sys
import threading
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from msgspec import Struct, field

ADDRESS = "127.0.0.1"
PATIENCE_SECONDS = 25.0
SCRIPT = b'<script src="/.lesstof/preview.js" defer></script>'
_HOSTS = ("127.0.0.1", "localhost", "[::1]")


class News(Struct):
    """What open pages wait for: `site` counts published sites, `told` counts messages, `text` is the last one."""

    site: int = 0
    told: int = 0
    text: str = ""
    changed: threading.Condition = field(default_factory=threading.Condition)

    def tell(self, text: str, *, new_site: bool) -> None:
        """Let every page know."""
        with self.changed:
            self.site += new_site
            self.told += 1
            self.text = text
            self.changed.notify_all()

    def wait(self, seen: str) -> dict[str, Any]:
        """The news, as soon as it is other than what was seen (`site-told`), or when waiting took too long."""
        with self.changed:
            self.changed.wait_for(lambda: f"{self.site}-{self.told}" != seen, PATIENCE_SECONDS)
            return {"site": str(self.site), "told": self.told, "text": self.text}


def server(site: Path, port: int, news: News) -> ThreadingHTTPServer:
    """A server that listens on this computer only. Raises OSError when the port is taken."""
    return _Server((ADDRESS, port), partial(_Handler, news, site))


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = False

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a browser that left before it had its answer."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class _Handler(SimpleHTTPRequestHandler):
    """Pages from the site's folder, each with the script that waits for news."""

    def __init__(self, news: News, site: Path, *args: Any) -> None:
        self.news = news
        super().__init__(*args, directory=str(site))

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        if self.headers.get("Host", "").rpartition(":")[0] not in _HOSTS:
            self.send_error(HTTPStatus.FORBIDDEN)
        elif address.path == "/.lesstof/wait":
            seen = parse_qs(address.query).get("seen", [""])[0]
            self._answer(json.dumps(self.news.wait(seen)).encode(), "application/json")
        elif address.path == "/.lesstof/preview.js":
            self._answer(files(__package__).joinpath("preview.js").read_bytes(), "text/javascript")
        else:
            self._page()

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: the prompt is for messages on the course."""

    def _page(self) -> None:
        path = Path(self.translate_path(self.path))
        page = path / "index.html" if path.is_dir() and urlsplit(self.path).path.endswith("/") else path
        if page.suffix == ".html" and page.is_file():
            self._html(page, HTTPStatus.OK)
        elif path.is_file() or (path.is_dir() and page is path):
            super().do_GET()
        else:
            self._html(Path(self.directory) / "404.html", HTTPStatus.NOT_FOUND)

    def _html(self, page: Path, status: HTTPStatus) -> None:
        text = page.read_bytes() if page.is_file() else b"<!doctype html><title>404</title><body><p>404</p></body>"
        before, end, after = text.rpartition(b"</body>")
        self._answer(before + SCRIPT + end + after if end else text + SCRIPT, "text/html; charset=utf-8", status)

    def _answer(self, body: bytes, media_type: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)
