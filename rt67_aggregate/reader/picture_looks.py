"""What a document shows of a picture: cropped, mirrored, turned (ECMA-376 part 1, 20.1.8.55 and 20.1.7.6)."""

from __future__ import annotations

import re
from dataclasses import replace

from lxml import etree

from rt67_aggregate.model import AS_STORED, PictureLook
from rt67_aggregate.reader.names import a, v

_WHOLE = 100_000
_QUARTER = 90 * 60_000
# Sixty-thousandths of a degree by which a quarter turn may be missed: what is a little askew stays upright.
_ASKEW = 2 * 60_000
# A number in a document that is no turn and no share of a picture, nor any that an office program writes.
_BEYOND = 2**31
_IMAGE_DATA = v("imagedata")
_SRC_RECT, _XFRM = a("srcRect"), a("xfrm")
_TRUE = ("1", "true", "on")
# A fraction of VML: of 65,536, of one, or per cent.
_FRACTION = re.compile(r"(-?[\d.]+)(f|%?)")


def look_of(element: etree._Element) -> PictureLook:
    """How the picture of an ``a:blip`` or ``v:imagedata`` is shown; what cannot be done is passed over."""
    if element.tag == _IMAGE_DATA:
        sides = ("left", "top", "right", "bottom")
        return _cropped(*(_fraction(element.get(f"crop{side}", "")) for side in sides))
    filled = element.getparent()
    shown = filled.getparent() if filled is not None else None
    if filled is None or shown is None or etree.QName(shown).localname != "pic":
        return AS_STORED  # of a shape: its filling is laid out otherwise
    cut = filled.find(_SRC_RECT)
    look = _cropped(*(_number(cut, side) for side in "ltrb")) if cut is not None else AS_STORED
    placed = shown.find(f"*/{_XFRM}")
    if placed is None:
        return look
    across, down = (placed.get(flip, "") in _TRUE for flip in ("flipH", "flipV"))
    quarters = _quarters(_number(placed, "rot")) + 2 * down  # upside down is mirrored and turned by half
    return replace(look, mirrored=across != down, quarters=quarters % 4)


def _cropped(*sides: int) -> PictureLook:
    """Without room around the picture, and nothing cropped where nothing would be left."""
    left, top, right, bottom = (max(0, side) for side in sides)
    is_left = left + right < _WHOLE and top + bottom < _WHOLE
    return PictureLook(left, top, right, bottom) if is_left else AS_STORED


def _quarters(turned: int) -> int:
    quarters = round(turned / _QUARTER)
    return quarters % 4 if abs(turned - quarters * _QUARTER) <= _ASKEW else 0


def _number(element: etree._Element, name: str) -> int:
    """A number or a percentage, as strict documents write it."""
    said = element.get(name, "")
    try:
        found = round(float(said[:-1]) * 1000) if said.endswith("%") else int(said or 0)
    except (ValueError, OverflowError):
        return 0
    return found if abs(found) < _BEYOND else 0


def _fraction(said: str) -> int:
    found = _FRACTION.fullmatch(said.strip())
    try:
        return round(float(found[1]) * _WHOLE / {"f": 65_536, "%": 100, "": 1}[found[2]]) if found else 0
    except (ValueError, OverflowError):
        return 0
