import pytest

from lesstof.checks import catalogue
from lesstof.model.diagnostic import Diagnostic, Severity, diagnose
from lesstof.model.source import Span
from tests.checks.checked_courses import ROOT, codes_in


def test_every_code_in_the_source_is_in_the_catalogue_and_the_other_way_round() -> None:
    assert codes_in(ROOT / "lesstof") | codes_in(ROOT / "slides_builder") == set(catalogue.codes())


@pytest.mark.parametrize("code", catalogue.codes())
def test_both_languages_tell_the_same_with_the_same_fields(code: str) -> None:
    assert catalogue.placeholders(code, "nl") == catalogue.placeholders(code, "en")


@pytest.mark.parametrize("language", catalogue.LANGUAGES)
def test_no_language_has_an_entry_that_the_other_lacks(language: str) -> None:
    for code in catalogue.codes():
        found = catalogue.entry(code, language)
        assert all((found.message, found.hint, found.why, found.example.strip()))


@pytest.mark.parametrize("language", catalogue.LANGUAGES)
@pytest.mark.parametrize("code", catalogue.codes())
def test_a_diagnostic_without_its_arguments_still_has_a_message_and_a_hint(code: str, language: str) -> None:
    message, hint = catalogue.render(Diagnostic(code, Span("a.md")), language)
    assert message.endswith((".", "?"))
    assert hint
    assert "{" not in message.replace("{ en }", "").replace("{ and }", "")


def test_the_first_alternative_whose_fields_are_filled_is_shown() -> None:
    with_suggestion = diagnose("E201", Span("a.md"), word="voorbeelt", suggestion="voorbeeld", known="kern, model")
    without = diagnose("E201", Span("a.md"), word="xyz", suggestion="", known="kern, model")
    assert catalogue.render(with_suggestion, "nl") == (
        "Het blok ‘voorbeelt’ bestaat niet.",
        "Bedoel je ‘voorbeeld’?",
    )
    assert catalogue.render(without, "nl")[1] == "Kies uit: kern, model."


def test_a_field_that_the_entry_does_not_know_is_ignored() -> None:
    assert catalogue.render(diagnose("E301", Span("a.md"), surprise="x"), "nl")[0].startswith("Bij deze vraag")


def test_what_an_author_wrote_is_never_read_as_a_template() -> None:
    message, _ = catalogue.render(
        diagnose("E107", Span("a.md"), word="{known}⟨{word}⟩", suggestion="", known="a"), "nl"
    )
    assert "‘{known}⟨{word}⟩’" in message


def test_control_characters_do_not_reach_the_terminal() -> None:
    message, _ = catalogue.render(diagnose("E107", Span("a.md"), word="a\x1b[31m\nb"), "nl")
    assert message.isprintable()


def test_a_long_value_is_cut() -> None:
    message, _ = catalogue.render(diagnose("E107", Span("a.md"), word="x" * 10_000), "nl")
    assert len(message) < 600


def test_words_of_the_program_are_shown_in_the_language_of_the_reader() -> None:
    found = diagnose("E502", Span("a.md"), id="1.1", level="apply", found="remember, create")
    assert "(toepassen)" in catalogue.render(found, "nl")[0]
    assert "onthouden, creëren" in catalogue.render(found, "nl")[1]
    assert "(apply)" in catalogue.render(found, "en")[0]


def test_an_unknown_code_is_shown_with_what_is_known() -> None:
    assert catalogue.render(diagnose("E999", Span("a.md"), word="x"), "nl") == ("E999 x", "")


def test_an_unknown_language_gets_english() -> None:
    assert catalogue.render(diagnose("E203", Span("a.md")), "fr")[0] == "A block ends here that begins nowhere."


@pytest.mark.parametrize("language", catalogue.LANGUAGES)
@pytest.mark.parametrize("code", catalogue.codes())
def test_an_explanation_says_what_why_how_and_shows_an_example(code: str, language: str) -> None:
    found = catalogue.entry(code, language)
    text = catalogue.explain(code, language)
    assert code in text.split("\n", 1)[0]
    assert found.why in text
    assert found.example.strip().split("\n")[0] in text
    assert "⟨" not in text


def test_an_explanation_of_an_unknown_code_is_refused() -> None:
    with pytest.raises(KeyError):
        catalogue.explain("E999", "nl")


def test_the_first_letter_is_the_severity() -> None:
    assert {Diagnostic(code, Span("a.md")).severity for code in catalogue.codes() if code[0] == "W"} == {
        Severity.WARNING
    }
    assert catalogue.explain("W606", "nl").startswith("Waarschuwing W606")
