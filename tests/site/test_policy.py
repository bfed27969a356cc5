"""What a page may load and run: only what is ours, told in the page and in a file for every usual host."""

import base64
import hashlib
import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from lxml import html
from mkdocs.commands.build import build
from mkdocs.config import load_config

from lesstof.outputs.site.headers import header_files
from lesstof.outputs.site.policy import Policy, merged, policy_of, policy_tag, with_policy
from tests.site.test_building import Files, course_at, made_at

HOSTS = {"_headers", ".htaccess", "nginx-headers.conf", "web.config", "vercel.json", "staticwebapp.config.json"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Files:
    return made_at(course_at(tmp_path_factory.mktemp("policy") / "course"))


def pages(site: Files) -> dict[str, html.HtmlElement]:
    return {name: html.document_fromstring(data) for name, data in site.items() if name.endswith(".html")}


def policy_in(page: html.HtmlElement) -> str:
    (found,) = page.xpath("//head/meta[@http-equiv='Content-Security-Policy']/@content")
    return str(found)


def digest(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


def test_every_page_has_a_policy_before_anything_that_loads(site: Files) -> None:
    assert len(pages(site)) > 10
    for name, page in pages(site).items():
        policy = policy_in(page)
        assert "'unsafe-" not in policy, name
        assert policy.startswith("default-src 'none'; script-src 'self'"), name
        before = page.xpath("//meta[@http-equiv='Content-Security-Policy']/preceding::*[self::script or self::link]")
        assert before == [], name


def test_every_inline_script_of_a_page_has_its_digest_there_and_no_other_has(site: Files) -> None:
    for name, page in pages(site).items():
        scripts = page.xpath("//script[not(@src) and not(@type='application/json')]")
        told = set(re.findall(r"'sha256-[^']+'", policy_in(page)))
        assert told == {digest(script.text) for script in scripts}, name


def test_no_page_has_a_style_or_a_handler_among_its_attributes(site: Files) -> None:
    for name, page in pages(site).items():
        assert page.xpath("//*[@style] | //style | //@*[starts-with(name(), 'on')]") == [], name


def test_a_changed_script_of_the_theme_changes_the_digest() -> None:
    old, new = policy_of("<script>one()</script>"), policy_of("<script>two()</script>")
    assert old.scripts
    assert old != new


def test_a_script_in_the_content_of_a_page_may_not_run() -> None:
    content = "<p>tekst</p><script>evil()</script>"
    policy = policy_of(f"<script>theme()</script>{content}", content)
    assert len(policy.scripts) == 1
    assert digest("theme()") in str(policy)


def test_data_and_files_need_no_digest() -> None:
    assert policy_of('<script type="application/json">{}</script><script src="a.js"></script>') == Policy()


def test_a_page_that_cannot_hold_a_policy_does_not_go_out() -> None:
    with pytest.raises(ValueError, match="charset"):
        with_policy("<html><head></head></html>", policy_tag(Policy()))


def test_every_host_finds_the_same_headers_that_let_every_page_be(site: Files) -> None:
    found = {name: site[name].decode() for name in HOSTS}
    needed = {digest for page in pages(site).values() for digest in re.findall(r"'sha256-[^']+'", policy_in(page))}
    for name, text in found.items():
        assert all(digest in text for digest in needed), name
        for header in ("Referrer-Policy", "X-Content-Type-Options", "Permissions-Policy", "frame-ancestors 'self'"):
            assert header in text, (name, header)


def test_files_of_hosts_can_be_read_by_them() -> None:
    files = dict(header_files(Policy(("sha256-a=",), ("https://player.vimeo.com",))))
    assert set(files) == HOSTS
    headers = json.loads(files["staticwebapp.config.json"])["globalHeaders"]
    assert "frame-src https://player.vimeo.com" in headers["Content-Security-Policy"]
    told = {pair["key"]: pair["value"] for pair in json.loads(files["vercel.json"])["headers"][0]["headers"]}
    assert told == headers
    listed = ElementTree.fromstring(files["web.config"]).iter("add")
    assert {one.get("name"): one.get("value") for one in listed} == headers
    assert all('"' not in value for value in headers.values())


def test_policies_of_pages_together_let_all_of_them_be() -> None:
    one, two = Policy(("sha256-a=",), ()), Policy(("sha256-b=",), ("https://player.vimeo.com",))
    assert merged({one, two}) == Policy(("sha256-a=", "sha256-b="), ("https://player.vimeo.com",))


def test_the_preview_of_mkdocs_may_run_its_own_script(tmp_path: Path) -> None:
    folder = course_at(tmp_path / "course")
    config = load_config(config_file=str(folder / "mkdocs.yml"), site_dir=str(tmp_path / "out"))
    config.plugins.on_startup(command="serve", dirty=False)
    build(config)
    chapter = (tmp_path / "out" / "h01" / "index.html").read_text(encoding="utf-8")
    assert "lt-opener" in chapter
    assert "Content-Security-Policy" not in chapter
