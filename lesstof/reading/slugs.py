"""Ids made of words."""

import re
import unicodedata

ID = re.compile(r"^[a-z0-9]+(?:-[a-z0-9]+)*$")


def slug(text: str) -> str:
    """Lower-case ASCII words joined by hyphens; a part between brackets is left out."""
    bare = re.sub(r"\([^)]*\)", " ", text) if not text.strip().startswith("(") else text
    plain = unicodedata.normalize("NFKD", bare.replace("ß", "ss")).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", "")))
