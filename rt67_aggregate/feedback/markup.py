"""Comments in WordprocessingML (ECMA-376 part 1, 17.13.4), in whichever namespace the file has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import count

from lxml import etree

from rt67_aggregate.text import xml_text

FONT = "TH SarabunPSK"
_SIZE = "28"  # half points
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_FEW = 1 << 30
_NUMBERED = ("comment", "commentReference", "commentRangeStart", "commentRangeEnd")


@dataclass(frozen=True, slots=True)
class Names:
    """Element and attribute names of one of the two main namespaces."""

    namespace: str

    def __call__(self, local: str) -> str:
        return f"{{{self.namespace}}}{local}"


def comment(w: Names, number: int, texts: Iterable[str], author: str, when: datetime) -> etree._Element:
    """One comment, a paragraph for each text. Thai is drawn with the complex-script properties."""
    element = etree.Element(w("comment"), {}, {"w": w.namespace})
    element.set(w("id"), str(number))
    element.set(w("author"), xml_text(author))
    # Word writes, and shows, local time here, whatever the letter says.
    element.set(w("date"), f"{when:%Y-%m-%dT%H:%M:%SZ}")
    for position, text in enumerate(texts):
        paragraph = etree.SubElement(element, w("p"))
        if position == 0:
            etree.SubElement(_run(w, paragraph), w("annotationRef"))
        found = etree.SubElement(_run(w, paragraph), w("t"), {_SPACE: "preserve"})
        found.text = xml_text(text)
    return element


def mark(w: Names, paragraph: etree._Element, number: int) -> None:
    """Tie a comment to a whole paragraph."""
    reference = {w("id"): str(number)}
    start = etree.Element(w("commentRangeStart"), reference)
    properties = paragraph.find(w("pPr"))
    paragraph.insert(0 if properties is None else paragraph.index(properties) + 1, start)
    etree.SubElement(paragraph, w("commentRangeEnd"), reference)
    etree.SubElement(etree.SubElement(paragraph, w("r")), w("commentReference"), reference)


def free_numbers(*roots: etree._Element) -> Iterator[int]:
    """Numbers for comments that none has in these parts, after the highest one in use."""
    used = {number for root in roots for number in _numbers(root)}
    highest = max((-1, *used))
    return count(highest + 1) if highest < _FEW else (n for n in count() if n not in used)


def _numbers(root: etree._Element) -> Iterator[int]:
    w = Names(etree.QName(root).namespace or "")
    for element in root.iter(*map(w, _NUMBERED)):
        try:
            yield int(element.get(w("id")) or "")
        except ValueError:
            continue


def _run(w: Names, paragraph: etree._Element) -> etree._Element:
    run = etree.SubElement(paragraph, w("r"))
    properties = etree.SubElement(run, w("rPr"))
    etree.SubElement(properties, w("rFonts"), {w(side): FONT for side in ("ascii", "hAnsi", "cs")})
    for size in ("sz", "szCs"):
        etree.SubElement(properties, w(size), {w("val"): _SIZE})
    etree.SubElement(properties, w("lang"), {w("bidi"): "th-TH"})
    return run
