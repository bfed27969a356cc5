"""A small handbook made by hand that holds every kind of part, exercise and page."""

from decimal import Decimal

from msgspec.structs import replace

from lesstof.model.chapter import (
    AttachmentReference,
    CaseBox,
    Chapter,
    ClassSlide,
    Example,
    FieldKind,
    Interview,
    KeyIdeas,
    KeyPoints,
    LawBox,
    Notice,
    NoticeKind,
    Objective,
    Objectives,
    Part,
    PlanField,
    PlanStep,
    Question,
    Reference,
    Section,
    Term,
    Terms,
)
from lesstof.model.exercise import (
    Bloom,
    Body,
    Choice,
    Choices,
    Cloze,
    Exercise,
    ExerciseKind,
    Gap,
    GroupStep,
    GroupTask,
    Matching,
    Mistake,
    Numeric,
    OpenAnswer,
    Ordering,
    Pair,
    Rubric,
)
from lesstof.model.figure import Figure, FigureKind, FigurePart
from lesstof.model.handbook import (
    Attachment,
    AttachmentKind,
    Book,
    BookPart,
    Handbook,
    Locator,
    PageKind,
    Post,
    PostKind,
    RegisterEntry,
    WrittenPage,
)
from lesstof.model.prose import Element, Node, Prose
from lesstof.model.source import Span

HERE = Span("chapters/h01/index.md")
NOTHING = Prose((), HERE)


def el(tag: str, *children: Node, **attributes: str) -> Element:
    return Element(tag, tuple(attributes.items()), children)


def prose(*paragraphs: str | Element) -> Prose:
    return Prose(tuple(el("p", text) if isinstance(text, str) else text for text in paragraphs), HERE)


def term(id: str, name: str, see_also: tuple[str, ...] = (), used_for: tuple[str, ...] = ()) -> Term:
    return Term(id, name, f"English {name}", (f"Wat {name} is.",), see_also, used_for, "h01", "bereik-meten", HERE)


REACH = term("bereik", "bereik", see_also=("interactie",), used_for=("kijkersaantal",))
ENGAGEMENT = term("interactie", "interactie")


def figure(id: str = "trechter", kind: FigureKind = FigureKind.CHAIN, **more: object) -> Figure:
    parts = (FigurePart("Zien", "wie kijkt er"), FigurePart("Doen", "wie handelt er"))
    values = {"rows": (), "extra": False, "source": "Kaushik (2011)", "limits": "Zegt niets over de oorzaak."} | more
    return Figure(
        id, "h01", "1.1", "De weg", kind, parts, axes=(), formula="", alt="", on_slide=True, span=HERE, **values
    )  # type: ignore[arg-type]


def plan_step(id: str = "p01", chapter: str = "h01") -> PlanStep:
    options = ("eerste", "tweede")
    fields = tuple(
        PlanField(f"f{n}", f"veld {kind}", kind, "3", options, ("Vul in.",), HERE) for n, kind in enumerate(FieldKind)
    )
    return PlanStep(
        id, "Opdracht", ("p00",), ("elk doel is te meten",), "Zadelpunt.", prose("Kies."), fields, chapter, HERE
    )


def parts() -> tuple[Part, ...]:
    link = el("a", "bereik", href="term:bereik")
    return (
        Prose((el("p", "Je meet ", link, "."),), HERE),
        figure(),
        prose("Daarna volgt een voorbeeld."),
        Example(
            "bellen",
            "Bellen met Brussel",
            "BE",
            "visit.brussels",
            "2016",
            "Metro (2016)",
            prose("Er werd gebeld."),
            "h01",
            "x",
            HERE,
        ),
        Terms((REACH, ENGAGEMENT), HERE),
        CaseBox("zadel", "Zadelpunt", prose("Zadelpunt is fictief."), HERE),
        LawBox("mag-dit", "Mag dit?", ("NL", "BE"), "2026-06", prose("Vraag toestemming."), HERE),
        Notice(NoticeKind.TIPS, "Drie tips", "", "", "", prose("Tel eerst."), prose("Reken dan."), HERE),
        ClassSlide("raad", "Raad eens", 5, "klassikaal", prose("Alleen in de klas."), HERE),
        KeyIdeas((("Meten is kiezen.",), ("Noem de noemer.",)), HERE),
    )


def chapter(id: str = "h01", number: int = 1, **changes: object) -> Chapter:
    objective = Objective(f"{number}.1", ("het bereik meten.",), Bloom.APPLY, HERE)
    talk = Question(("Wat meet je?",), prose("Zo min mogelijk."))
    sections = (
        Section("bereik-meten", f"{number}.1", "Bereik meten", parts(), HERE),
        Section(
            "interview",
            "",
            "Interview",
            (Interview("i1", "Meten is kiezen", "webanalist", "", "", False, (talk,), id, "x", HERE),),
            HERE,
        ),
        Section("planstap", "", "Planstap", (plan_step(f"p{number:02d}", id),), HERE),
        Section("kernpunten", "", "Kernpunten", (KeyPoints((("Kies.",), ("Meet.",)), HERE),), HERE),
        Section("bijlagen", "", "Bijlagen", (AttachmentReference("20101", prose("Handig."), HERE),), HERE),
    )
    made = Chapter(
        id, number, f"Hoofdstuk over meten {number}", "Werkt het?", "6 uur", "2026-06", "Redactie", (),
        (prose("Maandagochtend."), Objectives((objective,), HERE)), sections, (), (), HERE, f"digest-{id}",
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]


def choice(text: str, right: bool) -> Choice:
    return Choice((text,), right, (f"Uitleg bij {text}.",), HERE)


