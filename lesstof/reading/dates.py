"""Dates, and what was likely meant by one in another form."""

import re
from datetime import date

_MONTH_WORDS = {
    "jan": 1,
    "feb": 2,
    "mrt": 3,
    "maa": 3,
    "mar": 3,
    "apr": 4,
    "mei": 5,
    "may": 5,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "okt": 10,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def is_date(text: str) -> bool:
    """Whether this is a real date as `2026-11-02`."""
    try:
        return len(text) == 10 and date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def likely_date(text: str) -> str:
    """`2026-11-23` for `23-11-2026` or `23 november 2026`, day before month; empty when nobody can tell."""
    month, day = _month(text), _day(text)
    found = f"{month}-{day:02d}"
    return found if is_date(found) else ""


def likely_month(text: str) -> str:
    """`2026-11` for `november 2026`, `11/2026` or a whole date; empty when nobody can tell."""
    month = _month(text)
    return month if is_date(f"{month}-01") else ""


def likely_years(text: str) -> str:
    """`2016` for `ca. 2016`, `2012–2014` for `van 2012 tot 2014`; empty when nobody can tell."""
    years = _YEAR.findall(text)
    return "–".join(years) if len(years) in (1, 2) else ""


def _month(text: str) -> str:
    year, numbers, word = _pieces(text)
    rest = numbers[:1] if text.lstrip().startswith(year) else numbers[-1:]
    month = word or next(iter(rest), 0)
    return f"{year}-{month:02d}"


def _day(text: str) -> int:
    year, numbers, word = _pieces(text)
    if word or not text.lstrip().startswith(year):
        return next(iter(numbers), 0) if word or len(numbers) == 2 else 0
    return numbers[1] if len(numbers) == 2 else 0


def _pieces(text: str) -> tuple[str, list[int], int]:
    """The year, the other numbers of one or two digits, and the month when it is a word."""
    found = _YEAR.search(text)
    year = found[0] if found else "0000"
    numbers = [int(number) for number in re.findall(r"(?<!\d)\d{1,2}(?!\d)", text)]
    words = (_MONTH_WORDS.get(word[:3].lower(), 0) for word in re.findall(r"[^\W\d_]{3,}", text))
    return year, numbers, next(filter(None, words), 0)
