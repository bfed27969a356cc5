"""What is asked of the pictures of one deck, small enough to send to another process."""

from msgspec import Struct

from slides_builder.outputs import Asked
from slides_builder.thumbnails.programs import Programs


class Pictured(Struct, frozen=True):
    """A deck to show: the files to copy as (address, file), and the folder of its pictures.

    `rendered` wants pictures by `programs`, which are None when they are not there.
    """

    asked: Asked
    copies: tuple[tuple[str, str], ...]
    folder: str
    rendered: bool
    programs: Programs | None
