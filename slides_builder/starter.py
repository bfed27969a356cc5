"""Our own template as a file to hand to a designer, with one slide that says what may be changed."""

from msgspec.structs import replace

from lesstof.design import tokens
from lesstof.labels import Labels, labels
from lesstof.outputs.packing import PackagePart, pack
from slides_builder.deck import Facts
from slides_builder.fitting.page import Page, Words
from slides_builder.painting.decks import painted_parts
from slides_builder.template import names
from slides_builder.template.layouts import LayoutName, Role
from slides_builder.template.opening import own
from slides_builder.words import Mark, Paragraph, line, said

_LANGUAGES = {"nl": "nl-NL"}


def starter(language: str, *, as_template: bool) -> bytes:
    """The file, as a template (`.potx`) or as a presentation (`.pptx`)."""
    words = labels(language)
    tag = _LANGUAGES.get(language, "en-GB")
    template = own(tokens().accents[0].name, tag)
    title = words("Template for lesson decks")
    facts = Facts(title, "Lesstof", tag, "", "", "", "Lesstof", "", "", tokens().accents[0].name)
    parts = painted_parts(facts, (_explaining(title, words),), template, {})
    return pack(_as_template(part) if as_template else part for part in parts)


def _as_template(part: PackagePart) -> PackagePart:
    if part.content_type != names.PRESENTATION:
        return part
    return replace(part, content_type=names.TEMPLATE)


def _explaining(title: str, words: Labels) -> Page:
    told = (
        words("View > Slide Master shows one layout for each kind of slide."),
        words("Change colours and fonts under Slide Master > Colors and Fonts: all slides follow."),
        words("Move, resize and restyle placeholders; add your logo and shapes on the master."),
        words("Keep the names of the layouts and their placeholders: slides are matched by them."),
        words("Try it: lesstof template check school.potx. This slide does not come along."),
    )
    points = tuple(Paragraph(said(each), Mark.BULLET) for each in told)
    items = (Words(Role.TITLE, (line(title),), 30), Words(Role.BODY, points, 22))
    return Page("starter", title, LayoutName.TEXT, items, None)
