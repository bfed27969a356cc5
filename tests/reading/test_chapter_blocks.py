"""Every block of a chapter, as an author writes it."""

from pathlib import Path

import pytest

from lesstof.model.chapter import (
    AttachmentReference,
    CaseBox,
    ClassSlide,
    Example,
    FieldKind,
    Interview,
    KeyIdeas,
    KeyPoints,
    LawBox,
    Notice,
    NoticeKind,
    Objectives,
    PlanStep,
    Terms,
)
from lesstof.model.exercise import Bloom
from lesstof.model.figure import Axis, Figure, FigureKind, FigurePart
from lesstof.model.prose import Element, Prose, plain
from tests.support import CHAPTER, chapter, course, parts, told, told_of


def test_objectives_have_a_number_a_level_and_a_text(tmp_path: Path) -> None:
    (block,) = parts(
        tmp_path, "/// leerdoelen\n- 1.1 (onthouden) de *keten* noemen.\n- 1.10 (creëren) iets\n  maken.\n///"
    )
    assert isinstance(block, Objectives)
    read = [(one.id, one.level, plain(one.text), one.span.line) for one in block.objectives]
    assert read == [("1.1", Bloom.REMEMBER, "de keten noemen.", 8), ("1.10", Bloom.CREATE, "iets maken.", 9)]


def test_terms_have_a_definition_a_translation_and_neighbours(tmp_path: Path) -> None:
    lines = (
        "- **bereik** (reach): hoeveel *verschillende* mensen\n"
        "  iets zagen. Zie ook: vertoning; NPS, ROI. Gebruik voor: kijkers.",
        "- **kosten per duizend (CPM)** (cost per mille (CPM)): prijs.",
    )
    (block,) = parts(tmp_path, "/// begrippen\n" + "\n".join(lines) + "\n///")
    assert isinstance(block, Terms)
    reach, cost = block.terms
    assert (reach.id, reach.english, plain(reach.definition)) == (
        "bereik",
        "reach",
        "hoeveel verschillende mensen iets zagen.",
    )
    assert (reach.see_also, reach.used_for) == (("vertoning", "NPS", "ROI"), ("kijkers",))
    assert (cost.id, cost.english) == ("kosten-per-duizend", "cost per mille (CPM)")


def test_a_model_made_of_a_list_has_labelled_parts(tmp_path: Path) -> None:
    body = (
        "/// model | De keten\n    id: keten\n    soort: keten\n    bron: AMEC (2016)\n"
        "    grens: Zegt niets over geld.\n"
        "    alt: Twee stappen.\n    dia: nee\n    verdieping: ja\n\n"
        "1. **Doelen**: wat moet\n   er `anders`?\n2. **Meten:** wat telt?\n3. Klaar.\n///"
    )
    (model,) = parts(tmp_path, body)
    assert isinstance(model, Figure)
    assert (model.id, model.number, model.kind, model.source) == ("keten", "1.1", FigureKind.CHAIN, "AMEC (2016)")
    assert (model.limits, model.alt, model.on_slide, model.extra) == (
        "Zegt niets over geld.",
        "Twee stappen.",
        False,
        True,
    )
    assert model.parts == (
        FigurePart("Doelen", "wat moet er anders?"),
        FigurePart("Meten", "wat telt?"),
        FigurePart("Klaar"),
    )


def test_a_model_made_of_a_table_keeps_its_cells_as_text(tmp_path: Path) -> None:
    table = "| | veel | weinig |\n|---|---|---|\n| **nu** | utm_source | `a|b` |\n| later | 1 \\| 2 | *d* |"
    body = (
        f"/// model | Rooster\n    id: rooster\n    soort: matrix\n"
        f"    assen: tijd: nu / later; moeite: veel / weinig\n\n{table}\n///"
    )
    (model,) = parts(tmp_path, body)
    assert isinstance(model, Figure)
    assert model.rows == (("", "veel", "weinig"), ("nu", "utm_source", "a|b"), ("later", "1 | 2", "d"))
    assert [part.label for part in model.parts] == ["utm_source", "a|b", "1 | 2", "d"]
    assert model.axes == (Axis("tijd", ("nu", "later")), Axis("moeite", ("veel", "weinig")))


