"""The layouts of our own template, on the 12-column grid."""

from functools import cache

from lesstof.design import tokens
from slides_builder.template.grid import Frame, body, columns, left_of
from slides_builder.template.layouts import Anchor, Layout, LayoutName, Layouts, Panel, Place, Role, Sign, Style
from slides_builder.words import Tone

KICKER_TOP, KICKER_HEIGHT = 297180, 292608
TITLE_TOP, TITLE_HEIGHT = 589788, 941832
PADDING = 274320
BOLD = Style(bold=True)


@cache
def own_layouts() -> Layouts:
    """The layouts of our own template."""
    layouts = (
        _cover(),
        _section(),
        _headed(LayoutName.TEXT, _body(1, 10, 24), _after(24)),
        _headed(LayoutName.WIDE),
        _headed(LayoutName.FIGURE, _caption()),
        _example(),
        _quote(),
        _statement(),
        _law(),
        _headed(LayoutName.TASK, _body(1, 11, 26), _after(26), tinted=True),
        _headed(LayoutName.TASK_COLUMNS, _body(1, 5, 26), _side(7, 12, 26), tinted=True),
        _headed(LayoutName.TASK_SIDE, _body(1, 7, 24), _side(9, 12, 20), tinted=True),
        _headed(LayoutName.TASK_WIDE, tinted=True),
        _headed(LayoutName.ANSWER, _body(1, 11, 24), _after(24), tone=Tone.RIGHT),
        _headed(LayoutName.ANSWER_WIDE, tone=Tone.RIGHT),
        _headed(LayoutName.ANSWER_HEADLINE, _headline(), _body(5, 12, 24), tone=Tone.RIGHT),
    )
    return Layouts(layouts)


def _kicker(tone: Tone = Tone.ACCENT, frame: Frame | None = None) -> Place:
    place = frame or columns(1, 12, KICKER_TOP, KICKER_TOP + KICKER_HEIGHT)
    return Place(Role.KICKER, place, tokens().type.small_pt, style=BOLD, tone=tone)


def _title() -> Place:
    frame = columns(1, 12, TITLE_TOP, TITLE_TOP + TITLE_HEIGHT)
    return Place(Role.TITLE, frame, tokens().type.title_pt, smallest=28, style=BOLD)


def _body(first: int, last: int, size: int = 0) -> Place:
    return Place(Role.BODY, body(first, last), size or tokens().type.body_pt, style=Style(8))


def _after(size: int) -> Place:
    """Text under a table; how high it stands is told on the slide."""
    bottom = tokens().slide.body_bottom
    return Place(Role.AFTER, columns(1, 10, bottom - 914400, bottom), size, style=Style(8))


def _side(first: int, last: int, size: int) -> Place:
    return Place(Role.SIDE, body(first, last), size, style=Style(8))


def _caption() -> Place:
    bottom = tokens().slide.body_bottom
    return Place(Role.BODY, columns(1, 12, bottom - 640080, bottom), 18, tone=Tone.MUTED, anchor=Anchor.BOTTOM)


def _headline() -> Place:
    return Place(Role.SIDE, body(1, 4), 44, smallest=24, style=Style(4, bold=True), tone=Tone.RIGHT)


def _foot(first: int = 5, mark: bool = True) -> tuple[Place, ...]:
    slide = tokens().slide
    top, bottom = slide.footer_top, slide.footer_top + slide.footer_height
    size, tone = tokens().type.footer_pt, Tone.MUTED
    number = Place(Role.SLIDE_NUMBER, columns(12, 12, top, bottom), size, size, tone=tone, right=True)
    footer = Place(Role.FOOTER, columns(first, 11, top, bottom), size, size, tone=tone, right=True)
    chapter = Place(Role.MARK, columns(1, 4, top, bottom), size, size, tone=tone)
    return (chapter, footer, number) if mark else (footer, number)


def _headed(name: LayoutName, *places: Place, tinted: bool = False, tone: Tone = Tone.ACCENT) -> Layout:
    return Layout(name, (_title(), _kicker(tone), *places, *_foot()), tinted=tinted)


