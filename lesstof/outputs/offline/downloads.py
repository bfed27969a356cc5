"""The page that lists the files to take along, filled with what was made."""

import re
from html import escape

from lesstof.outputs.site.rendering.words import size_of

_SECTION = re.compile(r'<section hidden="" class="lt-download"(.*?)</section>', re.DOTALL)
_LINK = re.compile(r'<a ([^>]*)data-download="([^"]*)">(.*?)</a>')


def filled(page: str, sizes: dict[str, int], language: str) -> str:
    """The page with the sizes in bytes of these files; what was not made stays hidden."""
    page = page.replace('<p class="lt-downloads__none">', '<p class="lt-downloads__none" hidden="">')
    return _SECTION.sub(lambda found: _shown(found[0], sizes, language), page)


def _shown(section: str, sizes: dict[str, int], language: str) -> str:
    found = _LINK.search(section)
    if found is None or found[2] not in sizes:
        return section
    size = escape(size_of(language, sizes[found[2]]))
    link = f'<a {found[1]}href="../{found[2]}" download="">{found[3]}</a> <span class="lt-quiet">{size}</span>'
    return section.replace(' hidden=""', "", 1).replace(found[0], link)
