"""Security headers in the files that usual hosts read, at the root of the site: nobody has to type them over."""

import json
from collections.abc import Iterator
from html import escape

from lesstof.outputs.site.policy import Policy

_UNUSED_POWERS = (
    *("accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer", "microphone", "midi"),
    *("payment", "screen-wake-lock", "serial", "usb", "xr-spatial-tracking"),
)
# Other hosts may link to the site; only who is named here may show it in a frame, such as a school's Moodle.
_FRAMED_BY = "'self'"

HEADER_FILES = (
    "_headers",
    ".htaccess",
    "nginx-headers.conf",
    "web.config",
    "vercel.json",
    "staticwebapp.config.json",
)

Headers = tuple[tuple[str, str], ...]


def headers(policy: Policy) -> Headers:
    """Names and values; what only a header can say (`frame-ancestors`) is added to the pages' own policy."""
    return (
        ("Content-Security-Policy", f"{policy}; frame-ancestors {_FRAMED_BY}"),
        ("Referrer-Policy", "same-origin"),
        ("X-Content-Type-Options", "nosniff"),
        ("Permissions-Policy", ", ".join(f"{power}=()" for power in _UNUSED_POWERS)),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    )


def header_files(policy: Policy) -> Iterator[tuple[str, str]]:
    """Name and text of each host's file: Netlify and Cloudflare, Apache, nginx, IIS, Vercel, Azure."""
    found = headers(policy)
    pairs = [{"key": name, "value": value} for name, value in found]
    texts = (
        "/*\n" + "".join(f"  {name}: {value}\n" for name, value in found),
        _apache(found),
        "".join(f'add_header {name} "{value}" always;\n' for name, value in found),
        _iis(found),
        _json({"headers": [{"source": "/(.*)", "headers": pairs}]}),
        _json({"globalHeaders": dict(found)}),
    )
    yield from zip(HEADER_FILES, texts, strict=True)


def _apache(found: Headers) -> str:
    lines = "".join(f'  Header always set {name} "{value}"\n' for name, value in found)
    return f"<IfModule mod_headers.c>\n{lines}</IfModule>\n"


def _iis(found: Headers) -> str:
    lines = "".join(f'      <add name="{name}" value="{escape(value, quote=False)}" />\n' for name, value in found)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<configuration>\n  <system.webServer>\n    <httpProtocol>\n'
        f"    <customHeaders>\n{lines}    </customHeaders>\n    </httpProtocol>\n"
        "  </system.webServer>\n</configuration>\n"
    )


def _json(value: object) -> str:
    return json.dumps(value, indent=2) + "\n"
