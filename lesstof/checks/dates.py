"""Months between dates, from dates that are given."""


def months_between(earlier: str, later: str) -> int:
    """Whole calendar months from one date to another (`2026-06` or `2026-06-15`); negative when it lies after."""
    return _months(later) - _months(earlier)


def _months(date: str) -> int:
    year, month = date.split("-")[:2]
    return int(year) * 12 + int(month)
