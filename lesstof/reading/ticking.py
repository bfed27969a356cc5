"""Items of a list with a box to tick: `- [ ]` and `- [x]`, as GitHub shows them."""

import re
from xml.etree import ElementTree

from markdown.treeprocessors import Treeprocessor

_BOX = re.compile(r"\s*\[([ xX])\](?:\s+|$)")


class Ticking(Treeprocessor):
    """Takes the box from the text of an item and gives the item the attribute `tick`: *open* or *done*.

    It wants to run before the inline patterns: then a box that is escaped or stands in code is none.
    """

    def run(self, root: ElementTree.Element) -> None:
        """Look at every item of a list."""
        for item in root.iter("li"):
            place = item[0] if len(item) and item[0].tag == "p" and not (item.text or "").strip() else item
            if found := _BOX.match(place.text or ""):
                item.set("tick", "open" if found[1] == " " else "done")
                place.text = (place.text or "")[found.end() :]
