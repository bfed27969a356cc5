"""QR codes as small pictures: the same bytes for the same address (ISO/IEC 18004, made by segno)."""

import io
from functools import lru_cache

from lesstof.model.handbook import Picture
from lesstof.model.source import digest_of

# What begins the path of a picture that is such a code.
CODE = "qr:"
# Pixels of a module, and modules of white around: what the standard asks for.
_MODULE, _QUIET = 8, 4


def is_code(path: str) -> bool:
    """Whether a picture is a code that we make."""
    return path.startswith(CODE)


@lru_cache(maxsize=256)
def code_picture(path: str) -> tuple[Picture, bytes]:
    """The picture of the address behind `qr:`, black on white with its quiet zone. Raises ValueError for a long one."""
    # Only who knows where the site stands pays for it.
    import segno

    made = segno.make(path.removeprefix(CODE), error="m", micro=False)
    stream = io.BytesIO()
    made.save(stream, kind="png", scale=_MODULE, border=_QUIET)
    width, height = made.symbol_size(_MODULE, _QUIET)
    return Picture(path, "image/png", int(width), int(height), digest_of(path)), stream.getvalue()
