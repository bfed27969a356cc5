"""Words that the build puts in front of readers, from gettext catalogues; the message ids are the English texts."""

from collections.abc import Mapping, Sequence
from functools import cache, partial
from pathlib import Path

from lesstof.labels.parsing import parsed


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
    home = Path(__file__).parent
    files = [*sorted(home.glob(f"{language}.po")), *sorted((home / "parts").glob(f"*.{language}.po"))]
    return Labels(language, parsed(f"labels-{language}", files, partial(_texts_of, files)) if files else {})


def _texts_of(files: Sequence[Path]) -> dict[str, str]:
    # Only who parses pays for the import.
    from babel.messages.pofile import read_po

    texts: dict[str, str] = {}
    for file in files:
        with file.open("rb") as stream:
            texts |= {str(message.id): str(message.string) for message in read_po(stream) if message.id}
    return texts
