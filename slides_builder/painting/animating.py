"""Lists that come point by point: at a click, the plain effect Appear of PowerPoint (ECMA-376 part 1, 19.5)."""

from collections.abc import Iterable, Iterator

from lesstof.outputs.markup import tag
from slides_builder.fitting.page import Items, Page, Words
from slides_builder.template.layouts import Role
from slides_builder.words import Mark, Paragraph

# A click, and the places of the paragraphs that it shows.
Clicks = list[list[int]]
_TEXT = {Role.BODY, Role.SIDE, Role.AFTER}
_PLAIN = {Mark.NONE, Mark.CODE}
_AT_ONCE = tag("p:stCondLst", tag("p:cond", delay=0))
_AT_A_CLICK = tag("p:stCondLst", tag("p:cond", delay="indefinite"))
_SLIDE = tag("p:tgtEl", tag("p:sldTgt"))
_VISIBLE = tag("p:attrNameLst", tag("p:attrName", "style.visibility"))


def timing_xml(page: Page, ids: Iterable[int]) -> str:
    """The `p:timing` of a page whose points come one by one, empty for any other; `ids` are those of its items."""
    moving = list(_moving(page.items, ids)) if page.stepwise else []
    if not moving:
        return ""
    numbers = iter(range(3, 1 << 30))
    shown = "".join(_click(numbers, id, places) for id, clicks in moving for places in clicks)
    main = tag("p:cTn", tag("p:childTnLst", shown), id=2, dur="indefinite", nodeType="mainSeq")
    back = tag("p:prevCondLst", tag("p:cond", _SLIDE, evt="onPrev", delay=0))
    on = tag("p:nextCondLst", tag("p:cond", _SLIDE, evt="onNext", delay=0))
    sequence = tag("p:childTnLst", tag("p:seq", main, back, on, concurrent=1, nextAc="seek"))
    whole = tag("p:cTn", sequence, id=1, dur="indefinite", restart="never", nodeType="tmRoot")
    built = (tag("p:bldP", spid=id, grpId=0, build="p") for id, _ in moving)
    return tag("p:timing", tag("p:tnLst", tag("p:par", whole)), tag("p:bldLst", *built))


def clicks_of(paragraphs: tuple[Paragraph, ...]) -> Clicks:
    """Each point with what hangs below it; text that is no point is there from the start."""
    clicks: Clicks = []
    for place, paragraph in enumerate(paragraphs):
        if paragraph.mark in _PLAIN:
            continue
        if paragraph.level and clicks:
            clicks[-1].append(place)
        else:
            clicks.append([place])
    return clicks


def _moving(items: Items, ids: Iterable[int]) -> Iterator[tuple[int, Clicks]]:
    for id, item in zip(ids, items, strict=True):
        if isinstance(item, Words) and item.role in _TEXT and (clicks := clicks_of(item.paragraphs)):
            yield id, clicks


def _click(numbers: Iterator[int], id: int, places: list[int]) -> str:
    outer, inner = next(numbers), next(numbers)
    kinds = ("clickEffect", *("withEffect" for _ in places[1:]))
    effects = (_effect(numbers, id, place, kind) for place, kind in zip(places, kinds, strict=True))
    together = tag("p:par", tag("p:cTn", _AT_ONCE, tag("p:childTnLst", *effects), id=inner, fill="hold"))
    return tag("p:par", tag("p:cTn", _AT_A_CLICK, tag("p:childTnLst", together), id=outer, fill="hold"))


def _effect(numbers: Iterator[int], id: int, place: int, kind: str) -> str:
    own, does = next(numbers), next(numbers)
    paragraph = tag("p:spTgt", tag("p:txEl", tag("p:pRg", st=place, end=place)), spid=id)
    what = tag("p:cBhvr", tag("p:cTn", _AT_ONCE, id=does, dur=1, fill="hold"), tag("p:tgtEl", paragraph), _VISIBLE)
    shown = tag("p:childTnLst", tag("p:set", what, tag("p:to", tag("p:strVal", val="visible"))))
    appear: dict[str, object] = {"presetID": 1, "presetClass": "entr", "presetSubtype": 0}
    return tag("p:par", tag("p:cTn", _AT_ONCE, shown, id=own, **appear, fill="hold", grpId=0, nodeType=kind))
