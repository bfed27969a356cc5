"""The reference of the authoring format, made from the tables that the reader itself uses."""

from collections.abc import Iterable

from lesstof.labels import Labels, labels
from lesstof.reading.grammar import BLOCKS, KEYS, STUDENT_HEADINGS, TEACHER_HEADINGS, Field
from lesstof.reading.vocabulary import Vocabulary, vocabulary
from lesstof.settings import KEYS as SETTINGS

_LISTS = (
    *("level", "figure-kind", "chart-form", "field-kind", "attachment-kind", "post-kind", "page-kind"),
    *("lesson-country", "part", "reference"),
)

_IN_TEXT = (
    "A formula in LaTeX: `$x^2$` in a line, `$$…$$` on lines of its own. Words in it stand in `\\text{…}`. It is "
    "MathML on a page, can be edited in PowerPoint and Word, and is words in titles, notes, flashcards and search. An "
    "amount such as `$5` stays text; where two would make a formula, write `\\$`.",
    "Code between lines with three backticks, with the language behind the first three: it is coloured on page and "
    "slide, keeps its lines and indents, and on slides is split at blank lines.",
    "A link such as `[reach](term:reach)` leads to the page; on a slide to the slide that shows it, where the deck has "
    "one.",
)


def reference(language: str) -> str:
    """The reference as Markdown, in Dutch (`nl`) or English (`en`)."""
    words, say = vocabulary(language), labels(language)
    lines = [
        f"# {say('The authoring format')}",
        "",
        say(
            "This page is made from the same tables that the reader uses: "
            "what stands here works, and nothing else does."
        ),
        "",
    ]
    lines += [f"## {say('Running text')}", "", *(f"- {say(each)}" for each in _IN_TEXT), ""]
    lines += _blocks(words, say("Blocks"), say("option"), say("required"), say("meaning"))
    lines += _keys(words, say("Front matter"), say("key"), say("required"), say("meaning"))
    lines += _kinds(words, say("Kinds of exercises"))
    lines += _headings(words, say("Headings of an exercise"), say("in the teacher's file only"))
    for category in _LISTS:
        lines += [f"## {say(f'words:{category}')}", "", *_entries(words, category), ""]
    lines += [f"## {say('Settings in mkdocs.yml')}", "", say("These stand under the plug-in:"), "", *_settings(say)]
    return "\n".join(lines).rstrip() + "\n"


def _blocks(words: Vocabulary, title: str, option: str, required: str, meaning: str) -> list[str]:
    lines = [f"## {title}", ""]
    for name, rule in BLOCKS.items():
        lines += [f"### `{words.word('block', name)}`", "", words.help("block", name), ""]
        if rule.options:
            lines += _table(words, "option", rule.options, option, required, meaning)
    return lines


def _keys(words: Vocabulary, title: str, key: str, required: str, meaning: str) -> list[str]:
    say = labels(words.language)
    lines = [f"## {title}", ""]
    for kind, fields in KEYS.items():
        lines += [f"### {say(f'file:{kind}')}", "", *_table(words, "key", fields, key, required, meaning)]
    return lines


def _table(
    words: Vocabulary, category: str, fields: Iterable[Field], name: str, required: str, meaning: str
) -> list[str]:
    rows = [
        f"| `{words.word(category, field.name)}` | {'●' * field.required} | {words.help(category, field.name)} |"
        for field in fields
    ]
    return [f"| {name} | {required} | {meaning} |", "| --- | --- | --- |", *rows, ""]


def _kinds(words: Vocabulary, title: str) -> list[str]:
    return [f"## {title}", "", *_entries(words, "exercise-kind"), ""]


def _headings(words: Vocabulary, title: str, teacher_only: str) -> list[str]:
    lines = [f"## {title}", ""]
    for name in STUDENT_HEADINGS + TEACHER_HEADINGS:
        mark = f" ({teacher_only})" if name in TEACHER_HEADINGS else ""
        lines.append(f"- `## {words.word('heading', name)}`{mark}: {words.help('heading', name)}")
    return [*lines, ""]


def _settings(say: Labels) -> list[str]:
    rows = [f"| `{key}` | {say(f'setting:{key}')} |" for key in SETTINGS]
    example = (
        "```yaml",
        "plugins:",
        "  - search",
        "  - lesstof:",
        "      language: nl",
        "      silence: [W521]",
        "```",
    )
    return [*example, "", f"| {say('setting')} | {say('meaning')} |", "| --- | --- |", *rows]


def _entries(words: Vocabulary, category: str) -> list[str]:
    entries = []
    for name in words.table[category]:
        help = words.help(category, name)
        entries.append(f"- `{words.word(category, name)}`" + (f": {help}" if help else ""))
    return entries