@pytest.mark.parametrize("kind", [kind for kind in FigureKind if kind is not FigureKind.CHART])
def test_every_kind_of_model_is_read(tmp_path: Path, kind: FigureKind) -> None:
    (model,) = parts(
        tmp_path, f"/// model | X\n    id: x\n    soort: {kind}\n    formule: a = b ÷ c\n\n- **a**: b\n///"
    )
    assert isinstance(model, Figure)
    assert (model.kind, model.formula) == (kind, "a = b ÷ c")


def test_an_example_has_a_country_and_a_source(tmp_path: Path) -> None:
    body = (
        "/// voorbeeld | Bellen met Brussel\n    land: be\n    organisatie: visit.brussels\n"
        "    jaar: 2012–2014\n    bron: Metro\n\nEr werd *gebeld*.\n///"
    )
    (example,) = parts(tmp_path, body)
    assert isinstance(example, Example)
    assert (example.id, example.country, example.organisation) == ("bellen-met-brussel", "BE", "visit.brussels")
    assert (example.year, example.source, plain(example.prose.nodes)) == ("2012–2014", "Metro", "Er werd gebeld.")


def test_an_interview_is_questions_with_their_answers(tmp_path: Path) -> None:
    body = (
        '/// interview | "Een cijfer zonder besluit is behang"\n    wie: webanalist\n'
        "    functie: analist\n    echt: nee\n\n"
        "**Wat kijk je *nooit* na?**\nHet aantal volgers.\n\n**Nooit** is een groot woord.\n\n"
        "**Vertel eens over vroeger.**\n\nToen telden we alles.\n\n**En nu?** Minder.\n///"
    )
    (interview,) = parts(tmp_path, body)
    assert isinstance(interview, Interview)
    assert (interview.title, interview.who, interview.role, interview.real) == (
        "Een cijfer zonder besluit is behang",
        "webanalist",
        "analist",
        False,
    )
    assert [(plain(one.question), plain(one.answer.nodes)) for one in interview.questions] == [
        ("Wat kijk je nooit na?", "Het aantal volgers. Nooit is een groot woord."),
        ("Vertel eens over vroeger.", "Toen telden we alles."),
        ("En nu?", "Minder."),
    ]


def test_a_piece_of_the_case_has_an_id(tmp_path: Path) -> None:
    named, unnamed = parts(
        tmp_path, "/// casus | De band\n    id: lek\n\nLek.\n///\n\n/// casus | De bel\n\nStil.\n///"
    )
    assert isinstance(named, CaseBox)
    assert isinstance(unnamed, CaseBox)
    assert (named.id, unnamed.id) == ("lek", "de-bel")


def test_a_law_box_holds_for_countries_from_a_month_on(tmp_path: Path) -> None:
    (law,) = parts(tmp_path, "/// recht | Mag dit?\n    land: NL, BE\n    peildatum: 2026-06\n\nNee.\n///")
    assert isinstance(law, LawBox)
    assert (law.countries, law.reviewed) == (("NL", "BE"), "2026-06")


