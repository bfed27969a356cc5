"""Boxes of a chapter to slides: examples, interviews, cases, law, class talk, notices."""

from msgspec.structs import replace

from lesstof.model.chapter import (
    CaseBox,
    ClassSlide,
    Example,
    Interview,
    LawBox,
    Notice,
    Video,
)
from lesstof.model.prose import Element, Nodes
from lesstof.outputs.naming import NOTICES, country_name, country_names, long_date, minutes
from slides_builder import deck
from slides_builder.planning.beats import Beat
from slides_builder.planning.making import Desk, kicker, sentence
from slides_builder.planning.prose import blocks_of
from slides_builder.words import Paragraph, Run, Tone, line

QUOTES = "\"“”„'‘’ "


def example(desk: Desk, part: Example) -> Beat:
    """A real example with its facts."""
    lesson, words = desk.lesson, desk.lesson.words
    country = country_name(words, part.country)
    above = kicker(lesson.linked(words("Example"), "example", part.id), country)
    facts = (
        line(part.organisation, bold=True),
        line(part.year),
        line(words("Source: {source}", source=part.source) if part.source else "", tone=Tone.MUTED),
    )
    content = deck.Example(blocks_of(part.prose.nodes), tuple(fact for fact in facts if fact.runs))
    return Beat(f"example:{part.id}", (desk.slide(f"example:{part.id}", above, part.title, content, part.span),))


def interview(desk: Desk, part: Interview) -> Beat:
    """What was said, set large; the conversation goes with the notes."""
    words = desk.lesson.words
    who = " · ".join(filter(None, (part.who, part.role, part.date)))
    speaker = [line(sentence(who), bold=True)] if who else []
    if not part.real:
        speaker.append(line(words("Fictitious interview"), tone=Tone.MUTED))
    speaker.append(_where_to_read(desk, part))
    title = f"“{part.title.strip(QUOTES)}”"
    slide = desk.slide(f"interview:{part.id}", kicker(words("Interview")), title, deck.Quote(tuple(speaker)), part.span)
    return Beat("interview", (slide,), (_asked(part),))


def _where_to_read(desk: Desk, part: Interview) -> Paragraph:
    lesson = desk.lesson
    if lesson.url("interview", part.id):
        return Paragraph(lesson.linked(lesson.words("Read the interview"), "interview", part.id))
    return line(lesson.words("Read the interview in chapter {number}", number=lesson.chapter.number), tone=Tone.MUTED)


def _asked(part: Interview) -> Nodes:
    """The conversation as running text."""
    asked = ((Element("p", (), (Element("strong", (), each.question),)), *each.answer.nodes) for each in part.questions)
    return tuple(node for nodes in asked for node in nodes)


def case(desk: Desk, part: CaseBox) -> Beat:
    """A piece of the running case."""
    words = desk.lesson.words
    above = kicker(desk.lesson.linked(words("Case"), "case", part.id), desk.number)
    content = deck.Text(blocks_of(part.prose.nodes))
    return Beat(f"case:{part.id}", (desk.slide(f"case:{part.id}", above, part.title, content, part.span),))


def law(desk: Desk, part: LawBox) -> Beat:
    """What the law says, with countries and the date of review."""
    words = desk.lesson.words
    reviewed = words("reviewed {date}", date=long_date(words.language, part.reviewed)) if part.reviewed else ""
    asked = words("Is this allowed?")
    asked = "" if part.title.startswith(asked) else asked
    above = kicker(asked, country_names(words, part.countries), reviewed)
    content = deck.Law(blocks_of(part.prose.nodes))
    return Beat("law", (desk.slide(f"law:{part.id}", above, part.title, content, part.span),))


def class_slide(desk: Desk, part: ClassSlide) -> Beat:
    """What only a class sees."""
    words = desk.lesson.words
    above = kicker(sentence(part.method) or words("Class talk"), minutes(words, part.minutes))
    slide = desk.slide(f"slide:{part.id}", above, part.title, deck.Statement(blocks_of(part.prose.nodes)), part.span)
    return Beat(f"slide:{part.id}", (replace(slide, stepwise=part.build_up),), minutes=part.minutes)


def notice(desk: Desk, part: Notice) -> Beat:
    """Tips, a checklist, a column or a research note."""
    words = desk.lesson.words
    above = kicker(words(NOTICES[part.kind]), part.author, long_date(words.language, part.date[:7]))
    content = deck.Text(blocks_of(part.excerpt.nodes + part.rest.nodes))
    return Beat("notice", (desk.slide(f"notice:{part.title}", above, part.title, content, part.span),))


def video(desk: Desk, part: Video) -> Beat:
    """A film elsewhere: the link to click in class, its still, and why it is worth the time."""
    words = desk.lesson.words
    subtitles = words("Subtitles: {languages}", languages=part.subtitles) if part.subtitles else ""
    source = words("Source: {source}", source=part.source) if part.source else ""
    above = kicker(words("Video"), part.duration, subtitles, source)
    way = Paragraph((Run(words("Watch the video"), href=part.address), Run(f" ({part.address})", tone=Tone.MUTED)))
    blocks = blocks_of(part.prose.nodes)
    # The still takes what room there is, so it comes last.
    still = 0 if isinstance(next(iter(blocks), way), Paragraph) else 1
    content = deck.Text((way, *blocks[still:], *blocks[:still]))
    return Beat(f"video:{part.id}", (desk.slide(f"video:{part.id}", above, part.title, content, part.span),))
