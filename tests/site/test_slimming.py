"""The theme's styles without what no page has: rules go whole, the others stay as they were."""

from lesstof.outputs.site.slimming import slim, small


def test_what_was_not_asked_for_goes_and_the_rest_stays() -> None:
    sheet = ".md-typeset .admonition,.md-typeset details{margin:1em}.md-header{top:0}"
    assert slim(sheet) == ".md-typeset details{margin:1em}.md-header{top:0}"
    assert slim(sheet, ("admonition",)) == sheet
    assert slim(".md-tabs{a:b}.md-path{c:d}", ("navigation.path",)) == ".md-tabs{a:b}.md-path{c:d}"


def test_a_rule_without_selectors_and_a_query_without_rules_are_gone() -> None:
    sheet = "@media print{.md-search{display:none}.md-top{display:none}}@media screen{.md-search{top:0}}"
    assert slim(sheet) == "@media print{.md-top{display:none}}"


def test_commas_and_braces_inside_brackets_and_strings_part_nothing() -> None:
    for sheet in ('.a:is(.b,.c)::before{content:"},{;"}', ".a[title=\"x,y\"]{b:url('data:;{}')}", r".a\,b{c:d}"):
        assert slim(sheet) == sheet


def test_no_rule_waits_for_the_colours_to_change() -> None:
    assert slim("[data-md-color-switching] *,[data-md-color-switching] :after{transition-duration:0s!important}") == ""


def test_key_frames_stay_whole() -> None:
    sheet = "@keyframes x{0%{top:0}to{top:1px}}"
    assert slim(sheet) == sheet


def test_icons_of_what_is_not_there_weigh_nothing() -> None:
    sheet = ':root{--md-admonition-icon--note:url("data:image/svg+xml;x");--md-details-icon:url("d")}'
    assert slim(sheet) == ':root{--md-details-icon:url("d")}'
    assert slim(sheet, ("admonition",)) == sheet


def test_a_sheet_without_comments_and_space_says_the_same() -> None:
    sheet = "/* quiet */\n.a > .b,\n.c :is(.d) {\n  margin: 0 auto; /* why */\n  width: calc(1em + 2px);\n}\n"
    assert small(sheet) == ".a>.b,.c :is(.d){margin: 0 auto;width: calc(1em + 2px)}"
