"""Signs that people draw instead of typing them: rings around words, lines through them, ticks by hand."""

from __future__ import annotations

from lxml import etree

from rt67_aggregate.reader.names import T, a, v, w, wps

_PRESETS = frozenset(("ellipse", "donut", "flowChartConnector", "line", "straightConnector1"))
_SHAPE, _PROPERTIES = wps("wsp"), wps("spPr")
_INK = "{http://schemas.microsoft.com/office/word/2010/wordml}contentPart"
SIGN_TAGS = (v("oval"), v("line"), a("prstGeom"), a("custGeom"), w("contentPart"), _INK)


def is_drawn_sign(element: etree._Element) -> bool:
    """Whether one of ``SIGN_TAGS`` is a sign: no box with words, no frame of a picture."""
    if element.tag not in (a("prstGeom"), a("custGeom")):
        return next(element.iter(T), None) is None
    if element.tag == a("prstGeom") and element.get("prst") not in _PRESETS:
        return False
    properties = element.getparent()
    shape = properties.getparent() if properties is not None and properties.tag == _PROPERTIES else None
    return shape is not None and shape.tag == _SHAPE and next(shape.iter(T), None) is None