def _cover() -> Layout:
    slide = tokens().slide
    panel = Frame(0, 0, left_of(5) - slide.gutter, slide.height)
    left, inner = left_of(5) + PADDING, panel.width - slide.margin
    width = slide.width - slide.margin - left
    number = Frame(slide.margin, 3474720, inner, slide.body_bottom - 3474720)
    places = (
        Place(Role.TITLE, Frame(left, 1188720, width, 2286000), 48, 32, style=BOLD, anchor=Anchor.BOTTOM),
        _kicker(frame=Frame(left, KICKER_TOP, width, KICKER_HEIGHT)),
        Place(Role.BODY, Frame(left, 3703320, width, 1463040), 28),
        Place(Role.SIDE, Frame(left, 5349240, width, 868680), 18, tone=Tone.MUTED, anchor=Anchor.BOTTOM),
        Place(Role.LABEL, Frame(slide.margin, KICKER_TOP, inner, KICKER_HEIGHT), 18, style=BOLD, tone=Tone.PAPER),
        Place(Role.NUMBER, number, 166, 96, style=BOLD, tone=Tone.PAPER, anchor=Anchor.BOTTOM),
    )
    return Layout(LayoutName.COVER, (*places, *_foot(mark=False)), (Panel(panel, soft=False),))


def _section() -> Layout:
    slide = tokens().slide
    panel = Frame(0, 0, left_of(6) - slide.gutter, slide.height)
    inner = panel.width - slide.margin - PADDING
    left = left_of(6) + PADDING
    ideas = Frame(left, TITLE_TOP, slide.width - slide.margin - left, slide.body_bottom - TITLE_TOP)
    places = (
        Place(Role.TITLE, Frame(slide.margin, TITLE_TOP, inner, 4572000), 36, 28, style=BOLD),
        _kicker(frame=Frame(slide.margin, KICKER_TOP, inner, KICKER_HEIGHT)),
        Place(Role.BODY, ideas, 28, 20, style=Style(22)),
    )
    return Layout(LayoutName.SECTION, (*places, *_foot(first=6)), (Panel(panel),))


def _statement() -> Layout:
    slide, height = tokens().slide, 2103120
    title = Place(Role.TITLE, columns(1, 11, TITLE_TOP, TITLE_TOP + height), 44, 28, style=BOLD)
    under = columns(1, 10, TITLE_TOP + height, slide.body_bottom)
    places = (title, _kicker(), Place(Role.BODY, under, 28, style=Style(10)), *_foot())
    return Layout(LayoutName.STATEMENT, places, tinted=True)


def _quote() -> Layout:
    """Words beside a bar, as a pull quote is set in print."""
    top, middle, bottom = 1188720, 4114800, tokens().slide.body_bottom
    bar = columns(1, 1, top, bottom)
    title = columns(1, 11, top, middle)
    title = Frame(title.x + PADDING, title.y, title.width - PADDING, title.height)
    speaker = Frame(title.x, middle, title.width, bottom - middle)
    places = (
        Place(Role.TITLE, title, 48, 28, style=BOLD),
        _kicker(),
        Place(Role.BODY, speaker, 24, style=Style(6)),
    )
    return Layout(LayoutName.QUOTE, (*places, *_foot()), (Panel(Frame(bar.x, top, 57150, bottom - top), soft=False),))


def _example() -> Layout:
    plain = _headed(LayoutName.EXAMPLE, _body(1, 8, 24), _side(10, 12, 20))
    rule = Frame(left_of(10) - tokens().slide.gutter, tokens().slide.body_top + 101600, 19050, 1645920)
    return Layout(plain.name, plain.places, (Panel(rule, soft=False),))


def _law() -> Layout:
    """The sign stands small at the edge, for what the law says takes the room."""
    slide = tokens().slide
    left = left_of(12) + slide.gutter // 2
    frame = Frame(left, slide.body_top, slide.width - left, 1371600)
    plain = _headed(LayoutName.LAW, _body(1, 11, 24), _after(24))
    return Layout(plain.name, plain.places, (Panel(frame), Sign(frame, "§", 72)))
