import http.client
import json
import re
import shutil
import signal
import socket
import struct
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.prompt import command, environment, heed_interrupts, lesstof


class Preview:
    """`lesstof serve` of a course, with what it says and shows."""

    def __init__(self, course: Path) -> None:
        self.course = course
        self.said: list[str] = []
        self.process = subprocess.Popen(
            command("serve", "--port", "0"),
            cwd=course,
            env=environment(more_outputs=False),
            preexec_fn=heed_interrupts,
            stderr=subprocess.PIPE,
            text=True,
        )
        threading.Thread(target=self._listen, daemon=True).start()
        self.port = int(self.until_said(r"127\.0\.0\.1:(\d+)/"))

    def _listen(self) -> None:
        assert self.process.stderr is not None
        for line in self.process.stderr:
            self.said.append(line)

    def until_said(self, pattern: str) -> str:
        end = time.monotonic() + 60
        while time.monotonic() < end:
            if found := re.search(pattern, "".join(self.said)):
                return found[1] if found.groups() else found[0]
            time.sleep(0.05)
        raise AssertionError("".join(self.said))

    def get(self, path: str, host: str = "localhost") -> tuple[int, str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=40)
        connection.request("GET", path, headers={"Host": f"{host}:{self.port}"})
        answer = connection.getresponse()
        return answer.status, answer.read().decode("utf-8")

    def news(self, seen: str = "") -> dict[str, object]:
        value: dict[str, object] = json.loads(self.get(f"/.lesstof/wait?seen={seen}")[1])
        return value

    def until_news(self, seen: dict[str, object], fits: Callable[[dict[str, object]], bool]) -> dict[str, object]:
        """The first news after what was seen that fits; the site is told of before the rest."""
        end = time.monotonic() + 60
        while time.monotonic() < end:
            seen = self.news(f"{seen['site']}-{seen['told']}")
            if fits(seen):
                return seen
        raise AssertionError(seen)

    def edit(self, old: str, new: str) -> None:
        path = self.course / "chapters/h01/index.md"
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


@pytest.fixture(scope="module")
def preview(fresh_course: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    course = Path(shutil.copytree(fresh_course, tmp_path_factory.mktemp("serve") / "course"))
    shown = Preview(course)
    shown.until_said("Gemaakt in")
    yield shown
    shown.process.send_signal(signal.SIGINT)
    assert shown.process.wait(20) == 0
    assert "Traceback" not in "".join(shown.said)


def test_the_site_is_shown_with_the_script_that_waits_for_news(preview: Preview) -> None:
    status, page = preview.get("/h01/")
    assert status == 200
    assert "Koffie die elke keer goed smaakt" in page
    assert '<script src="/.lesstof/preview.js" defer></script>' in page
    assert preview.get("/.lesstof/preview.js")[0] == 200
    assert "lesstof/preview" not in (preview.course / "build/site/h01/index.html").read_text("utf-8")


def test_a_page_that_does_not_exist_is_not_found(preview: Preview) -> None:
    assert preview.get("/nergens/")[0] == 404
    assert preview.get("/../../mkdocs.yml")[0] == 404
    assert preview.get("/../teacher/")[0] == 404


def test_another_host_name_is_refused(preview: Preview) -> None:
    assert preview.get("/", host="evil.example")[0] == 403


def test_a_saved_change_comes_on_the_page_and_in_the_deck(preview: Preview) -> None:
    before = preview.news()
    deck = next((preview.course / "build/decks").iterdir()).read_bytes()
    preview.edit("- Koffie zetten is smaak oplossen in water.", "- Koffie zetten is geduld hebben met water.")
    after = preview.until_news(before, lambda news: news["site"] != before["site"])
    assert "geduld hebben" in preview.get("/h01/")[1]
    preview.until_news(after, lambda news: news["text"] == "")
    assert next((preview.course / "build/decks").iterdir()).read_bytes() != deck


def test_a_mistake_is_told_in_the_browser_and_the_last_good_page_stays(preview: Preview) -> None:
    before = preview.news()
    preview.edit("/// voorbeeld |", "/// voorbeld |")
    broken = preview.until_news(before, lambda news: bool(news["text"]))
    assert broken["site"] == before["site"]
    assert "E201" in str(broken["text"])
    assert preview.get("/h01/")[0] == 200
    preview.edit("/// voorbeld |", "/// voorbeeld |")
    preview.until_news(broken, lambda news: news["text"] == "")


def test_a_browser_that_leaves_early_is_not_told_at_the_prompt(preview: Preview) -> None:
    with socket.create_connection(("127.0.0.1", preview.port)) as leaving:
        leaving.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        leaving.sendall(b"GET /hele-boek/ HTTP/1.1\r\nHost: localhost:1\r\n\r\n")
    assert preview.get("/")[0] == 200
    assert "Traceback" not in "".join(preview.said)


def test_a_port_in_use_is_explained(preview: Preview, course: Path) -> None:
    done = lesstof("serve", "--port", str(preview.port), at=course, code=2)
    assert f"Poort {preview.port} is al in gebruik" in done.stderr
