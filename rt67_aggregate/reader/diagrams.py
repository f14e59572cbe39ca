"""Text of DrawingML: SmartArt keeps it in a data part of its own (ECMA-376 part 1, 21.4.2), shapes
pasted from slides in the drawing itself (20.1.2.2.41, txBody)."""

from __future__ import annotations

from lxml import etree

from rt67_aggregate.reader.names import a
from rt67_aggregate.text import repair

_PARAGRAPH = a("p")
_TEXT = a("t")
_BREAK = a("br")


def drawn_paragraphs(root: etree._Element) -> list[str]:
    """The paragraphs of DrawingML text below an element, in the order in which they are stored."""
    lines = (repair(_line(paragraph)) for paragraph in root.iter(_PARAGRAPH))
    return [line for line in lines if line.strip()]


def _line(paragraph: etree._Element) -> str:
    return "".join(
        "\n" if element.tag == _BREAK else element.text or "" for element in paragraph.iter(_TEXT, _BREAK)
    )
