"""The text of a formula as a tree: quantities, rows with operators, fractions and groups."""

import re

from msgspec import Struct

# How operators may be written, and how they are painted.
OPERATORS = {
    "+": "+",
    **dict.fromkeys("-−–", "−"),
    **dict.fromkeys("×*·x", "×"),
    **dict.fromkeys("÷/:", "÷"),
}
# More parentheses are no formula for people.
DEEPEST = 20
_CONSTANT = re.compile(r"^[€+−-]?\s?\d[\d.,]*\s?%?$")


class Quantity(Struct, frozen=True):
    """A named quantity, or a number when `constant`."""

    text: str

    @property
    def constant(self) -> bool:
        """Whether it is a number, such as `100%`."""
        return bool(_CONSTANT.match(self.text))


class Row(Struct, frozen=True):
    """Terms with the operators between them: one fewer than terms."""

    terms: "tuple[Node, ...]"
    operators: tuple[str, ...]


class Fraction(Struct, frozen=True):
    """A numerator over a denominator."""

    above: "Node"
    below: "Node"

    @property
    def parts(self) -> "tuple[Node, Node]":
        """Numerator and denominator."""
        return self.above, self.below


class Group(Struct, frozen=True):
    """A node between parentheses."""

    inner: "Node"


Node = Quantity | Row | Fraction | Group


class Formula(Struct, frozen=True):
    """`result` is what stands before the equals sign; empty without one."""

    result: str
    expression: Node


def parse(text: str) -> Formula:
    """A formula such as `ROI = (opbrengst − investering) ÷ investering × 100%`.

    Operators stand between spaces, except × and ÷. Any text is a formula: one that cannot be read is a single quantity.
    """
    result, equals, expression = text.partition("=")
    if not equals:
        result, expression = "", text
    return Formula(" ".join(result.split()), _expression(expression))


def _expression(text: str) -> Node:
    whole = Quantity(" ".join(text.split()))
    if text.count("(") > DEEPEST:
        return whole
    try:
        return _Reader(_words(text)).whole()
    except ValueError:
        return whole


def quantities(node: Node) -> tuple[Quantity, ...]:
    """Quantities and numbers, from left to right."""
    match node:
        case Quantity():
            return (node,)
        case Row():
            return tuple(quantity for term in node.terms for quantity in quantities(term))
        case Fraction():
            return quantities(node.above) + quantities(node.below)
        case Group():
            return quantities(node.inner)


def _words(text: str) -> list[str]:
    """Words, operators and the parentheses of groups; one that follows a word belongs to the quantity's name."""
    words: list[str] = []
    groups = inner = 0
    for word in re.sub(r"([×÷])", r" \1 ", text).split():
        while word.startswith("(") and (not words or words[-1] in {*OPERATORS, "("}):
            words, word, groups = [*words, "("], word[1:], groups + 1
        inner += word.count("(")
        own = min(inner, word.count(")"))
        inner -= own
        closing = min(word.count(")") - own, len(word) - len(word.rstrip(")")), groups)
        groups -= closing
        words += [word[: len(word) - closing]] * (len(word) > closing) + [")"] * closing
    return words


class _Reader:
    """Reads words from left to right; raises ValueError where no formula can be read."""

    def __init__(self, words: list[str]) -> None:
        self._words = words[::-1]

    def whole(self) -> Node:
        node = self._sum()
        if self._words:
            raise ValueError
        return node

    def _next_operator(self, among: str) -> str:
        sign = OPERATORS.get(self._words[-1], "") if self._words else ""
        if not sign or sign not in among:
            return ""
        self._words.pop()
        return sign

    def _sum(self) -> Node:
        terms, signs = [self._product()], list[str]()
        while sign := self._next_operator("+−"):
            signs.append(sign)
            terms.append(self._product())
        return _row(terms, signs)

    def _product(self) -> Node:
        factors, signs = [self._operand()], list[str]()
        while sign := self._next_operator("×÷"):
            if sign == "×":
                signs.append(sign)
                factors.append(self._operand())
            else:
                factors, signs = [Fraction(_bare(_row(factors, signs)), _bare(self._operand()))], []
        return _row(factors, signs)

    def _operand(self) -> Node:
        if self._words and self._words[-1] == "(":
            self._words.pop()
            inner = self._sum()
            if not self._words or self._words.pop() != ")":
                raise ValueError
            return Group(inner)
        name: list[str] = []
        while self._words and self._words[-1] not in {*OPERATORS, "(", ")"}:
            name.append(self._words.pop())
        if not name:
            raise ValueError
        return Quantity(" ".join(name))


def _row(terms: list[Node], signs: list[str]) -> Node:
    return Row(tuple(terms), tuple(signs)) if signs else terms[0]


def _bare(node: Node) -> Node:
    """A whole numerator or denominator needs no parentheses."""
    return node.inner if isinstance(node, Group) else node
