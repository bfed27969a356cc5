"""The command line: what can be typed, with help that teaches by example."""

import argparse
import difflib
import re
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from typing import Any, NoReturn

from lesstof import __version__
from lesstof.cli.help import COMMANDS, KINDS, TOP, Help
from lesstof.cli.outputs import OURS
from lesstof.cli.values import chapter_id, port, positive
from lesstof.labels import Labels

REPORT_FORMATS = ("text", "json", "sarif", "github")
SHELLS = ("bash", "zsh", "fish", "powershell")
NEW_KINDS = ("course", "chapter", "exercise", "attachment", "post")
# Who writes in Dutch tries the Dutch word first.
IN_DUTCH = dict(zip(("cursus", "hoofdstuk", "oefening", "bijlage", "bericht"), NEW_KINDS, strict=True))


class _Formatter(RawDescriptionHelpFormatter):
    """Leaves room for the longest command, which argparse itself forgets to indent."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=32)
        self._action_max_length = 14


class _Parser(ArgumentParser):
    """Says what is wrong in one line, and where to read more, instead of all that could have been typed."""

    words: Labels

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Every command speaks for its own options, instead of leaving what it does not know to `lesstof`."""
        found, unknown = super().parse_known_args(args, namespace)
        if unknown:
            message = self.words("unrecognized arguments: %s") % " ".join(unknown)
            self.error(f"{message}{self._options_like(unknown[0])}")
        return found, unknown

    def _options_like(self, word: str) -> str:
        likely = difflib.get_close_matches(word, self._option_string_actions, n=1)
        return "".join("\n" + self.words("Do you mean: {word}", word=option) for option in likely)

    def error(self, message: str) -> NoReturn:
        lines = [f"{self.prog}: {message}", self.words("See: {command} --help", command=self.prog)]
        self.exit(2, "\n".join([lines[0], *_suggestions(message, self.words), lines[1], ""]))


def _suggestions(message: str, words: Labels) -> list[str]:
    quoted = re.findall(r"'([^']*)'", message)
    likely = difflib.get_close_matches(quoted[0], quoted[1:], n=1) if quoted else []
    return [words("Do you mean: {word}", word=word) for word in likely]


def parser(words: Labels) -> ArgumentParser:
    """The parser of all commands, in the words of the prompt's language."""
    _translate_argparse(words)
    _Parser.words = words
    top = _parser(_Parser, words, "lesstof", TOP)
    version = words("show program's version number and exit")
    top.add_argument("--version", action="version", version=f"Lesstof {__version__}", help=version)
    commands = top.add_subparsers(dest="command", metavar=words("COMMAND"), required=True, title=words("commands"))
    making = (_add_build, _add_deck, _add_serve, _add_check, _add_stats, _add_new, _add_template)
    for add in (*making, _add_explain, _add_reference, _add_completion):
        add(commands, words)
    return top


def _parser(make: Any, words: Labels, name: str, texts: Help, **extra: Any) -> ArgumentParser:
    made: ArgumentParser = make(
        name,
        description=words(texts.about),
        epilog=f"{words('examples')}:\n{words(texts.examples)}",
        formatter_class=_Formatter,
        allow_abbrev=False,
        **extra,
    )
    return made


def _command(commands: Any, words: Labels, name: str) -> ArgumentParser:
    texts = COMMANDS[name]
    made = _parser(commands.add_parser, words, name.rpartition(" ")[2], texts, help=words(texts.summary))
    language = words("language of the course") if name == "course" else words("language of the messages")
    made.add_argument("--language", choices=("nl", "en"), help=language)
    return made


def _course(command: ArgumentParser, words: Labels) -> None:
    _folder(command, words, words("the course's folder (default: this one)"))


def _folder(command: ArgumentParser, words: Labels, text: str) -> None:
    command.add_argument("--course", default=".", metavar=words("FOLDER"), help=text)


def _reporting(command: ArgumentParser, words: Labels) -> None:
    command.add_argument("--strict", action="store_true", help=words("treat warnings as errors"))
    command.add_argument("--format", choices=REPORT_FORMATS, default="text", help=words("form of the messages"))


def _template(command: ArgumentParser, words: Labels) -> None:
    template = words("PowerPoint template of your school for the decks")
    command.add_argument("--template", default="", metavar=words("FILE"), help=template)


def _jobs(command: ArgumentParser, words: Labels) -> None:
    command.add_argument(
        "--jobs", type=positive(words), metavar="N", help=words("number of processes (default: one per core)")
    )
    command.add_argument("--quiet", action="store_true", help=words("tell mistakes only"))


def _add_build(commands: Any, words: Labels) -> None:
    command = _command(commands, words, "build")
    some: dict[str, Any] = {"nargs": "+", "action": "extend", "default": []}
    ours = ", ".join(name for name, _, _ in OURS)
    only = words("only these outputs, such as {names}", names=ours)
    command.add_argument("--only", metavar=words("NAME"), help=only, **some)
    command.add_argument("--chapter", type=chapter_id, metavar="hNN", help=words("only these chapters"), **some)
    _template(command, words)
    pictures = words("LibreOffice makes the pictures of slides on the teachers' page (default: where it is installed)")
    command.add_argument("--thumbnails", action=argparse.BooleanOptionalAction, default=None, help=pictures)
    _jobs(command, words)
    _reporting(command, words)
    _course(command, words)


