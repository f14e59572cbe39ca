"""Initial letters that Word draws over several lines: it keeps them in a paragraph of their own, in a frame,
before the one that they open (17.3.1.11)."""

from __future__ import annotations

from lxml import etree

from rt67_aggregate.reader.children import Children
from rt67_aggregate.reader.names import TBL, P, w

_FRAME, _DROP_CAP, _SDT = w("framePr"), w("dropCap"), w("sdt")


def opens_next(paragraph: etree._Element, properties: Children) -> bool:
    """Whether a paragraph is the initial of the one behind it."""
    frame = properties.get(_FRAME)
    return frame is not None and _opened(paragraph, frame) is not None


def opened_paragraphs(root: etree._Element) -> frozenset[etree._Element]:
    """All paragraphs that are opened so."""
    frames = ((frame, next(frame.iterancestors(P), None)) for frame in root.iter(_FRAME))
    opened = (_opened(paragraph, frame) for frame, paragraph in frames if paragraph is not None)
    return frozenset(paragraph for paragraph in opened if paragraph is not None)


def _opened(paragraph: etree._Element, frame: etree._Element) -> etree._Element | None:
    if frame.get(_DROP_CAP, "none") == "none":
        return None
    following = next(paragraph.itersiblings(P, TBL, _SDT), None)
    return following if following is not None and following.tag == P else None