def test_a_plan_step_is_a_task_and_typed_fields(tmp_path: Path) -> None:
    fields = (
        "- **kern** (tekst, 60 woorden): Vul *aan*.",
        "- **budget** (getal, €): Hoeveel?",
        "- **vragen** (lijst, 3): Welke?",
        "- **tabel** (tabel: doel; KPI (cijfer)): Eén rij per doel.",
        "- **land** (keuze: NL; BE; beide): Kies.",
        "- **kanalen** (vinkjes: a; b): Vink aan.",
        "- **toon** (schuif: ernstig; speels): Schuif.",
        "- **mensen** (formulier, 2: naam; taak): Vul in.",
        "- **start** (datum): Wanneer?",
        "- **cpm** (berekend: budget / (bereik / 1000)): Komt vanzelf.",
    )
    body = (
        "/// planstap | p11 Meetplan\n    bouwt op: p04, p10\n    lat: compleet; haalbaar\n"
        "    voorbeeld: Zadelpunt telt.\n\nMaak een plan.\n\n"
    )
    (step,) = parts(tmp_path, body + "\n".join(fields) + "\n///")
    assert isinstance(step, PlanStep)
    assert (step.id, step.title, step.builds_on) == ("p11", "Meetplan", ("p04", "p10"))
    assert (step.bar, step.example, plain(step.task.nodes)) == (
        ("compleet", "haalbaar"),
        "Zadelpunt telt.",
        "Maak een plan.",
    )
    assert {one.kind for one in step.fields} == set(FieldKind)
    read = {one.id: (one.measure, one.options) for one in step.fields}
    assert read["kern"] == ("60 woorden", ())
    assert read["tabel"] == ("", ("doel", "KPI (cijfer)"))
    assert read["mensen"] == ("2", ("naam", "taak"))
    assert read["cpm"] == ("", ("budget / (bereik / 1000)",))


def test_key_ideas_key_points_and_a_slide_are_read(tmp_path: Path) -> None:
    body = (
        "/// kern\n- Een\n- *Twee*\n///\n\n/// kernpunten\n- Drie\n///\n\n/// dia | Wat zie je?\n"
        "    minuten: 5\n    werkvorm: duo\n\n![a](a.svg)\n///"
    )
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="4"/>'
    found = course(tmp_path, {CHAPTER: chapter(body), "chapters/h01/a.svg": svg})
    assert found.diagnostics == ()
    ideas, points, slide = found.handbook.chapters[0].parts
    assert isinstance(ideas, KeyIdeas)
    assert isinstance(points, KeyPoints)
    assert isinstance(slide, ClassSlide)
    assert [plain(idea) for idea in ideas.ideas] == ["Een", "Twee"]
    assert [plain(point) for point in points.points] == ["Drie"]
    assert (slide.id, slide.minutes, slide.method) == ("wat-zie-je", 5, "duo")


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("tips", NoticeKind.TIPS),
        ("checklist", NoticeKind.CHECKLIST),
        ("column", NoticeKind.COLUMN),
        ("onderzoek", NoticeKind.RESEARCH),
    ],
)
def test_a_notice_ends_its_excerpt_at_the_mark(tmp_path: Path, word: str, kind: NoticeKind) -> None:
    body = (
        f"/// {word} | Titel\n    code: 10801\n    datum: 2026-11-02\n    auteur: Red\n\nBoven.\n\n"
        f"<!-- meer -->\n\nOnder.\n///"
    )
    (notice,) = parts(tmp_path, body)
    assert isinstance(notice, Notice)
    assert (notice.kind, notice.code, notice.date, notice.author) == (kind, "10801", "2026-11-02", "Red")
    assert (plain(notice.excerpt.nodes), plain(notice.rest.nodes)) == ("Boven.", "Onder.")


def test_a_notice_without_a_mark_has_nothing_below_its_excerpt(tmp_path: Path) -> None:
    (notice,) = parts(tmp_path, "/// tips | Titel\n- Een.\n- Twee.\n///")
    assert isinstance(notice, Notice)
    assert (plain(notice.excerpt.nodes), bool(notice.rest)) == ("Een. Twee.", False)


def test_an_attachment_is_pointed_at_with_or_without_words(tmp_path: Path) -> None:
    empty, told_why = parts(tmp_path, "/// bijlage | #11101\n///\n\n/// bijlage | 11102\nHandig.\n///")
    assert isinstance(empty, AttachmentReference)
    assert isinstance(told_why, AttachmentReference)
    assert (empty.code, bool(empty.prose)) == ("11101", False)
    assert (told_why.code, plain(told_why.prose.nodes)) == ("11102", "Handig.")