def _add_serve(commands: Any, words: Labels) -> None:
    command = _command(commands, words, "serve")
    help = words("port of the address (default: 8000)")
    command.add_argument("--port", type=port(words), default=8000, metavar="N", help=help)
    _template(command, words)
    _jobs(command, words)
    _course(command, words)


def _add_check(commands: Any, words: Labels) -> None:
    command = _command(commands, words, "check")
    _reporting(command, words)
    _course(command, words)


def _add_deck(commands: Any, words: Labels) -> None:
    command = _command(commands, words, "deck")
    command.add_argument("what", metavar="hNN", help=words("chapter or lesson file; or update, or check"))
    file = words("the deck to update or to check")
    command.add_argument("file", nargs="?", default="", metavar=words("FILE"), help=file)
    number = words("how long the lesson lasts, such as 45 or 90")
    command.add_argument("--minutes", type=positive(words), default=0, metavar="N", help=number)
    only = words("only these parts, such as exercises, 8.2 or exercise:08-05")
    command.add_argument("--only", nargs="+", action="extend", default=[], metavar=words("PART"), help=only)
    country = words("without the examples and the law of the other country")
    command.add_argument("--country", choices=("NL", "BE", "both"), help=country)
    answers = words("with answers and notes (default), or without")
    command.add_argument("--answers", action=argparse.BooleanOptionalAction, default=None, help=answers)
    command.add_argument("--handout", action="store_true", help=words("also an A4 to print, three slides a page"))
    command.add_argument("--out", default="", metavar=words("FILE"), help=words("file or folder to put it in"))
    _template(command, words)
    report = words("form of the report of check")
    command.add_argument("--format", choices=("text", "json"), default="text", help=report)
    command.add_argument("--strict", action="store_true", help=words("check: warnings count as errors"))
    _course(command, words)


def _add_stats(commands: Any, words: Labels) -> None:
    command = _command(commands, words, "stats")
    command.add_argument("--format", choices=("text", "json"), default="text", help=words("form of the counts"))
    _course(command, words)


def _add_new(commands: Any, words: Labels) -> None:
    command = _command(commands, words, "new")
    kinds = command.add_subparsers(dest="what", metavar=words("WHAT"), required=True, title=words("what to make"))
    course = _command(kinds, words, "course")
    course.add_argument("title", metavar=words("TITLE"), help=words("its title; the folder is named after it"))
    course.add_argument("--author", default="", metavar=words("NAME"), help=words("who makes the course"))
    _folder(course, words, words("make its folder in this one (default: here)"))
    for name in NEW_KINDS[1:]:
        _add_new_part(kinds, words, name)
    for word, name in IN_DUTCH.items():
        # Known, but not listed: the help keeps to one word for each thing.
        kinds.choices[word] = kinds.choices[name]
    for name in NEW_KINDS:
        kinds.choices[name].set_defaults(what=name)


def _add_new_part(kinds: Any, words: Labels, name: str) -> None:
    command = _command(kinds, words, name)
    if name != "chapter":
        command.add_argument("chapter", type=chapter_id, metavar="hNN", help=words("the chapter that it belongs to"))
        command.add_argument("--kind", default="", metavar=words("KIND"), help=words(KINDS[name]))
    command.add_argument("title", metavar=words("TITLE"), help=words("its title"))
    if name == "exercise":
        command.add_argument("--objective", default="", metavar="N.N", help=words("the learning objective"))
    _course(command, words)


def _add_template(commands: Any, words: Labels) -> None:
    command = _command(commands, words, "template")
    kinds = command.add_subparsers(dest="what", metavar=words("WHAT"), required=True, title=words("what to do"))
    judge = _command(kinds, words, "template check")
    judge.add_argument("file", metavar=words("FILE"), help=words("the template, a .potx or .pptx file"))
    judge.add_argument("--format", choices=("text", "json"), default="text", help=words("form of the report"))
    starter = _command(kinds, words, "template starter")
    starter.add_argument("file", metavar=words("FILE"), help=words("the file to make, such as school.potx"))


def _add_explain(commands: Any, words: Labels) -> None:
    command = _command(commands, words, "explain")
    command.add_argument("code", metavar="CODE", help=words("code of a message, such as E201"))
    _course(command, words)


def _add_reference(commands: Any, words: Labels) -> None:
    _course(_command(commands, words, "reference"), words)


def _add_completion(commands: Any, words: Labels) -> None:
    _command(commands, words, "completion").add_argument("shell", choices=SHELLS, help=words("your shell"))


def _translate_argparse(words: Labels) -> None:
    # argparse asks gettext for its own texts through these names.
    replacements: dict[str, Any] = {"_": words, "ngettext": lambda one, many, count: words(one if count == 1 else many)}
    vars(argparse).update(replacements)
