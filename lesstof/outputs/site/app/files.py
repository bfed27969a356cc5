"""The files of the app: those that pages name, and the worker, which is written when all others are there."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from functools import cache
from html import escape
from importlib.resources import files
from pathlib import Path

from lesstof.design import tokens
from lesstof.labels import Labels
from lesstof.model.source import digest_of
from lesstof.outputs.addresses import made_page
from lesstof.outputs.site.app.icons import ICONS, Icon
from lesstof.outputs.site.headers import HEADER_FILES
from lesstof.outputs.site.rendering.shelf import Shelf

Told = tuple[str, int]
MANIFEST = "app.webmanifest"
WORKER = "service-worker.js"
_LIST, _SCRIPT = "assets/offline.", "assets/lesstof-app."
# How addresses begin of what only a site on a server uses.
ONLINE_ASSETS = (_LIST, _SCRIPT, "assets/icon-")
# What a page is made of; a site's host has files of its own, which a browser may not get.
_KEPT = (
    ".html",
    ".css",
    ".js",
    ".json",
    ".svg",
    ".png",
    ".jpg",
    ".jpeg",
    ".gif",
    ".webp",
    ".woff2",
    ".docx",
    ".xlsx",
    ".webmanifest",
    "sitemap.xml",
)
_SHELL = (".css", ".js", ".woff2", ".svg", ".webmanifest")
# What changes after the site is made, or is of no use without a network.
_NOT_KEPT = ("downloads/", "404.html", WORKER, _LIST, *HEADER_FILES)
_TEXTS = {
    "newer": "There is a newer version of the book.",
    "refresh": "Refresh",
    "save": "Keep the whole book on this device ({size})",
    "saving": "{kept} of {all} pages and files are kept …",
    "some": "{kept} of {all} pages and files are on this device. What you open is kept by itself.",
    "whole": "The whole book is on this device: it opens without internet too.",
    "failed": "Not everything could be kept. Is there internet, and room on the device? Try again.",
}


def app_files(shelf: Shelf) -> Iterator[tuple[str, str | bytes]]:
    """Manifest, icons and script."""
    yield MANIFEST, manifest(shelf)
    for name, _ in ICONS:
        yield f"assets/{name}", files(__package__).joinpath(name).read_bytes()
    yield script_name(shelf.label), script(shelf.label)


def script_name(label: Labels) -> str:
    """The script's address, with a digest of what it holds."""
    return f"{_SCRIPT}{digest_of(script(label))[:8]}.js"


def script(label: Labels) -> str:
    """The script that pages load, with its words in the course's language."""
    texts = {"language": label.language, **{name: label(text) for name, text in _TEXTS.items()}}
    return f"((texts) => {{\n{_source('app.js')}}})({_json(texts)});\n"


def manifest(shelf: Shelf) -> str:
    """The web application manifest, with addresses relative to itself."""
    book, colours = shelf.handbook.book, tokens()
    icons = [_told_of(name, drawing) for name, drawing in ICONS]
    facts = {
        "id": "./",
        "name": book.title,
        "short_name": book.title.split(" – ")[0][:30],
        "description": book.description,
        "lang": book.language,
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": colours.light.paper,
        "theme_color": colours.accents[0].light,
        "icons": icons,
    }
    return json.dumps({name: value for name, value in facts.items() if value}, ensure_ascii=False, indent=2) + "\n"


def _told_of(name: str, icon: Icon) -> dict[str, str]:
    facts = {"src": f"assets/{name}", "sizes": f"{icon.size}x{icon.size}", "type": "image/png"}
    return {**facts, "purpose": "maskable"} if icon.maskable else facts


def write_worker(site: Path, shelf: Shelf) -> None:
    """Write the worker's files into the finished site."""
    found = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    for name, text in worker_files(shelf, {path: told(file.read_bytes()) for path, file in found.items()}):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")


def worker_files(shelf: Shelf, made: Mapping[str, Told]) -> Iterator[tuple[str, str]]:
    """The list of all that can be kept, and the worker that keeps it; `made` is every other file of the site."""
    # Paper is made on a computer; the book on one page would weigh as much as all others.
    left_out = (*_NOT_KEPT, made_page(shelf.handbook, "whole-book"))
    kept = {path: facts for path, facts in made.items() if path.endswith(_KEPT) and not path.startswith(left_out)}
    listed = {_address(path): (digest[:12], size) for path, (digest, size) in kept.items()}
    text = _json(dict(sorted(listed.items())))
    name = f"{_LIST}{digest_of(text)[:8]}.json"
    yield name, text
    shell = [address for address in sorted(listed) if address == "" or address.endswith(_SHELL)]
    facts = {"shell": shell, "list": name, "absent": _absent(shelf)}
    source = _source(WORKER)
    version = digest_of(text, source, _json(facts))[:16]
    yield WORKER, f"const book = {_json({'version': version, **facts})};\n{source}"


def told(data: bytes) -> Told:
    """SHA-256 of a file, of which the worker is told the beginning, and its size in bytes."""
    return hashlib.sha256(data).hexdigest(), len(data)


def _address(path: str) -> str:
    """As a page asks for it: a page by its folder."""
    return path.removesuffix("index.html") if f"/{path}".endswith("/index.html") else path


def _absent(shelf: Shelf) -> str:
    """The page for what is neither on the device nor to be had."""
    label, book = shelf.label, shelf.handbook.book
    title, language = escape(label("No internet")), escape(book.language)
    text = escape(label("This page is not on your device yet. Go back, or try again when there is internet."))
    return (
        f'<!doctype html><html lang="{language}"><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width,initial-scale=1"><main><h1>{title}</h1><p>{text}</p></main>'
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@cache
def _source(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
