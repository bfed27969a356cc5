"""Small courses as Markdown for the tests of the decks: a usual one, and one as nasty as an author can make it."""

LONG_WORD = "Meervoudigepersoonlijkheidsstoornisbehandelingsplanevaluatieformuliercommissievoorzitter"
SENTENCE = "Een organisatie die haar publiek kent, kiest haar woorden met zorg en meet wat ze doen. "

FRONT = """---
hoofdstuk: {number}
titel: {title}
kernvraag: Werkt het, en hoe weten we dat?
studielast: 6 uur
peildatum: 2026-06
auteurs: Redactie
---

De wekker gaat. Bram kijkt naar zijn telefoon.

/// leerdoelen
- {number}.1 (onthouden) output en outcome definiëren.
- {number}.2 (toepassen) een percentage berekenen.
///
"""

USUAL = """
## {number}.1 Van drukte naar resultaat {{#resultaat-{number}}}

Dit is de lopende tekst van de paragraaf. Zie [oefening {id}-01](oefening:{id}-01).

/// model | De meetketen {number}
    id: keten-{number}
    soort: keten
    bron: AMEC (2016)
    grens: De keten bewijst geen oorzaak.
    alt: Keten van drie schakels.

1. **Output**: wat is gemaakt?
2. **Outcome**: wat verandert?
3. **Impact**: wat levert het op?
///

Tekst na het model.

/// voorbeeld | Bellen met Brussel {number}
    land: BE
    organisatie: visit.brussels
    jaar: 2016
    bron: Metro (2016)

Er kwamen 12.688 bellers op af. Dat is **output**.
///

Tekst na het voorbeeld.

/// begrippen
- **output {number}** (output): wat is gemaakt en vertoond.
- **outcome {number}**: verandering in gedrag.
///

Tekst na de begrippen.

/// recht | Mag dit? Klikken meten {number}
    land: NL, BE
    peildatum: 2026-06

Vraag vooraf toestemming.
///

Tekst na het recht.

/// dia | Welk bericht werkte het best? {number}
    minuten: 6
    werkvorm: handen omhoog

Op welk bericht zet jij je geld?
///

Tekst na de dia.

/// kern
- Output toont drukte.
- Outcome toont resultaat.
///

## Interview {{#interview-{number}}}

Een gesprek.

/// interview | "Vijf cijfers zijn genoeg"
    wie: webanalist bij een theater
    echt: nee

**Wat doe je eerst?**

Niets vieren.
///

## Planstap {{#planstap-{number}}}

Nu jij.

/// planstap | p{id} Meetplan {number}
    lat: elke KPI heeft een besluit; elke formule noemt de noemer

Ontwerp een meetplan van één pagina.

- **leervragen** (lijst, 3): Welke drie vragen wil je beantwoorden?
- **besluitregel** (tekst, 60 woorden): Vul aan: "Als, dan".
///

## Kernpunten {{#kernpunten-{number}}}

Kort gezegd.

/// kernpunten
- Kijk van output naar impact.
- Noem bij elk percentage de noemer.
///

## Bijlagen {{#bijlagen-{number}}}

Verder lezen.

/// bijlage | #1{id}01
///

## Bronnen {{#bronnen-{number}}}

- AMEC. (2016). *Integrated evaluation framework*.
"""

ATTACHMENT = """---
code: 1{id}01
titel: Rekenblad KPI's {number}
soort: rekenblad
hoofdstuk: h{id}
duur: 20 minuten
taal: nl
maker: Redactie
jaar: 2026
gecontroleerd: 2026-11-23
toegang: student
---

## Formules

Alle formules bij elkaar.
"""

CHOICES = """Welk getal is output?

- [ ] De winst
  > Dat is impact.
- [x] Het bereik
  > Goed.
"""
NUMBERS = """| Cijfer | Aantal |
| --- | --- |
| Bereik | 5.500 |
| Interacties | 264 |

Bereken het percentage.
"""
PAIRS = """Koppel.

| Zin | Schakel |
| --- | --- |
| Twaalf berichten | output |
| Omzet stijgt | impact |
| – | input |
"""
STATEMENTS = """Waar of niet?

- [x] Bereik telt personen.
  > Waarom: personen.
- [ ] Likes tellen personen.
  > Waarom: likes.
"""
GROUP = """Ontwerp een meetplan.

1. Kies twee doelen. (2 min)
2. Bedenk een KPI. (3 min)

## Beoordeling

| Criterium | Onvoldoende | Voldoende | Goed | Excellent | Punten |
| --- | --- | --- | --- | --- | --- |
| Past bij het doel | geen | genoemd | uitgelegd | onderbouwd | 2 |
"""
GAPS = "Wat je maakt heet [[uitvoergat]]. Het gevolg heet [[gevolggat]].\n"

