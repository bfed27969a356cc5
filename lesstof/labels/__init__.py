"""Words that the build puts in front of readers, from gettext catalogues; the message ids are the English texts."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from babel.messages.pofile import read_po


class Labels:
    """Calling it with an English text gives the text of the course's language."""

    def __init__(self, language: str, texts: Mapping[str, str]) -> None:
        self.language = language
        self._texts = texts

    def __call__(self, text: str, /, **values: object) -> str:
        """The text, with `{name}` fields filled in; English where the catalogue has none."""
        found = self._texts.get(text) or text
        return found.format(**values) if values else found

    def group(self, prefix: str) -> dict[str, str]:
        """The texts whose ids begin so, by the rest of their ids."""
        return {id.removeprefix(prefix): text for id, text in self._texts.items() if id.startswith(prefix)}


@cache
def labels(language: str) -> Labels:
    """The labels of a language; English is always there, an unknown language gives English."""
    texts: dict[str, str] = {}
    folder = files(__name__)
    for catalogue in (folder, folder.joinpath("parts")):
        for file in sorted(catalogue.iterdir(), key=lambda entry: entry.name):
            if file.name.endswith(f"{language}.po"):
                texts |= _texts_of(file)
    return Labels(language, texts)


def _texts_of(file: Traversable) -> dict[str, str]:
    with file.open("rb") as stream:
        return {str(message.id): str(message.string) for message in read_po(stream) if message.id}
