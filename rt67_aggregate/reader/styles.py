"""What styles say: of a paragraph its numbering and heading level, of its text how it looks.

ECMA-376 part 1, 17.7: a style takes from the style that it is based on what it does not say itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from rt67_aggregate.reader.children import Children, first_child
from rt67_aggregate.reader.looks import PLAIN, Look, base_of, look_of, over
from rt67_aggregate.reader.names import VAL, w

_OUTLINE, _BODY_TEXT = w("outlineLvl"), 9  # 17.3.1.20
_BEYOND = 1 << 31
_CHAIN = 20  # a chain of based-on styles longer than this is a circle


@dataclass(frozen=True, slots=True)
class Style:
    """A style with what it inherits. ``number_id`` "" and ``level`` -1: not numbered. ``of_contents``: of a
    line in a table of contents."""

    name: str = ""
    number_id: str = ""
    level: int = -1
    outline: int = 0
    look: Look = PLAIN
    of_contents: bool = False


class Styles:
    """The styles of one document by ID."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._known: dict[str, Style] = {}
        self.default = ""
        self.text_defaults = _text_defaults(root)
        for element in root.iterchildren(w("style")) if root is not None else ():
            style_id = element.get(w("styleId"), "")
            self._elements[style_id] = element
            if element.get(w("type")) == "paragraph" and element.get(w("default")) in ("1", "true", "on"):
                self.default = style_id

    def get(self, style_id: str) -> Style:
        """The style of an ID; the default one for an ID that the document does not define."""
        known = self._known.get(style_id)
        if known is None:
            known = self._known[style_id] = self._resolve(style_id)
        return known

    def chain(self, style_id: str) -> Iterator[etree._Element]:
        """The style of an ID, and those that it is based on, one after the other."""
        element = self._elements.get(style_id)
        for _ in range(_CHAIN):
            if element is None:
                break
            yield element
            element = self._elements.get(_value(element, "basedOn"))

    def _resolve(self, style_id: str) -> Style:
        name, number_id, level, outline, look = "", "", -1, -1, PLAIN
        for element in self.chain(style_id):
            name = name or _value(element, "name")
            number_id = number_id or _value(element, "pPr", "numPr", "numId")
            if level < 0:
                level = integer_of(_value(element, "pPr", "numPr", "ilvl"), -1)
            if outline < 0:
                outline = integer_of(_value(element, "pPr", "outlineLvl"), -1)
            properties = first_child(element, w("rPr"))
            if properties is not None:
                look = over(look, look_of(properties))
        of_contents = name.lower().startswith("toc ")
        return Style(name, number_id, level, _from_one(outline), base_of(look), of_contents)


def outline_level(properties: Children, styled: int) -> int:
    """The level of a heading from 1, as its paragraph says, else its style; 0 for body text."""
    own = properties.get(_OUTLINE)
    return styled if own is None else _from_one(integer_of(own.get(VAL) or "", _BODY_TEXT))


def _from_one(outline: int) -> int:
    return outline + 1 if 0 <= outline < _BODY_TEXT else 0


def _text_defaults(root: etree._Element | None) -> etree._Element | None:
    """What holds of all text that neither its run nor a style says anything of (17.7.5.4)."""
    return root.find(f"{w('docDefaults')}/{w('rPrDefault')}") if root is not None else None


def _value(element: etree._Element, *path: str) -> str:
    found: etree._Element | None = element
    for local in path:
        found = first_child(found, w(local)) if found is not None else None
    return (found.get(VAL) or "") if found is not None else ""


def integer_of(text: str, otherwise: int) -> int:
    """A number in an attribute, or what stands in for one that is none, or is more than Word's (32 bits): one
    of thousands of digits counts on to where Python refuses to write it."""
    try:
        number = int(text)
    except ValueError:
        return otherwise
    return number if abs(number) < _BEYOND else otherwise
