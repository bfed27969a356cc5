"""The Content-Security-Policy: what a page may load and run, with digests of the theme's inline scripts."""

import base64
import hashlib
import re
from html import escape

from msgspec import Struct

_SCRIPT = re.compile(r"<script(?P<attributes>(?:\s[^>]*)?)>(?P<text>.*?)</script>", re.DOTALL)
_SOURCE_OR_DATA = re.compile(r"""\ssrc\s*=|\stype\s*=\s*["']?(?!module|text/javascript)""")
_EMBED = re.compile(r'data-embed="(https://[^/"]+)/')
_CHARSET = '<meta charset="utf-8">'


class Policy(Struct, frozen=True):
    """`scripts` are digests of inline scripts (`sha256-…`), `frames` the hosts that a page may show in a frame."""

    scripts: tuple[str, ...] = ()
    frames: tuple[str, ...] = ()

    def __str__(self) -> str:
        """The policy as a page or a header has it (CSP level 3); a browser warns of nothing in it."""
        return "; ".join(f"{name} {' '.join(sources)}" for name, sources in self._directives())

    def _directives(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        own = ("'self'",)
        return (
            ("default-src", ("'none'",)),
            ("script-src", (*own, *(f"'{digest}'" for digest in self.scripts))),
            *((f"{kind}-src", own) for kind in ("style", "font", "connect", "worker", "manifest", "media")),
            # The theme's signs are small pictures inside its style sheet.
            ("img-src", (*own, "data:")),
            ("frame-src", self.frames or ("'none'",)),
            ("form-action", own),
            ("base-uri", ("'none'",)),
        )


def policy_of(html: str, content: str = "") -> Policy:
    """The policy of a finished page; a script in its `content` gets no digest, so it does not run."""
    scripts = sorted(set(_inline(html)) - set(_inline(content)))
    return Policy(tuple(scripts), tuple(sorted(set(_EMBED.findall(html)))))


def page_policy(scripts: tuple[str, ...], content: str) -> Policy:
    """The same for a page of which the scripts around its content are known by their digests."""
    foreign = _inline(content) if "<script" in content else ()
    kept = tuple(digest for digest in scripts if digest not in foreign)
    return Policy(kept, tuple(sorted(set(_EMBED.findall(content)))))


def merged(policies: "set[Policy]") -> Policy:
    """One policy that lets every page be: for a header, which all pages share."""
    scripts = {digest for policy in policies for digest in policy.scripts}
    frames = {host for policy in policies for host in policy.frames}
    return Policy(tuple(sorted(scripts)), tuple(sorted(frames)))


def policy_tag(policy: Policy) -> str:
    """The policy as an element for a page's head, before anything that loads; with whom not to tell where one was."""
    content = escape(str(policy)).replace("&#x27;", "'")
    return (
        f'<meta http-equiv="Content-Security-Policy" content="{content}">\n'
        '  <meta name="referrer" content="same-origin">'
    )


def with_policy(html: str, tag: str) -> str:
    """The page with the tag of its policy right after the name of its characters.

    Raises ValueError for a page that does not name them: it would go out without a policy.
    """
    if _CHARSET not in html:
        raise ValueError(f"a page of the theme has no {_CHARSET}")
    return html.replace(_CHARSET, f"{_CHARSET}\n  {tag}", 1)


def _inline(html: str) -> list[str]:
    found = _SCRIPT.finditer(html)
    return [_digest(script["text"]) for script in found if not _SOURCE_OR_DATA.search(script["attributes"])]


def _digest(text: str) -> str:
    # A browser reads every line end as a line feed before it makes the digest.
    data = text.replace("\r\n", "\n").encode()
    return f"sha256-{base64.b64encode(hashlib.sha256(data).digest()).decode()}"
