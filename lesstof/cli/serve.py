"""`lesstof serve`: the site on this computer, made again with the decks each time a file is saved."""

import argparse
import threading
import time
from pathlib import Path
from typing import NoReturn

from msgspec.structs import replace

from lesstof.building.stamp import still_good
from lesstof.cli.console import tell
from lesstof.cli.crew import Crew, crew_for
from lesstof.cli.failing import StoppedError, end_workers, tell_fault
from lesstof.cli.findings import as_text, show
from lesstof.cli.making import make
from lesstof.cli.order import Order, order_of
from lesstof.cli.outputs import NOT_IN_PREVIEW, OURS, chosen
from lesstof.cli.preview import ADDRESS, News, server
from lesstof.cli.progress import silent, teller
from lesstof.cli.sources import source_files, state_of
from lesstof.cli.summary import Made, summary
from lesstof.cli.wish import wish_of
from lesstof.labels import Labels

LOOK_SECONDS = 0.1


def run(options: argparse.Namespace, words: Labels) -> int:
    """Serve until Ctrl+C. Raises StoppedError when the course cannot be read at all or the port is taken."""
    options.only = [name for name, _, _ in OURS if name not in NOT_IN_PREVIEW]
    order = _order(options, words)
    news = News()
    try:
        host = server(order.build / "site", options.port, news)
    except OSError as problem:
        taken = words("Port {port} is in use. Choose another one with --port.", port=options.port)
        raise StoppedError(taken) from problem
    threading.Thread(target=host.serve_forever, daemon=True).start()
    tell(words("Your site: {address}  (stop with Ctrl+C)", address=f"http://{ADDRESS}:{host.server_port}/"))
    with crew_for(order.wish, order.outputs) as crew:
        try:
            _follow(options, words, order.settings.root, crew, news)
        except KeyboardInterrupt:
            end_workers()
            tell("")
    return 0


def _follow(options: argparse.Namespace, words: Labels, root: Path, crew: Crew, news: News) -> NoReturn:
    seen = None
    given = (Path(options.template).resolve(),) if options.template else ()
    while True:
        now = state_of((*source_files(root, with_teacher=True), *given))
        if now != seen:
            seen = now
            _renew(options, words, crew, news)
        time.sleep(LOOK_SECONDS)


def _renew(options: argparse.Namespace, words: Labels, crew: Crew, news: News) -> None:
    """One build; whatever goes wrong is told at the prompt and in the browser, and the last good site stays."""
    try:
        made = _made(options, words, crew, news)
    except StoppedError as stop:
        crew.dismiss()
        tell(str(stop))
        news.tell(str(stop), new_site=False)
    except Exception as problem:
        crew.dismiss()
        tell_fault(problem, words)
        news.tell(words("Something went wrong in Lesstof itself; see the prompt."), new_site=False)
    else:
        news.tell(_for_browser(made, words), new_site=False)


def _made(options: argparse.Namespace, words: Labels, crew: Crew, news: News) -> Made:
    start = time.monotonic()
    order = _order(options, words)
    fingerprint = order.wish.fingerprint
    told = still_good(order.build, fingerprint)
    made = _made_anew(options, order, fingerprint, words, crew, news) if told is None else Made(told)
    show(made.diagnostics, words)
    for line in summary(made, order.build, words, time.monotonic() - start):
        tell(line)
    return made


def _made_anew(
    options: argparse.Namespace, order: Order, fingerprint: str, words: Labels, crew: Crew, news: News
) -> Made:
    """The site first, which somebody waits for, then all; what there is to tell of either is told of both."""
    site = _site_alone(options, words, crew)
    if site.changed:
        news.tell("", new_site=True)
    progress = teller(quiet=options.quiet)
    try:
        made = make(order, fingerprint, crew, progress, words)
    finally:
        progress.close()
    return replace(made, changed=(*site.changed, *made.changed), kept=(*site.kept, *made.kept), ran=site.ran + made.ran)


def _site_alone(options: argparse.Namespace, words: Labels, crew: Crew) -> Made:
    order = _order(argparse.Namespace(**{**vars(options), "only": ["site"]}), words)
    return make(order, order.wish.fingerprint, crew, silent, words)


def _order(options: argparse.Namespace, words: Labels) -> Order:
    wish = wish_of(options)
    return order_of(options, wish, chosen(wish.only, words), words)


def _for_browser(made: Made, words: Labels) -> str:
    return as_text(made.diagnostics, words) if made.stopped else ""
