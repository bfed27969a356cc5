"""Words as the search compares them: forms of one word meet, other words stay apart, script and build agree."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from lesstof.outputs.site.search.splitting import Splitter
from lesstof.outputs.site.stemming.language import kin, language, stem, words
from tests.site.books import handbook
from tests.site.search.asking import index_of, needs_node, read_handbook, site_at

SAME = {
    "nl": """bedrijf bedrijven|strategie strategieen|idee ideeen|meten meet gemeten|adverteren adverteert adverteerder
        doelgroep doelgroepen|analyse analyses analysen|persona personas|merk merken|klant klanten|keuze keuzes kiezen
        platform platforms platformen|probleem problemen|artikel artikelen|boom bomen|huis huizen|reis reizen klantreis
        functie functies|mogelijkheid mogelijkheden|delen deelt gedeeld|plaatsen plaatst geplaatst|volgen volgt gevolgd
        goed goede|digitaal digitale|strategisch strategische|route routes|criterium criteria|kind kinderen|foto fotos
        influencer influencers|publiceren publiceert gepubliceerd|luisteren luistert luisterde|schrijven schreef
        brief brieven|gesprek gesprekken|crisis crises|stad steden|ambassadeur ambassadeurs|leren leert geleerd
        bericht berichten|reactie reacties|kanaal kanalen|succes successen|video videos|tekst teksten|doel doelen""",
    "en": """strategy strategies|measure measures measured measuring|company companies|analysis analyses|write written
        plan plans planned planning|goal goals|process processes|audience audiences|match matches|quick quickly""",
}
APART = {
    "nl": "boom bom|man maan|bereik bericht|merk markt|doel deel|post positie|reis rij|geloof loof|gebruik bruikleen",
    "en": "goal go|brand brandy|news new",
}


@pytest.mark.parametrize("name", ["nl", "en"])
def test_forms_of_a_word_have_one_stem(name: str) -> None:
    known = language(name)
    for group in SAME[name].replace("\n", "|").split("|"):
        forms = [form for form in group.split() if form != "klantreis"]
        assert len({stem(form, known) for form in forms}) == 1, forms


@pytest.mark.parametrize("name", ["nl", "en"])
def test_other_words_have_another_stem(name: str) -> None:
    known = language(name)
    for pair in APART[name].split("|"):
        one, other = pair.split()
        assert stem(one, known) != stem(other, known), pair


def test_a_language_that_is_not_known_has_words_without_forms() -> None:
    assert stem("maisons", language("fr")) == "maisons"
    assert language("fr").stop == frozenset()


def test_a_noun_and_its_verb_are_kin() -> None:
    known = language("nl")
    assert stem("adverteren", known) in {stem(word, known) for word in kin("advertentie", known)}
    assert stem("segmenteren", known) in {stem(word, known) for word in kin("segmentatie", known)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ideeën & één cliché", ["ideeen", "een", "cliche"]),
        ("persona’s, KPI's en foto's", ["persona", "kpi", "en", "foto"]),
        ("#10801, 03-05 en p04 in h04", ["10801", "3-5", "en", "p4", "in", "h4"]),
        ("web 2.0 kost 1.250,50", ["web", "2.0", "kost", "1.250,50"]),
        ("A/B-test, out-take", ["a", "b", "test", "out", "take"]),
        ("", []),
        ("Łódź Ærø ß", ["lodz", "aero", "ss"]),
    ],
)
def test_a_text_is_cut_in_words(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_a_compound_is_taken_apart_into_words_that_the_book_has() -> None:
    known = ["doelgroep", "analyse", "content", "kalender", "merk", "bekendheid", "werking", "stad", "over", "weging"]
    splitter = Splitter([*known, "persoon", "handel", "voor", "beeld"], language("nl"))
    assert splitter.parts("doelgroepanalyse") == ("doelgroep", "analyse")
    assert splitter.parts("contentkalenderanalyse") == ("content", "kalender", "analyse")
    assert splitter.parts("persoonsanalyse") == ("persoon", "analyse")
    assert splitter.parts("merkbekendheid") == ("merk", "bekendheid")
    assert splitter.parts("doelgroep") == splitter.parts("onbekendwoord") == splitter.parts("overweging") == ()


@needs_node
def test_the_script_and_the_build_agree_on_every_word_of_the_book(tmp_path: Path) -> None:
    book = read_handbook()
    site, known = site_at(tmp_path, book), language("nl")
    found = index_of(book)
    all_words = sorted(word for forms in found.forms.values() for word in forms)
    assert len(all_words) > 9000
    assert site.node("stems", all_words) == [stem(word, known) for word in all_words]
    assert all(site.node("known", all_words))
    texts = [document.text for document in found.documents] + ["Łódź, Ærø’s ß", "ǅ ½ x² 'tis 00-07 é́"]
    assert site.node("words", texts) == [words(text) for text in texts]


@needs_node
@pytest.mark.parametrize("name", ["nl", "en"])
def test_they_agree_on_any_word(name: str, tmp_path: Path) -> None:
    book = handbook()
    site, known = site_at(tmp_path, replace(book, book=replace(book.book, language=name))), language(name)
    endings = (
        "",
        "s",
        "en",
        "t",
        "d",
        "e",
        "eren",
        "ies",
        "ing",
        "ed",
        "ische",
        "heden",
        "eerders",
        "zen",
        "ves",
        "es",
    )
    roots = ("ge", "gemee", "aa", "lopp", "advert", "x", "strateg", "kz", "overleg", "plann", "gezicht", "try", "cla")
    made = [root + ending for root in roots for ending in endings]
    assert site.node("stems", made) == [stem(word, known) for word in made]
