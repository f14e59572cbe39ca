"""Content that a file holds in several ways, for programs that know more and less (ECMA-376 part 3)."""

from __future__ import annotations

from lxml import etree

from rt67_aggregate.reader.names import T, a, dgm, m, v, w
from rt67_aggregate.reader.objects import NAMED

# What the reader takes out of a way; ink and the newer charts hold none of it, their fallback a picture.
_READABLE = (
    T,
    m("t"),
    a("t"),
    a("blip"),
    v("imagedata"),
    v("textpath"),
    dgm("relIds"),
    w("sym"),
    w("checkBox"),
    *NAMED,
)


def shown_way(alternatives: etree._Element) -> etree._Element:
    """The first way in which anything stands that can be read, else the first that is not empty. A way
    under another name than its own, as programs leave one that copy XML piece by piece, is a way too."""
    ways = [way for way in alternatives if isinstance(way.tag, str)]
    for way in ways:
        if next(way.iter(*_READABLE), None) is not None:
            return way
    return next((way for way in ways if len(way)), alternatives)
