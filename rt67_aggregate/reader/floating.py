"""Where a text box stands that hangs at a paragraph: people drag them, and the anchor stays where it was;
several at one paragraph, as programs for posters write a page, need not stand in their order in the file.

ECMA-376 part 1, 20.4.2.3 (anchors) and 20.4.3.5; VML's styles: part 4, 19.1.2.19.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree

from rt67_aggregate.reader.names import P, v, wp

_ACROSS = wp("positionH")
_ANCHOR, _POSITION, _OFFSET, _EXTENT = wp("anchor"), wp("positionV"), wp("posOffset"), wp("extent")
_OWN_LINE = ("paragraph", "line")  # what an offset counts from; pages and margins tell nothing of the text
_SHAPES = frozenset((v("shape"), v("rect"), v("roundrect"), v("oval"), v("group")))
_MEASURE = re.compile(r"(margin-top|height)\s*:\s*(-?[\d.]+)(pt|in|cm|mm|px)?", re.IGNORECASE)
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "px": 0.75, "": 0.75}
_OTHER_FRAME = re.compile(r"mso-position-vertical(?:-relative\s*:\s*(?:page|[a-z-]*margin[a-z-]*)|\s*:)")


class Standing(NamedTuple):
    """Where a box stands on its page: from what its offsets count, its upper edge, its sides."""

    frames: tuple[str, str]
    top: float
    left: float
    right: float

    def is_over(self, other: Standing) -> bool:
        """Whether a person reads it before the other one, which stands below it."""
        column = self.left < other.right and other.left < self.right
        return column and self.frames == other.frames and self.top < other.top


def standing(box: etree._Element) -> Standing | None:
    """Where a box (``w:txbxContent``) was put by offsets; None where it is aligned, or drawn by VML."""
    anchor = next(box.iterancestors(_ANCHOR, P), None)
    if anchor is None or anchor.tag == P:
        return None
    down, across, extent = anchor.find(_POSITION), anchor.find(_ACROSS), anchor.find(_EXTENT)
    if down is None or across is None or extent is None:
        return None
    top, left = down.findtext(_OFFSET), across.findtext(_OFFSET)
    if top is None or left is None:
        return None
    frames = (down.get("relativeFrom", ""), across.get("relativeFrom", ""))
    return Standing(frames, _number(top), _number(left), _number(left) + _number(extent.get("cx")))


def stands_above(box: etree._Element) -> bool:
    """Whether the middle of a box (``w:txbxContent``) stands above the paragraph that it hangs at, as where
    somebody dragged it there."""
    shape = None
    for ancestor in box.iterancestors():
        if ancestor.tag == P:
            break
        if ancestor.tag == _ANCHOR:
            return _drawn_above(ancestor)
        if ancestor.tag in _SHAPES:
            shape = ancestor  # the outermost one: a group's members count from the group
    return shape is not None and _painted_above(shape.get("style") or "")


def _drawn_above(anchor: etree._Element) -> bool:
    position, extent = anchor.find(_POSITION), anchor.find(_EXTENT)
    if position is None or position.get("relativeFrom") not in _OWN_LINE:
        return False
    height = extent.get("cy") if extent is not None else None
    return _number(position.findtext(_OFFSET)) + _number(height) / 2 < 0


def _painted_above(style: str) -> bool:
    if "margin-top" not in style or _OTHER_FRAME.search(style):
        return False
    found = {
        name.lower(): _number(size) * _POINTS[(unit or "").lower()]
        for name, size, unit in _MEASURE.findall(style)
    }
    return found.get("margin-top", 0.0) + found.get("height", 0.0) / 2 < 0


def _number(text: str | None) -> float:
    try:
        return float(text or 0)
    except ValueError:
        return 0.0
