"""What a placeholder's text looks like before anything is written in it: the layout's word, then the master's."""

from msgspec import Struct

from slides_builder.template.grid import Frame
from slides_builder.template.layouts import Anchor, Bullet
from slides_builder.template.school.package import Tree
from slides_builder.template.school.shapes import TITLES, A, P, Seat
from slides_builder.template.school.themes import Theme
from slides_builder.template.school.tints import Colour

# What PowerPoint takes where nothing is told (ECMA-376 part 1, 21.1.2.1.1).
_INSETS = (("lIns", 91440), ("tIns", 45720), ("rIns", 91440), ("bIns", 45720))
_LEVELS = 3


class Look(Struct, frozen=True):
    """The first level's text: `size` is 0 where nobody tells it; `colour` is None where only the theme does."""

    size: int
    bold: bool
    capitals: bool
    tracking: int
    line: int
    family: str
    colour: Colour | None
    align: str
    anchor: Anchor
    insets: tuple[int, int, int, int]
    shrinks: bool
    bullets: tuple[Bullet, ...]
    told: bool


class Chain:
    """The lists of styles that a placeholder follows, nearest first."""

    def __init__(self, seat: Seat, master: Tree) -> None:
        shapes = [shape for shape in (seat.shape, seat.above) if shape is not None]
        style = "titleStyle" if seat.kind in TITLES else "bodyStyle" if seat.kind not in _FEET else "otherStyle"
        lists = [shape.find(f"{P}txBody/{A}lstStyle") for shape in shapes]
        common = master.find(f"{P}txStyles/{P}{style}")
        self.told = common is not None
        self._lists = [found for found in (*lists, common) if found is not None]
        self._bodies = [body for shape in shapes if (body := shape.find(f"{P}txBody/{A}bodyPr")) is not None]
        # The prompt of a layout shows what its maker meant, where the styles are silent.
        self.prompts = [found for shape in shapes for found in _runs(shape)]

    def element(self, level: int, path: str) -> Tree | None:
        """The nearest element at a path below a level's properties."""
        found = (each.find(f"{A}lvl{level}pPr/{path}") for each in self._lists)
        return next((each for each in found if each is not None), None)

    def attribute(self, level: int, name: str) -> str | None:
        """The nearest attribute of a level's paragraphs."""
        levels = (each.find(f"{A}lvl{level}pPr") for each in self._lists)
        return next((each.get(name) for each in levels if each is not None and each.get(name) is not None), None)

    def run(self, level: int, name: str) -> str | None:
        """The nearest attribute of a level's runs."""
        runs = (each.find(f"{A}lvl{level}pPr/{A}defRPr") for each in self._lists)
        return next((each.get(name) for each in runs if each is not None and each.get(name) is not None), None)

    def body(self, name: str) -> str | None:
        """The nearest attribute of the frame."""
        return next((body.get(name) for body in self._bodies if body.get(name) is not None), None)

    def fit(self) -> str:
        """The nearest word on what happens to text that is too long."""
        kinds = ("normAutofit", "noAutofit", "spAutoFit")
        told = (kind for body in self._bodies for kind in kinds if body.find(f"{A}{kind}") is not None)
        return next(told, "noAutofit")


_FEET = {"dt", "ftr", "sldNum"}


def look_of(seat: Seat, master: Tree, theme: Theme) -> Look:
    """What text in this placeholder looks like."""
    chain = Chain(seat, master)
    face = chain.element(1, f"{A}defRPr/{A}latin")
    typeface = face.get("typeface", "") if face is not None else "+mj-lt" if seat.kind in TITLES else "+mn-lt"
    colour = theme.colour(chain.element(1, f"{A}defRPr/{A}solidFill"))
    prompt = chain.prompts[0] if chain.prompts and not chain.told else None
    size = _int(chain.run(1, "sz") or (prompt.get("sz") if prompt is not None else None), 0) // 100
    return Look(
        size=size,
        bold=chain.run(1, "b") in {"1", "true"},
        capitals=chain.run(1, "cap") in {"all", "small"},
        tracking=max(0, _int(chain.run(1, "spc"), 0)),
        line=_line(chain),
        family=theme.family(typeface or "+mn-lt"),
        colour=colour or (theme.colour(prompt.find(f"{A}solidFill")) if prompt is not None else None),
        align=chain.attribute(1, "algn") or "l",
        anchor=_anchor(chain.body("anchor")),
        insets=_insets(chain),
        shrinks=chain.fit() == "normAutofit",
        bullets=_bullets(chain),
        told=chain.told,
    )


def text_frame(frame: Frame, insets: tuple[int, int, int, int]) -> Frame:
    """The room that text has in a frame."""
    left, top, right, bottom = insets
    width, height = frame.width - left - right, frame.height - top - bottom
    return Frame(frame.x + left, frame.y + top, max(0, width), max(0, height))


def _insets(chain: Chain) -> tuple[int, int, int, int]:
    left, top, right, bottom = (_int(chain.body(name), usual) for name, usual in _INSETS)
    return left, top, right, bottom


def _line(chain: Chain) -> int:
    """Lines further apart than usual are followed, within reason; a distance in points is not."""
    told = chain.element(1, f"{A}lnSpc/{A}spcPct")
    share = _int(told.get("val", "100000").removesuffix("%"), 100000) if told is not None else 100000
    return min(120, max(90, share // 1000 if share > 1000 else share))


def _bullets(chain: Chain) -> tuple[Bullet, ...]:
    """The indents of the first levels where they all have a bullet that can be seen."""
    found = []
    for level in range(1, _LEVELS + 1):
        margin, indent = _int(chain.attribute(level, "marL"), 0), _int(chain.attribute(level, "indent"), 0)
        if chain.element(level, f"{A}buChar") is None or chain.element(level, f"{A}buNone") is not None:
            return ()
        if not 0 < -indent <= margin:
            return ()
        found.append(Bullet(margin, -indent))
    return tuple(found)


def _anchor(told: str | None) -> Anchor:
    return Anchor(told) if told in {"t", "ctr", "b"} else Anchor.TOP


def _runs(shape: Tree) -> list[Tree]:
    return [each for name in ("rPr", "endParaRPr") for each in shape.iter(f"{A}{name}")]


def _int(text: str | None, usual: int) -> int:
    try:
        return int(text) if text is not None else usual
    except ValueError:
        return usual
