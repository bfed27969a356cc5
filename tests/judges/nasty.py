"""A chapter as nasty as an author can make it, once for each kind of block and of exercise."""

WORD = (
    "Meervoudigepersoonlijkheidsstoornisbehandelingsplanevaluatie"
    "formuliercommissievoorzittersverkiezingsuitslagenavondfeest"
)
SENTENCE = "Een organisatie die haar publiek kent, kiest haar woorden met zorg en meet wat ze doen. "
TITLE = (SENTENCE * 4)[:300].strip()
MIXED = "שלום עולם 👩\u200d🏫🚀 مرحبا بالعالم 你好世界 Ünïcödé € 1.000.000,00 5 % art. 7 "
ITEMS = "\n".join(f"- Punt {n}: {SENTENCE}" for n in range(1, 41))
DEEP = "\n".join(f"{'    ' * n}- Diep {n} {SENTENCE}" for n in range(9))
CODE = (
    "```\n" + "\n".join("waarde_van_een_lange_naam = functie(" + "argument, " * 30 + ")" for _ in range(30)) + "\n```"
)
WIDE = "\n".join(
    ["| " + " | ".join(f"Kolom{n}" for n in range(12)) + " |", "|" + " --- |" * 12]
    + ["| " + " | ".join(f"waarde{n}" for n in range(12)) + " |"] * 20
)
TALL = "| Naam | Uitleg |\n| --- | --- |\n" + "\n".join(f"| Rij {n} | {SENTENCE * 3} |" for n in range(20))
GIANT = f"| Naam | Uitleg |\n| --- | --- |\n| {WORD} | {SENTENCE * 30} |\n| {MIXED} | {WORD} |"
TEXTS = {
    "woord": f"{WORD} {WORD}{WORD} {SENTENCE}",
    "lijst": ITEMS,
    "breed": f"Kies uit:\n\n{WIDE}\n\nEn dan: {SENTENCE}",
    "lang": f"{SENTENCE * 5}\n\nZie:\n\n{TALL}",
    "reus": GIANT,
    "schrift": MIXED * 20,
    "diep": DEEP,
    "code": CODE,
    "verhaal": SENTENCE * 60,
}
KINDS = ("keten", "trechter", "ladder", "piramide", "cyclus", "lus", "honingraat", "cirkels", "lijst", "canvas")


def body() -> str:
    """The sections of the chapter, in braces for `deck_courses.chapter`."""
    return "\n\n".join([_opening(), *_boxes(), *_figures(), _terms(), _closing()])


def _opening() -> str:
    return f"## {{number}}.1 {TITLE} {{{{#nasty}}}}\n\nTekst.\n\n/// kern\n- {WORD}\n- {SENTENCE * 5}\n- {MIXED}\n///"


def _boxes() -> list[str]:
    """Each box with each text; between boxes stands a line, as a page wants it."""
    law, example = (
        "    land: NL, BE\n    peildatum: 2026-06\n",
        f"    land: NL\n    organisatie: {WORD}\n    jaar: 2016\n",
    )
    heads = {"dia": "    minuten: 5\n    opbouw: ja\n", "recht": law, "voorbeeld": example + f"    bron: {SENTENCE}\n"}
    return [
        f"Tekst.\n\n/// {kind} | {_title(kind, name)}\n{head}\n{text}\n///"
        for kind, head in heads.items()
        for name, text in TEXTS.items()
    ]


def _title(kind: str, name: str) -> str:
    return {"woord": WORD, "verhaal": TITLE, "schrift": MIXED}.get(name, name) + f" {kind}"


def _figures() -> list[str]:
    parts = "\n".join(f"{n}. **{WORD[: 12 * n]} nummer {n}**: {SENTENCE * 2}" for n in range(1, 8))
    rest = f"    bron: Proef\n    grens: {SENTENCE * 2}\n    alt: Een model.\n\n{parts}\n///"
    return [f"Tekst.\n\n/// model | Model {kind}\n    id: nasty-{kind}\n    soort: {kind}\n{rest}" for kind in KINDS]


def _terms() -> str:
    terms = "\n".join(f"- **begrip {n} {WORD[: 10 * n]}** (term): {SENTENCE * n}" for n in range(1, 9))
    return f"Tekst.\n\n/// begrippen\n{terms}\n///"


def _closing() -> str:
    points = "\n".join(f"- {SENTENCE * 2}" for _ in range(12))
    return f"""## Interview {{{{#interview}}}}

Tekst.

/// interview | "{TITLE}"
    wie: {WORD}
    echt: nee

**Wat?**

Niets.
///

## Kernpunten {{{{#kernpunten}}}}

Kort.

/// kernpunten
{points}
///"""