def test_sections_are_numbered_and_closing_headings_are_not(tmp_path: Path) -> None:
    body = (
        "Open.\n\n## 1.1 Een *begin* {#begin}\n\nA.\n\n### Tussenkop\n\n## 1.2 Twee ## {#twee}\n\n"
        "## Bronnen {#bronnen}\n\n- B"
    )
    found = course(tmp_path, {CHAPTER: chapter(body)})
    assert found.diagnostics == ()
    read = found.handbook.chapters[0]
    assert [(one.id, one.number, one.title) for one in read.sections] == [
        ("begin", "1.1", "Een begin"),
        ("twee", "1.2", "Twee"),
        ("bronnen", "", "Bronnen"),
    ]
    assert isinstance(read.opening[0], Prose)
    (text,) = read.sections[0].parts
    assert isinstance(text, Prose)
    assert [node.tag for node in text.nodes if isinstance(node, Element)] == ["p", "h3"]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("# Groot", ["E214 7:1 # Groot"]),
        ("## ", ["E214 7:1 ##"]),
        ("## 1.2 Te ver {#te-ver}", ["E216 7:4 1.2 Te ver"]),
        ("## Bijlagen", []),
        ("## 1.1 Bijlagen", ["E216 7:4 1.1 Bijlagen"]),
        ("## 1.1 Kop {#Met Spatie}", ["E230 7:14 Met Spatie"]),
        ("## Een {#a}\n\n## Twee {#a}", ["E217 9:11 a"]),
        ("## Zelfde\n\n## Zelfde", ["E217 9:1 ## Zelfde"]),
    ],
)
def test_a_wrong_heading_is_told_in_its_place(tmp_path: Path, heading: str, expected: list[str]) -> None:
    assert told_of(tmp_path, heading) == expected


