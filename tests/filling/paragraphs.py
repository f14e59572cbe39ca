"""Paragraphs of a .docx as letters with their looks, so that a stretch can be typed over and written back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import groupby
from random import Random

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from lxml import etree

Element = etree._Element
Letter = tuple[str | Element, Element | None]  # a letter, or what stands in its place; its look
_OTHER = "\ufffc"
_BOXES = ("F06F", "F071", "F0A8")  # of Wingdings
_INLINE = {"tab": "\t", "br": "\n", "cr": "\n"}


class Drawn(str):
    """What no letter of the text is: a box of Wingdings, one to click, a place to click and write in (for
    which a gap stands); written back as it was."""

    element: Element

    def __new__(cls, element: Element, letter: str = "☐") -> Drawn:
        drawn = super().__new__(cls, letter)
        drawn.element = element
        return drawn


@dataclass(frozen=True)
class Spot:
    """One paragraph in document order. ``cell``: the innermost cell that it stands in."""

    paragraph: Element
    cell: Element | None = None

    @property
    def text(self) -> str:
        return text_of(self.paragraph)


def spots(body: Element, cell: Element | None = None) -> Iterator[Spot]:
    """All paragraphs of a body or a cell, those in tables and text boxes too."""
    for block in body:
        if block.tag == qn("w:p"):
            for boxed in block.iter(qn("w:txbxContent")):
                yield from spots(boxed, cell)
            yield Spot(block, cell)
        elif block.tag == qn("w:tbl"):
            for inner in block.iterfind(f"{qn('w:tr')}/{qn('w:tc')}"):
                yield from spots(inner, inner)


def text_of(paragraph: Element) -> str:
    """Its text, with ``_OTHER`` for what is no letter, so that places in both are the same."""
    return "".join(letter if isinstance(letter, str) else _OTHER for letter, _ in letters(paragraph))


def letters(paragraph: Element) -> list[Letter]:
    """The letters of a paragraph's runs; other content as it is."""
    found: list[Letter] = []
    for child in paragraph:
        if child.tag == qn("w:pPr"):
            continue
        signs: list[Letter] = [(Drawn(child), None)] if _is_box(child) else []
        signs = signs or ([(Drawn(child, "…"), None)] if _is_clicked(child) else [])
        signs = signs or (_letters_of(child) if child.tag == qn("w:r") else [])
        found += signs or ([(child, None)] if child.tag != qn("w:r") or len(child) else [])
    return found


def _is_box(child: Element) -> bool:
    """Whether a run is nothing but a box of Wingdings, or a control one to click."""
    if child.tag == qn("w:sdt"):
        return any(etree.QName(each).localname == "checkbox" for each in child.iter(etree.Element))
    signs = [each for each in child if each.tag != qn("w:rPr")]
    return len(signs) == 1 and signs[0].tag == qn("w:sym") and signs[0].get(qn("w:char")) in _BOXES


def _is_clicked(child: Element) -> bool:
    return child.find(f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}") is not None


def _letters_of(run: Element) -> list[Letter]:
    look = run.find(qn("w:rPr"))
    found: list[Letter] = []
    for child in run:
        name = etree.QName(child).localname
        if name == "t":
            found += [(letter, look) for letter in child.text or ""]
        elif name in _INLINE:
            found.append((_INLINE[name], look))
    return found


def write(paragraph: Element, content: Sequence[Letter], rng: Random | None = None) -> None:
    """Put letters into a paragraph in place of its runs; with ``rng`` in many small runs."""
    for child in list(paragraph):
        if child.tag != qn("w:pPr"):
            paragraph.remove(child)
    for (alone, look), group in groupby(content, key=lambda at: (_drawn(at[0]) is not None, at[1])):
        pieces = [piece for piece, _ in group]
        if alone:
            paragraph.extend(piece for piece in map(_drawn, pieces) if piece is not None)
            continue
        text = "".join(map(str, pieces))
        for part in _parts(text, rng):
            paragraph.append(_run(part, look))


def _drawn(letter: str | Element) -> Element | None:
    """The element that stands in the place of a letter; None for a letter."""
    if isinstance(letter, Drawn):
        return letter.element
    return None if isinstance(letter, str) else letter


def typed(text: str, look: Element | None = None) -> list[Letter]:
    return [(letter, look) for letter in text]


def look(name: str, value: str = "") -> Element:
    """A look of one property: ``u`` (single), ``strike``."""
    properties = OxmlElement("w:rPr")
    child = OxmlElement(f"w:{name}")
    if value:
        child.set(qn("w:val"), value)
    properties.append(child)
    return properties


def wingdings(code: str) -> Element:
    """A run with a sign of the font Wingdings, as Word's own dialog inserts it."""
    run = OxmlElement("w:r")
    sign = OxmlElement("w:sym")
    sign.set(qn("w:font"), "Wingdings")
    sign.set(qn("w:char"), code)
    run.append(sign)
    return run


def ticked_box() -> Element:
    """Word's own box to click, ticked."""
    space = "http://schemas.microsoft.com/office/word/2010/wordml"
    control = OxmlElement("w:sdt")
    properties, content = OxmlElement("w:sdtPr"), OxmlElement("w:sdtContent")
    box = etree.SubElement(properties, f"{{{space}}}checkbox")
    etree.SubElement(box, f"{{{space}}}checked").set(f"{{{space}}}val", "1")
    content.append(_run("☒", None))
    control.extend((properties, content))
    return control


def ring() -> Element:
    """A run with an ellipse that somebody drew over the words."""
    run = OxmlElement("w:r")
    drawn = etree.fromstring('<v:oval xmlns:v="urn:schemas-microsoft-com:vml" style="position:absolute"/>')
    etree.SubElement(run, qn("w:pict")).append(drawn)
    return run


def new_paragraph(text: str) -> Element:
    paragraph = OxmlElement("w:p")
    paragraph.append(_run(text, None))
    return paragraph


def draws_dots(paragraph: Element) -> bool:
    """Whether the paragraph's tabs draw dots."""
    return any(tab.get(qn("w:leader")) == "dot" for tab in paragraph.iter(qn("w:tab")))


def _parts(text: str, rng: Random | None) -> Iterator[str]:
    at = 0
    while at < len(text):
        step = rng.randint(1, 7) if rng else len(text)
        yield text[at : at + step]
        at += step


def _run(text: str, properties: Element | None) -> Element:
    run = OxmlElement("w:r")
    if properties is not None:
        run.append(deepcopy(properties))
    for is_sign, group in groupby(text, key=lambda letter: letter in "\t\n"):
        piece = "".join(group)
        if is_sign:
            run.extend(OxmlElement("w:tab" if letter == "\t" else "w:br") for letter in piece)
            continue
        words = OxmlElement("w:t")
        words.text = piece
        words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        run.append(words)
    return run
