"""Runs that were struck out, or pointed out: underlined, framed, marked or shaded in colour (17.3.2)."""

from __future__ import annotations

from lxml import etree

from rt67_aggregate.reader.children import first_child
from rt67_aggregate.reader.names import VAL, is_on, w

_STRIKES = (w("strike"), w("dstrike"))
_SHADE, _FILL = w("shd"), w("fill")  # as Google Docs saves what is marked in colour
_POINTS = (w("u"), w("bdr"), w("highlight"), _SHADE)
_NO_FILL = ("auto", "ffffff")
LINED_TAGS = (*_STRIKES, *_POINTS)


def struck_or_pointed(run: etree._Element) -> bool | None:
    """True where a run is struck out, False where it is pointed out, None where it is neither."""
    properties = first_child(run, w("rPr"))
    found = None
    for element in properties.iterchildren(*LINED_TAGS) if properties is not None else ():
        value = element.get(VAL)
        if element.tag in _STRIKES:
            if is_on(value):
                return True
        elif element.tag == _SHADE:
            found = found if element.get(_FILL, "auto").lower() in _NO_FILL else False
        elif value not in (None, "none", "nil"):
            found = False
    return found