BLOCK = "/// voorbeeld | X\n    land: BE\n{}\nTekst.\n///"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("/// voorbeld | X\n\nTekst.\n///", ["E201 7:1 /// voorbeld | X"]),
        ("/// voorbeeld\n    land: BE\n\nTekst.\n///", ["E212 7:1 /// voorbeeld"]),
        ("/// voorbeeld | X\n\nTekst.\n///", ["E206 7:1 /// voorbeeld | X"]),
        ("/// kern\n///", ["E211 7:1 /// kern"]),
        (BLOCK.format("    kleur: rood\n"), ["E205 9:5 kleur"]),
        (BLOCK.format("    alt: rood\n"), ["E205 9:5 alt"]),
        (BLOCK.format("    land: NL\n"), ["E209 9:5 land: NL"]),
        (BLOCK.format("   jaar: 2016\n"), ["E208 9:4 jaar: 2016"]),
        (BLOCK.format("jaar: 2016\n"), ["E208 9:1 jaar: 2016"]),
        (BLOCK.format("\tjaar: 2016\n"), ["E208 9:2 jaar: 2016"]),
        (BLOCK.format("     jaar: 2016\n"), ["E208 9:6 jaar: 2016"]),
        (BLOCK.format("    jaar: vroeger\n"), ["E112 9:11 vroeger"]),
        ("/// voorbeeld | X\n    land: Belgie\n\nTekst.\n///", ["E207 8:11 Belgie"]),
        ("/// model | X\n    id: X!\n    soort: keten\n\n1. a\n///", ["E207 8:9 X!"]),
        ("/// model | X\n    id: x\n    soort: kettng\n\n1. a\n///", ["E207 9:12 kettng"]),
        ("/// model | X\n    id: x\n    soort: keten\n\nGeen lijst.\n///", ["E210 7:1 /// model | X"]),
        (
            "/// model | X\n    id: x\n    soort: keten\n\nVooraf.\n\n1. a\n\nAchteraf.\n///",
            ["E210 11:1 Vooraf.", "E210 15:1 Achteraf."],
        ),
        ("/// model | X\n    id: x\n    soort: matrix\n    assen: a; b\n\n1. a\n///", ["E207 10:12 a; b"]),
        ("/// model | X\n    id: x\n    soort: tabel\n\n| a | b |\n|---|---|\n| 1 |\n///", ["E220 13:1 | 1 |"]),
        ("/// leerdoelen\n- onthouden de keten.\n///", ["E210 8:3 onthouden de keten."]),
        ("/// leerdoelen\n- 1.1 (onthoude) de keten.\n///", ["E218 8:8 onthoude"]),
        ("/// begrippen\n- bereik: hoeveel.\n///", ["E210 8:3 bereik: hoeveel."]),
        ("/// begrippen\n- **bereik:** hoeveel.\n///", ["E210 8:3 **bereik:** hoeveel."]),
        ("/// kern\nZin.\n\n- a\n///", ["E210 8:1 Zin."]),
        ("/// planstap | Zonder nummer\n\n- **a** (tekst): b\n///", ["E210 7:1 /// planstap | Zonder nummer"]),
        ("/// planstap | p01 X\n\n- **a** (tekts, 30 woorden): b\n///", ["E219 9:10 tekts"]),
        ("/// planstap | p01 X\n\n- a (tekst): b\n///", ["E210 9:3 a (tekst): b"]),
        ("/// interview | X\n    wie: a\n    echt: nee\n\nVooraf.\n\n**V?**\nA.\n///", ["E210 11:1 Vooraf."]),
        ("/// recht | X\n    land: NL, DE\n\nA.\n///", ["E207 8:11 NL, DE"]),
        ("/// bijlage | #1110\n///", ["E601 7:15 #1110"]),
        ("/// bijlage\n///", ["E212 7:1 /// bijlage"]),
        ("Tekst.\n\n///", ["E203 9:1 ///"]),
        ("Tekst.\n\n    /// kern", ["E203 9:5 /// kern"]),
    ],
)
def test_a_wrong_block_is_told_once_in_its_place(tmp_path: Path, body: str, expected: list[str]) -> None:
    assert told_of(tmp_path, body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("/// kern\n- a\n\nTekst.\n\n## 1.1 Kop {#kop}\n\nTekst.", ["E202 7:1 /// kern"]),
        ("/// kern\n- a\n\n## 1.1 Kop {#kop}\n\n///\n\nTekst.", ["E202 7:1 /// kern"]),
        ("/// kern\n- a\n\n/// dia | X\nb\n///\n\nTekst.", ["E202 7:1 /// kern"]),
        ("/// kern\n- a\n\n/// dia | X\nb\n///\n\n- c\n///\n\nTekst.", ["E204 10:1 /// dia | X"]),
        ("/// kern\n- a", ["E202 7:1 /// kern"]),
        ("/// onbekend\n- a", ["E201 7:1 /// onbekend", "E202 7:1 /// onbekend"]),
        ("Tekst.\n\n```\ncode\n\n## Geen kop", ["E226 9:1 ```"]),
        ("/// dia | X\n```\ncode\n///\n\n## 1.1 Kop {#kop}", ["E226 8:1 ```"]),
        ("```\n/// kern\n## Kop\n<!-- register: x -->\n```", []),
    ],
)
def test_what_is_never_closed_is_told_once_where_it_opens(tmp_path: Path, body: str, expected: list[str]) -> None:
    assert told_of(tmp_path, body) == expected


@pytest.mark.parametrize("opening", ["///kern", "///   kern  ", "  /// kern", "//// kern", "/// Kern", "///\u00a0kern"])
def test_a_fence_may_be_written_in_slightly_different_ways(tmp_path: Path, opening: str) -> None:
    (block,) = parts(tmp_path, f"{opening}\n- a\n/// ")
    assert isinstance(block, KeyIdeas)


def test_options_may_follow_a_blank_line(tmp_path: Path) -> None:
    (example,) = parts(
        tmp_path, "/// voorbeeld | X\n\n    land: BE\n\n    jaar: 2016\n\n    code: blijft code\n\nTekst.\n///"
    )
    assert isinstance(example, Example)
    assert (example.country, example.year) == ("BE", "2016")
    assert plain(example.prose.nodes) == "code: blijft code Tekst."


def test_blocks_of_a_chapter_are_refused_elsewhere(tmp_path: Path) -> None:
    body = "/// kern\n- a\n///"
    files = {"content/over.md": f"---\ntitel: T\nsoort: pagina\n---\n\n{body}\n"}
    assert told(tmp_path, course(tmp_path, files).diagnostics) == ["E223 6:1 /// kern"]