# File name, then kind, options and body.
EXERCISES = {
    "01-keuze": ("meerkeuze", "", CHOICES),
    "02-getal": ("numeriek", "antwoord: 4,8\neenheid: %\nmarge: 0,05\n", NUMBERS),
    "03-koppelen": ("koppelen", "", PAIRS),
    "04-ordenen": ("ordenen", "", "Zet in volgorde.\n\n1. eerst\n2. daarna\n3. ten slotte\n"),
    "05-invullen": ("invullen", "", GAPS),
    "06-waar": ("waar-onwaar", "", STATEMENTS),
    "07-open": ("open", "", "Schrijf een advies van honderd woorden.\n"),
    "08-groep": ("groep", "groepsgrootte: 3-4\ninleveren: meetplan\n", GROUP),
}
WORKED = {"01-keuze", "02-getal", "03-koppelen", "04-ordenen", "05-invullen", "06-waar"}


def exercise(id: str, name: str, worked: str = "UITWERKINGSWOORD verklaart het.") -> str:
    """A student's exercise file."""
    kind, options, body = EXERCISES[name]
    level = "toepassen" if kind == "numeriek" else "onthouden"
    head = f"---\nid: {id}-{name[:2]}\ntitel: Titel van {name}\nsoort: {kind}\nniveau: {level}\nleerdoel: {int(id)}.1\n"
    tail = f"\n## Uitwerking\n\n{worked}\n" if name in WORKED else ""
    return f"{head}minuten: 5\npunten: 2\n{options}---\n\n{body}{tail}"


def chapter(number: int, body: str = USUAL, title: str = "Meten, leren en verbeteren") -> dict[str, str]:
    """The files of one chapter."""
    id = f"{number:02}"
    files = {f"chapters/h{id}/index.md": (FRONT + body).format(number=number, id=id, title=title)}
    files |= {f"exercises/h{id}/{name}.md": exercise(id, name) for name in EXERCISES}
    files[f"content/bijlagen/1{id}01-rekenblad.md"] = ATTACHMENT.format(number=number, id=id)
    return files


def teacher_files(number: int) -> dict[str, str]:
    """What only the teacher has beside it."""
    id = f"{number:02}"
    return {
        f"chapters/h{id}/index.docent.md": (
            f"## #resultaat-{number}\nminuten: 10\nwerkvorm: klassikaal\n\nDOCENTWOORD: laat eerst raden.\n\n"
            "## #lesplan-45\n\nEerst dit, dan dat.\n"
        ),
        f"exercises/h{id}/07-open.docent.md": (
            "## Antwoordmodel\n\nMODELWOORD: twee argumenten (2 punten).\n\n## Docent\n\nVraag door.\n"
        ),
        f"exercises/h{id}/01-keuze.docent.md": "## Docent\n\nHanden omhoog.\n",
    }


def nasty_body() -> str:
    """Text that fits nowhere: long words, long lists, wide tables, other scripts, deep nesting."""
    items = "\n".join(f"- Punt {n}: {SENTENCE}" for n in range(1, 41))
    columns = " | ".join(f"Kolom{n}" for n in range(12))
    cells = " | ".join(f"waarde{n}" for n in range(12))
    wide = f"| {columns} |\n|{' --- |' * 12}\n" + "\n".join(f"| {cells} |" for _ in range(9))
    tall = "| Naam | Uitleg |\n| --- | --- |\n" + "\n".join(f"| Rij {n} | {SENTENCE * 3} |" for n in range(30))
    giant = f"| Naam | Uitleg |\n| --- | --- |\n| Rij | {SENTENCE * 40} |"
    return f"""
## {{number}}.1 {SENTENCE * 3}{{{{#nasty}}}}

Tekst.

/// dia | {SENTENCE * 4}
    minuten: 3
    werkvorm: {SENTENCE * 2}
    opbouw: ja

{items}
///

Tekst.

/// dia | {LONG_WORD}{LONG_WORD}
    opbouw: ja

{LONG_WORD * 3}

- een
    - twee
        - drie
            - vier
///

Tekst.

/// dia | Een brede tabel
{wide}
///

Tekst.

/// dia | Een lange tabel
{tall}
///

Tekst.

/// dia | Een reuzencel
{giant}
///

Tekst.

/// voorbeeld | Lang verhaal
    land: NL
    organisatie: {LONG_WORD}
    jaar: 2016
    bron: {SENTENCE}

{SENTENCE * 40}
///

Tekst.

/// dia | שלום עולם 👩‍🏫🚀 مرحبا
Emoji 🎉🎉🎉 en ‮omgekeerd‬ en <b>html</b> & "aanhalingstekens" ]]> en een tab	hier.
///

Tekst.

/// begrippen
- **{LONG_WORD}** ({LONG_WORD}): {SENTENCE * 8}
- **b**: c.
///

Tekst.

/// kern
- {LONG_WORD * 2}
- {SENTENCE * 3}
///
"""
