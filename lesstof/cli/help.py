"""The texts of `--help`, in English; the catalogue has them in Dutch."""

from msgspec import Struct


class Help(Struct, frozen=True):
    """A line for the list of commands, an explanation, and examples to copy."""

    summary: str
    about: str
    examples: str


TOP = Help(
    "",
    "Lesstof makes a course from text files: a website for students, PowerPoint decks for the lesson,\n"
    "and decks with answers and notes for the teacher.",
    '  lesstof new course "Making coffee"    start a course of your own\n'
    "  lesstof serve                         write, and see the result at once\n"
    "  lesstof check                         look for mistakes only\n"
    "  lesstof build                         make everything, in the folder build/\n"
    "  lesstof explain E201                  what a message means and how to mend it\n\n"
    "Each command explains itself: lesstof build --help",
)

COMMANDS = {
    "build": Help(
        "make the website and the decks",
        "Reads the course, checks it, and makes:\n"
        "  build/site       the website for students\n"
        "  build/decks      the lesson decks, without answers\n"
        "  build/teacher    what only the teacher may see\n"
        "When there is a mistake, all mistakes are told at once and what was built before stays.\n"
        "Only what changed is made again.",
        "  lesstof build\n"
        "  lesstof build --only decks --chapter h03     one deck\n"
        "  lesstof build --strict                       stop at warnings too",
    ),
    "serve": Help(
        "show the website while you write",
        "Shows the website on this computer and makes it again, with the decks, each time you save a file.\n"
        "A mistake is told in the browser too; the last good page stays.\n"
        "Stop with Ctrl+C.",
        "  lesstof serve\n  lesstof serve --port 9000",
    ),
    "check": Help(
        "look for mistakes, make nothing",
        "Tells everything that is wrong or can be better, sorted by file and line.",
        "  lesstof check\n"
        "  lesstof check --format json > report.json\n"
        "  lesstof check --strict --format github       in an automatic check",
    ),
    "deck": Help(
        "make one deck: a lesson of so many minutes",
        "Makes the deck of one lesson at once: of a chapter, of so many minutes, for one country, with or without\n"
        "answers. A lesson of 45 or 90 minutes follows the lesson plan in the chapter's .docent.md, or else a plan\n"
        "of its own. A name of a file in content/lessons works as well as a chapter.\n"
        "With answers and notes it goes to build/teacher/lessons, without them to build/decks/lessons; no teacher's\n"
        "file is then even opened. A deck that you changed is never lost: it is kept beside the new one.\n"
        "The handout is an A4 to print as it is: three slides a page, with lines for notes.\n"
        "With the word check, any deck is looked at for what stands in the way of some: pictures without alt text,\n"
        "text that is too small or too pale, tables without a header row. Nothing is changed.",
        "  lesstof deck h08 --minutes 45\n"
        "  lesstof deck h08 --minutes 45 --country BE --no-answers --handout\n"
        "  lesstof deck h08 --only exercises --out h08.pptx\n"
        "  lesstof deck h08 --only recall 8.2 exercise:08-05 key-points\n"
        "  lesstof deck update my-h08.pptx              your changes, and what the book changed\n"
        "  lesstof deck check my-h08.pptx               can everyone use it?",
    ),
    "stats": Help(
        "count what the course holds",
        "Counts per chapter and in total: words, reading time, reading ease, objectives, terms, models, examples,\n"
        "exercises by kind and level, unseen items, attachments and slides.",
        "  lesstof stats\n  lesstof stats --format json > counts.json",
    ),
    "new": Help(
        "start a course, chapter, exercise, attachment or post",
        "Makes the files for you, with everything at its place. A file that is there already is never overwritten.",
        '  lesstof new course "Making coffee" --language en\n'
        '  lesstof new chapter "Choosing platforms"\n'
        '  lesstof new exercise h03 "What do you see?" --kind open\n'
        '  lesstof new attachment h03 "Checklist for a persona" --kind checklist',
    ),
    "course": Help(
        "a whole course that shows everything once",
        "Makes a small course that builds at once and holds every kind of block and exercise.\n"
        "Replace its text, step by step, by your own.",
        '  lesstof new course "Making coffee"\n  lesstof new course "Koffie zetten" --language nl',
    ),
    "chapter": Help(
        "the next chapter",
        "Makes the chapter's folder with the student's file and the teacher's, and a first exercise.",
        '  lesstof new chapter "Choosing platforms"',
    ),
    "exercise": Help(
        "an exercise in a chapter",
        "Makes the next exercise of the chapter: a file for students, and one for the teacher beside it.",
        '  lesstof new exercise h03 "What do you see?"\n'
        '  lesstof new exercise h03 "How many?" --kind numeric --objective 3.2',
    ),
    "attachment": Help(
        "an attachment with a code of its own",
        "Makes the next attachment of the chapter, with a code that was never used.",
        '  lesstof new attachment h03 "Checklist for a persona" --kind checklist',
    ),
    "post": Help(
        "a dated post",
        "Makes a post of today that belongs to a chapter.",
        '  lesstof new post h03 "What changed this month" --kind research',
    ),
    "template": Help(
        "give the decks the look of your school",
        "Checks whether a PowerPoint template will do for the decks, or makes one to start from.\n"
        "Use a template with lesstof build --template school.potx, or name it in mkdocs.yml:\n"
        "  template: school.potx",
        "  lesstof template check school.potx\n  lesstof template starter school.potx",
    ),
    "template check": Help(
        "tell whether a template will do",
        "Tells which layout each kind of slide will use and why, which fonts and colours are chosen, what is missing,\n"
        "and how to mend it in PowerPoint. A file that cannot be used is refused with all reasons at once.",
        "  lesstof template check school.potx\n  lesstof template check school.potx --format json > report.json",
    ),
    "template starter": Help(
        "a template to hand to a designer",
        "Makes our own template as a file, with a layout for each kind of slide and a slide that explains them.\n"
        "Change colours, fonts and places in PowerPoint; keep the names of the layouts.",
        "  lesstof template starter school.potx",
    ),
    "explain": Help(
        "what a message means and how to mend it",
        "Explains the code of a message: what it means, why it matters, how to mend it, with an example.",
        "  lesstof explain E201",
    ),
    "reference": Help(
        "every word that you can write",
        "Prints all blocks, options, keys and headings, with what they are for.",
        "  lesstof reference\n  lesstof reference > reference.md",
    ),
    "completion": Help(
        "let your shell complete commands",
        "Prints a script with which your shell completes what you type after Tab.",
        "  lesstof completion bash > ~/.local/share/bash-completion/completions/lesstof\n"
        "  lesstof completion zsh > ~/.zfunc/_lesstof\n"
        "  lesstof completion fish > ~/.config/fish/completions/lesstof.fish\n"
        "  lesstof completion powershell >> $PROFILE",
    ),
}

KINDS = {
    "exercise": "kind of exercise, such as open or numeric (default: open)",
    "attachment": "kind of attachment, such as checklist or template (default: checklist)",
    "post": "column or research (default: column)",
}
