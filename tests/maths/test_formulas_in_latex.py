"""LaTeX is read to MathML, Office Math and words, or told to be wrong."""

from xml.etree import ElementTree

import pytest

from lesstof.maths.latex import Fault, parsed
from lesstof.maths.mathml import SPACE, mathml
from lesstof.maths.omml import SPACE as OFFICE
from lesstof.maths.omml import Pen, letters, omml
from lesstof.maths.plain import plain

SOUND = (
    *(r"\frac{a}{b}", r"x^2_i", r"\sqrt[3]{x}", r"\text{omzet (€)}", r"\left( \frac12 \right)", r"\sum_{i=1}^{n} x_i"),
    *(r"\bar{x}", r"\hat y", r"\underbrace{a+b}_{c}", r"\begin{pmatrix}1&2\\3&4\end{pmatrix}", r"\binom nk", "a<b"),
    *(r"\begin{aligned} a &= b \\ c &= d\end{aligned}", r"\begin{cases}1&x\\2&y\end{cases}", r"\lim_{n\to\infty} a_n"),
    *(r"\int_0^1 f(x)\,dx", r"\mathbf{v}", r"\operatorname{ROI}", r"{}^2", r"\left.x\right|", "100%", r"\overline{AB}"),
)


@pytest.mark.parametrize(
    ("tex", "words"),
    [
        (r"\frac{a}{b}", "a/b"),
        (r"\mathrm{CTR} = \frac{\text{klikken}}{\text{vertoningen}} \times 100\%", "CTR = klikken/vertoningen × 100%"),
        (r"\frac{1.250 - 1.000}{1.000}", "(1.250 − 1.000)/1.000"),
        ("x^2_i", "xᵢ²"),
        ("e^{-x^2}", "e^(−x²)"),
        (r"\sum_{i=1}^{n} x_i", "∑ᵢ₌₁ⁿ xᵢ"),
        (r"-x = -(a-b)", "−x = −(a − b)"),
        ("12,5 + 1.250,50", "12,5 + 1.250,50"),
        (r"\begin{aligned} a &= b \\ c &= d\end{aligned}", "a = b; c = d"),
        (r"\bar{x}", "x̄"),
        ("100% + 2", "100% + 2"),
    ],
)
def test_a_formula_reads_as_text(tex: str, words: str) -> None:
    assert plain(tex) == words


@pytest.mark.parametrize(
    ("tex", "problem", "word", "meant"),
    [
        (r"\fraq{1}{2}", "unknown command", r"\fraq", r"\frac"),
        (r"\frac{1}", "missing part", "", ""),
        (r"\frac{1}{2", "open brace", "{", ""),
        ("a}", "extra brace", "}", ""),
        ("x^", "missing part", "", ""),
        ("x__2", "missing part", "", ""),
        ("a & b", "stray sign", "&", ""),
        (r"\left( x", "incomplete", "", ""),
        (r"\begin{matrx}a\end{matrx}", "unknown environment", "{matrx}", "matrix"),
        (r"\begin{matrix}a", "environment not closed", r"\begin{matrix}", ""),
        (r"\href{javascript:alert(1)}{x}", "refused command", r"\href", ""),
        (r"\style{color:red}{x}", "refused command", r"\style", ""),
        ("{" * 40 + "}" * 40, "too deep", "{", ""),
        ("x" * 2000, "too long", "", ""),
        ("\\", "stray sign", "\\", ""),
        (" ", "empty formula", "", ""),
    ],
)
def test_what_is_wrong_is_named(tex: str, problem: str, word: str, meant: str) -> None:
    assert parsed(tex) == Fault(problem, word, meant)


@pytest.mark.parametrize("tex", SOUND)
@pytest.mark.parametrize("display", [False, True])
def test_mathml_is_well_formed_and_has_words(tex: str, display: bool) -> None:
    found = ElementTree.fromstring(mathml(tex, display=display))
    assert found.tag == f"{{{SPACE}}}math"
    assert found.get("alttext") == plain(tex) != ""
    assert found.get("display") == ("block" if display else None)


@pytest.mark.parametrize("tex", SOUND)
def test_office_math_is_well_formed_and_says_the_same_letters(tex: str) -> None:
    written = omml(tex, Pen("<s/>", "<u/>"), display=True)
    found = ElementTree.fromstring(written.replace("<m:oMathPara", f'<m:oMathPara xmlns:m="{OFFICE}"', 1))
    texts = [each.text or "" for each in found.iter(f"{{{OFFICE}}}t")]
    assert "".join(texts) == letters(tex) != ""


@pytest.mark.parametrize(
    ("tex", "element"),
    [
        (r"\frac{a}{b}", "f"),
        ("x^2", "sSup"),
        ("x_1", "sSub"),
        ("x_1^2", "sSubSup"),
        (r"\sqrt{2}", "rad"),
        (r"\sum_{i=1}^n x", "nary"),
        (r"\left(a\right)", "d"),
        (r"\hat{y}", "acc"),
        (r"\overline{y}", "bar"),
        (r"\underbrace{y}", "groupChr"),
        (r"\begin{matrix}1&2\end{matrix}", "m"),
        (r"\overset{!}{=}", "limUpp"),
    ],
)
def test_each_form_has_its_own_element_of_office_math(tex: str, element: str) -> None:
    assert f"<m:{element}>" in omml(tex, Pen("", ""))


def test_letters_of_one_slant_and_words_stand_upright() -> None:
    written = omml(r"x + \mathrm{CTR}", Pen("<slanted/>", "<upright/>"))
    assert "<slanted/><m:t>x</m:t>" in written
    assert "<upright/><m:t>CTR</m:t>" in written


def test_signs_behind_a_backslash_in_words_are_the_signs() -> None:
    assert plain(r"\text{50% van R\&D in \$}") == "50% van R&D in $"