def exercise(number: int, kind: ExerciseKind, body: Body, **changes: object) -> Exercise:
    id = f"01-{number:02d}"
    made = Exercise(
        id, "h01", f"Oefening over {kind}", kind, Bloom.APPLY, ("1.1",), 5, 3, prose("Wat is hier goed?"), body,
        (prose("Denk aan de noemer."),), prose("Zo reken je het uit."), None, None,
        "p01", "", ("20101",), ("trechter",), "", HERE, f"digest-{id}",
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]


CHOICES = Choices((choice("Het bereik", True), choice("Het budget", False), choice("De kleur", False)))
PAIRS = Matching(
    "Cijfer",
    "Schakel",
    (
        Pair(("12 berichten",), ("output",), HERE),
        Pair(("kennis",), ("out-take",), HERE),
        Pair(("gedrag",), ("outcome",), HERE),
        Pair((), ("impact",), HERE),
    ),
)
CLOZE_TASK = Prose((el("p", "Wie kijkt heet ", el("gap", n="0"), " en wie doet heet ", el("gap", n="1"), "."),), HERE)


def exercises() -> tuple[Exercise, ...]:
    rubric = Rubric(("Criterium", "Onvoldoende", "Goed", "Punten"), (("Meetbaar", "nee", "ja", "4"),))
    steps = (GroupStep(("Kies een doel.",), 5, HERE), GroupStep(("Maak een plan.",), 20, HERE))
    criteria = prose("Je noemt de noemer.")
    return (
        exercise(1, ExerciseKind.SINGLE_CHOICE, CHOICES),
        exercise(2, ExerciseKind.MULTIPLE_CHOICE, CHOICES),
        exercise(3, ExerciseKind.TRUE_FALSE, CHOICES),
        exercise(4, ExerciseKind.MATCHING, PAIRS),
        exercise(
            5, ExerciseKind.ORDERING, Ordering((("eerst kiezen",), ("dan meten",), ("dan leren",), ("dan opnieuw",)))
        ),
        exercise(
            6,
            ExerciseKind.CLOZE,
            Cloze((Gap(("bereikt", "gezien"), HERE), Gap(("handelend",), HERE)), False),
            task=CLOZE_TASK,
        ),
        exercise(
            7,
            ExerciseKind.NUMERIC,
            Numeric(
                Decimal("4.8"), "4,8", "%", Decimal("0.05"), (Mistake(Decimal("3.6"), ("Je telde alleen likes.",)),)
            ),
        ),
        exercise(8, ExerciseKind.OPEN, OpenAnswer(), worked=None, assessment=criteria),
        exercise(9, ExerciseKind.CASE, OpenAnswer(), worked=None, assessment=criteria),
        exercise(10, ExerciseKind.GROUP, GroupTask("3-4", "één pagina", steps, rubric), worked=None),
    )


def page(id: str, kind: PageKind, *nodes: Element) -> WrittenPage:
    return WrittenPage(id, f"Titel van {id}", kind, f"Over {id}.", Prose(nodes, HERE), (), HERE, f"digest-{id}")


def pages() -> tuple[WrittenPage, ...]:
    home = page("index", PageKind.HOME, el("p", "Een fietscafé."), el("h2", "Voor wie"), el("p", "Voor jou."))
    to_guides = tuple(Reference("page", id, "", "", HERE) for id in ("leeswijzer-z", "leeswijzer-a"))
    return (
        replace(home, references=to_guides),
        page("leeswijzer-a", PageKind.GUIDE, el("p", "Zo lees je.")),
        page("leeswijzer-z", PageKind.GUIDE, el("p", "Zo leer je.")),
        page("colofon", PageKind.COLOPHON, el("h2", "Licentie"), el("p", "Vrij.")),
        page("aanvragen", PageKind.TEACHER_REQUEST, el("p", "Voor docenten.")),
    )


def post(id: str, date: str, tags: tuple[str, ...]) -> Post:
    return Post(
        id,
        f"Bericht {id}",
        PostKind.COLUMN,
        "h01",
        date,
        "Redactie",
        tags,
        prose("Eerst dit."),
        prose("Dan dat."),
        (),
        HERE,
        f"digest-{id}",
    )


def attachment() -> Attachment:
    return Attachment(
        "20101", "Meetplan", AttachmentKind.TEMPLATE, "h01", "10 minuten", "nl", "Redactie", "2026", "", "2026-11-23",
        ("10101",), Prose((el("h2", "Doel"), el("p", "Schrijf op.")), HERE), (), HERE, "digest-20101",
    )  # fmt: skip


def register() -> tuple[RegisterEntry, ...]:
    main, other = Locator("h01", "bereik-meten", "1.1", True), Locator("h01", "interview", "1", False)
    return (
        RegisterEntry("25 miljoen", "00000025 miljoen", (Locator("h01", "", "1", False),), "", (), ""),
        RegisterEntry("bereik", "bereik", (main, other), "", ("interactie",), "bereik"),
        RegisterEntry("interactie", "interactie", (main,), "", (), "interactie"),
        RegisterEntry("kijkersaantal", "kijkersaantal", (), "bereik", (), ""),
    )


def book(**changes: object) -> Book:
    named = (BookPart("Begrijpen", 1, 3), BookPart("Kiezen", 4, 6))
    made = Book("Proefboek & meer", "nl", "2", "2026", "Redactie", "CC BY 4.0", "Een proefboek.", "", named)
    return replace(made, **changes)  # type: ignore[arg-type]


TAGS = ("kanaal", "Meten")


def handbook(**changes: object) -> Handbook:
    made = Handbook(
        book(), (chapter(),), exercises(), (attachment(),),
        (post("2026-10-05-oud", "2026-10-05", ("kanaal",)), post("2026-11-02-nieuw", "2026-11-02", TAGS)),
        pages(), (), (REACH, ENGAGEMENT), register(), "",
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]
