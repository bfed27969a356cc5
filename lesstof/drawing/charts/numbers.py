"""Numbers of a chart as text, in the notation of the course's language."""

from decimal import Decimal

from lesstof.labels import labels

_MONEY = ("€", "$", "£")
_LARGE = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
# From here on nobody reads digits.
_HUGE = Decimal(10) ** 15


def written(value: Decimal, decimals: int, unit: str, language: str) -> str:
    """`1.200`, `45%`, `€ −12,50`; a unit that is a word is left to the axis.

    In Dutch a minus belongs to the number (taaladvies.net/euro-e-12-of-e-12), in English to the amount: `−€12.50`.
    """
    size = abs(value)
    digits = _power(size, language) if size >= _HUGE else _digits(size, decimals, language)
    if value >= 0:
        return _with_unit(digits, unit, language)
    return _with_unit(f"−{digits}", unit, language) if language == "nl" else "−" + _with_unit(digits, unit, language)


def short(value: Decimal, step: Decimal, unit: str, language: str) -> str:
    """A number along an axis: as many decimals as the step between two has, large ones in words."""
    size, word = next(((size, word) for size, word in _LARGE if step >= size), (Decimal(1), ""))
    if not word or abs(value) >= _HUGE or not value:
        return written(value, decimals_of(step), unit, language)
    return labels(language)(
        f"{{number}} {word}", number=written(value / size, decimals_of(step / size), unit, language)
    )


def decimals_of(value: Decimal) -> int:
    """How many decimals a number needs."""
    return max(0, -int(value.normalize().as_tuple().exponent))


def is_sign(unit: str) -> bool:
    """Whether a unit stands with each number."""
    return unit == "%" or unit in _MONEY


def _digits(value: Decimal, decimals: int, language: str) -> str:
    text = f"{value:,.{decimals}f}"
    return text.translate(str.maketrans(",.", ".,")) if language == "nl" else text


def _power(value: Decimal, language: str) -> str:
    exponent = value.adjusted()
    return f"{_digits(value.scaleb(-exponent), 1, language)} × 10^{exponent}"


def _with_unit(text: str, unit: str, language: str) -> str:
    if unit == "%":
        return f"{text}%"
    if unit in _MONEY:
        return f"{unit}\u00a0{text}" if language == "nl" else f"{unit}{text}"
    return text
