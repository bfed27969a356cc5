"""Vocabulary and postings as short strings; `scripts/search-vocabulary.js` and `search-ranking.js` read them back."""

from lesstof.outputs.site.search.weighing import Postings

# A digit is one of 91 characters that need no escape in a script: 45 that end a number, 46 that go on.
_DIGITS = "".join(chr(code) for code in range(35, 127) if chr(code) != "\\")
_LAST = 45
_LEVELS_PER_POINT = 3.5
_COUNTS = "0123456789abcdefghijklmnopqrstuvwxyz"


def encoded_forms(forms: dict[str, tuple[str, ...]]) -> str:
    """Stems in order, each as the number of letters it shares with the one before and its rest, then its forms.

    A form is written so too, after its stem: `0ide 3e 3een` is a stem with two forms.
    """
    lines, before = [], ""
    for key, words in forms.items():
        lines.append(" ".join([_after(before, key), *(_after(key, word) for word in words)]))
        before = key
    return "|".join(lines)


def _after(before: str, word: str) -> str:
    same = _shared(before, word)
    return f"{_COUNTS[same]}{word[same:]}"


def _shared(one: str, other: str) -> int:
    """How many letters two words have in common at their start, no more than one digit can say."""
    size = min(len(one), len(other), len(_COUNTS) - 1)
    if one[:size] == other[:size]:
        return size
    return next(place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)


def encoded_postings(postings: Postings) -> str:
    """Per document, in order: the distance from the one before, and a level that says how much it is about the word."""
    written, before = [], -1
    for number, weight in sorted(postings.items()):
        level = round(weight * _LEVELS_PER_POINT) or 1
        written.append(_number(number - before - 1))
        written.append(_DIGITS[level] if level < len(_DIGITS) else _DIGITS[-1])
        before = number
    return "".join(written)


def _number(value: int) -> str:
    """A number, its low digits first; a digit from the second half says that more follow."""
    if value < _LAST:
        return _DIGITS[value]
    digits, more = "", len(_DIGITS) - _LAST
    while value >= _LAST:
        value, digit = divmod(value - _LAST, more)
        digits += _DIGITS[_LAST + digit]
    return digits + _DIGITS[value]
