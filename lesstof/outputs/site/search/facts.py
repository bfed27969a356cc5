"""Words and addresses that the search shows; they travel with the index, and so need no place on every page."""

from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.search.gathering import Kind


def facts(shelf: Shelf, ways: list[tuple[str, str]]) -> dict[str, object]:
    """What the script says; `{…}` is filled in by it. `ways` are pages to look at when nothing is found."""
    label = shelf.label
    return {
        "ways": [list(way) for way in ways],
        "groups": {kind.value: name for kind, name in _groups(shelf).items()},
        "kinds": {kind.value: name for kind, name in _kinds(shelf).items()},
        "best": label("Best results"),
        "all": label("{count} results"),
        "some": label("The best {shown} of {count} results"),
        "one": label("1 result"),
        "none": label("Nothing found for “{question}”."),
        "look": label("Try another word, or look here:"),
        "unknown": label("“{word}” is not in this book."),
        "instead": label("“{word}” is not in this book. Did you mean:"),
    }


def _groups(shelf: Shelf) -> dict[Kind, str]:
    label = shelf.label
    return {
        Kind.TERM: label("Terms"),
        Kind.CHAPTER: label("Chapters"),
        Kind.SECTION: label("In the chapters"),
        Kind.MODEL: label("Models"),
        Kind.EXAMPLE: label("Examples and boxes"),
        Kind.STEP: label("Your plan"),
        Kind.EXERCISE: label("Exercises"),
        Kind.ATTACHMENT: label("Attachments"),
        Kind.NEWS: label("News"),
        Kind.PAGE: label("Other pages"),
    }


def _kinds(shelf: Shelf) -> dict[Kind, str]:
    label = shelf.label
    return {
        Kind.TERM: label("Term"),
        Kind.CHAPTER: label("Chapter"),
        Kind.SECTION: label("Section"),
        Kind.MODEL: label("Model"),
        Kind.EXAMPLE: label("Box"),
        Kind.STEP: label("Plan step"),
        Kind.EXERCISE: label("Exercise"),
        Kind.ATTACHMENT: label("Attachment"),
        Kind.NEWS: label("News"),
        Kind.PAGE: label("Page"),
    }


def ways(shelf: Shelf) -> list[tuple[str, str]]:
    """Where a reader who is lost may want to go: a word and an address."""
    names = (("Glossary", "glossary"), ("Register", "register"), ("Attachments", "attachments"))
    return [(shelf.label(word), shelf.addresses.of("made", name)) for word, name in names]
