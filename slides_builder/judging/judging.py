"""All rules, and a deck judged by them."""

from collections.abc import Callable, Iterator

from msgspec import Struct

from slides_builder.judging.finding import Finding
from slides_builder.judging.opening import DeckFile
from slides_builder.judging.rules import alternatives, contrast, motion, order, parts, reading_text, tables, titles


class Rule(Struct, frozen=True):
    """`name` is what programs know it by; the code's first letter is its severity."""

    code: str
    name: str
    look: Callable[[DeckFile], Iterator[Finding]]


RULES = (
    Rule("E851", "missing-alt-text", alternatives.missing),
    Rule("E852", "missing-slide-title", titles.missing),
    Rule("E853", "table-without-header-row", tables.without_header),
    Rule("E815", "fetched-from-outside", motion.from_outside),
    Rule("W851", "alt-text-of-no-use", alternatives.of_no_use),
    Rule("W852", "picture-of-text", alternatives.pictures_of_text),
    Rule("W853", "duplicate-slide-title", titles.repeated),
    Rule("W854", "missing-document-title", titles.of_the_document),
    Rule("W855", "reading-order", order.reading),
    Rule("W856", "outside-the-slide", order.outside),
    Rule("W857", "empty-placeholder", order.empty),
    Rule("W858", "merged-or-split-cells", tables.joined),
    Rule("W859", "blank-row-or-column", tables.blank),
    Rule("W860", "small-text", reading_text.small),
    Rule("W861", "missing-language", reading_text.without_language),
    Rule("W862", "repeated-blanks", reading_text.blanks),
    Rule("W863", "unclear-link-text", reading_text.unclear_links),
    Rule("W864", "low-contrast", contrast.low),
    Rule("W865", "default-section-name", parts.unnamed_sections),
    Rule("W866", "missing-sections", parts.without_sections),
    Rule("W867", "shapes-without-names-of-their-own", parts.same_names),
    Rule("W868", "shapes-not-grouped", parts.loose_shapes),
    Rule("W869", "media-without-captions", motion.without_captions),
    Rule("W870", "advances-by-itself", motion.going_on_alone),
    Rule("W871", "animation-without-end", motion.without_end),
)
RULE_NAMES = {rule.code: rule.name for rule in RULES}


def judged(deck: DeckFile) -> tuple[Finding, ...]:
    """What there is to mend, slide by slide; what is true of the whole deck first."""
    found = dict.fromkeys(each for rule in RULES for each in rule.look(deck))
    return tuple(sorted(found, key=lambda each: (each.slide, each.code, each.shape)))
