"""Parts of a chapter that stand in a box: objectives, terms, examples, the case, the law, interviews, notices."""

from lesstof.model.chapter import (
    CaseBox,
    Example,
    Interview,
    KeyIdeas,
    KeyPoints,
    LawBox,
    Notice,
    Objective,
    Objectives,
    Question,
    Term,
    Terms,
)
from lesstof.model.prose import Element, Nodes
from lesstof.outputs.naming import LEVELS, NOTICES, country_name, country_names, long_date
from lesstof.outputs.site.rendering.boxes import box, hidden, link, listed
from lesstof.outputs.site.rendering.icons import icon
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import e, nodes
from lesstof.outputs.site.rendering.writing import written


def objectives(shelf: Shelf, part: Objectives) -> Element:
    """The learning objectives as a list after their stem, each with its level."""
    rows = [_objective(shelf, objective) for objective in part.objectives]
    stem = e("p", shelf.label("After this chapter you can …"), class_="lt-stem")
    return box("objectives", shelf.label("Learning objectives"), None, stem, e("ol", rows, class_="lt-objectives"))


def _objective(shelf: Shelf, objective: Objective) -> Element:
    level = e("span", shelf.label(LEVELS[objective.level]), class_="lt-level")
    number = e("span", objective.id, class_="lt-number")
    return e("li", number, e("span", objective.text), level, id=f"objective-{objective.id}")


def key_ideas(shelf: Shelf, part: KeyIdeas) -> Element:
    """The key ideas of a section, beside its text where there is room."""
    label = e("p", icon("key"), e("span", shelf.label("In short")), class_="lt-box__label")
    return e("div", label, listed(part.ideas), class_="lt-key")


def key_points(shelf: Shelf, part: KeyPoints) -> Element:
    """The chapter in points."""
    label = shelf.label("The chapter in {count} points", count=len(part.points))
    return box("points", label, None, listed(part.points, "lt-points", ordered=True))


def terms(shelf: Shelf, part: Terms) -> Element:
    """Terms with their definitions, where they are taught."""
    return box("terms", shelf.label("Terms"), None, e("dl", [_term(term) for term in part.terms], class_="lt-terms"))


def _term(term: Term) -> Element:
    name = e("dfn", link(f"term:{term.id}", term.name))
    return e("div", e("dt", name, english(term), id=f"term-{term.id}"), e("dd", term.definition))


def english(term: Term) -> Element | None:
    """The English form of a term."""
    return e("span", " (", e("span", term.english, lang="en"), ")", class_="lt-english") if term.english else None


def example(shelf: Shelf, part: Example) -> Element:
    """A real example with its country in words, organisation, year and source."""
    country = country_name(shelf.label, part.country)
    about = ", ".join(filter(None, (part.organisation, part.year)))
    foot = " · ".join(filter(None, (about, shelf.label("Source: {source}", source=part.source) if part.source else "")))
    label = shelf.label("Example from: {country}", country=country)
    return box("example", label, part.title, written(shelf, part.prose, 4, False), id=f"example-{part.id}", foot=foot)


def case_box(shelf: Shelf, part: CaseBox) -> Element:
    """A piece of the running case."""
    label = shelf.label("Case (fictitious)")
    return box("case", label, part.title, written(shelf, part.prose, 4, False), id=f"case-{part.id}")


def law_box(shelf: Shelf, part: LawBox) -> Element:
    """*Mag dit?* with its countries and the date of its facts."""
    language = shelf.handbook.book.language
    where = country_names(shelf.label, part.countries)
    when = shelf.label("checked in {month}", month=long_date(language, part.reviewed)) if part.reviewed else ""
    label = " · ".join(filter(None, (shelf.label("Law"), where, when)))
    return box("law", label, part.title, written(shelf, part.prose, 4, False), id=f"law-{part.id}")


def interview(shelf: Shelf, part: Interview) -> Element:
    """An interview; one that was made up says so in its label and again below its title."""
    label = shelf.label("Interview") if part.real else shelf.label("Fictitious interview")
    note = (
        None if part.real else shelf.label("The function exists, the person does not: this conversation was made up.")
    )
    speaker = ", ".join(filter(None, (part.who, part.role, long_date(shelf.handbook.book.language, part.date))))
    who = (
        e("p", shelf.label("In conversation with: {who}", who=speaker), class_="lt-interview__who") if speaker else None
    )
    talk = [_question(shelf, question) for question in part.questions]
    return box("interview", label, f"“{part.title}”", who, talk, id=f"interview-{part.id}", foot=note)


def _question(shelf: Shelf, part: Question) -> Nodes:
    return nodes(e("p", e("strong", part.question), class_="lt-question"), written(shelf, part.answer, 4, False))


def notice(shelf: Shelf, part: Notice) -> Element:
    """Tips, a checklist, a column or a research note; what follows an excerpt is closed."""
    about = " · ".join(
        filter(
            None,
            (f"#{part.code}" if part.code else "", part.author, long_date(shelf.handbook.book.language, part.date)),
        )
    )
    shown = written(shelf, part.excerpt, 4, False)
    rest = written(shelf, part.rest, 4, False)
    body = (shown, _closed(shelf, part.title, rest)) if shown and rest else (shown, rest)
    return box(part.kind, shelf.label(NOTICES[part.kind]), part.title, *body, foot=about)


def _closed(shelf: Shelf, title: str, rest: Nodes) -> Element:
    return e("details", e("summary", shelf.label("Read on"), hidden(f": {title}")), rest, class_="lt-rest")
