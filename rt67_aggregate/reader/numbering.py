"""Automatic numbers as they are printed.

ECMA-376 part 1, 17.9: a paragraph points to a numbering instance, an instance to an abstract
definition, and the definition's levels give the format and the level text (``%1.%2)``).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from lxml import etree

from rt67_aggregate.reader.children import Children, first_child
from rt67_aggregate.reader.names import VAL, is_on, w
from rt67_aggregate.reader.number_formats import shown_number
from rt67_aggregate.reader.styles import Styles, integer_of
from rt67_aggregate.reader.symbol_fonts import sign_of
from rt67_aggregate.text import EMPTY_BOXES

_LEVELS = 9
# Of a level's text; Word's own have some thirty. It is shown at each paragraph: a long one fills the memory.
_LONGEST_TEXT = 255
_NUM_PR = w("numPr")
# Bullets that are empty boxes and rings: by their font, or in any.
_BOXES = {
    "wingdings": "\uf06f\uf070\uf071\uf072\uf0a1\uf0a8",
    "wingdings 2": "\uf02a\uf081\uf099\uf0a3",
    "courier new": "o",
}
# Bullets that say something: people choose one for the option that holds. Symbol fonts draw the others from
# private-use characters; any is a bullet to a reader.
_TICKS = dict.fromkeys("✓✔√☑🗸", "✓") | dict.fromkeys("☒✗✘", "✗")
_BULLET = "•"


@dataclass(frozen=True, slots=True)
class _Level:
    number_format: str = "decimal"
    text: str = ""
    start: int = 1
    legal: bool = False
    restart: int = -1  # the level whose number resets this one; -1: any higher level
    font: str = ""  # of its number or bullet

    @property
    def bullet(self) -> str:
        """What its bullet says: a tick, a cross, or that there is one."""
        sign = sign_of(self.font, ord(self.text)) if len(self.text) == 1 else ""
        return _TICKS.get(sign, _BULLET)


@dataclass(slots=True)
class _Instance:
    abstract: str
    levels: dict[int, _Level]
    overrides: dict[int, int] = field(default_factory=dict)  # level → start, until it is first used


class Numbering:
    """The numbering of one document, counting as its paragraphs go by in order."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._instances: dict[str, _Instance] = {}
        self._counters: dict[str, list[int | None]] = {}
        self._by_style: dict[str, tuple[str, int]] = {}
        self._undirected: dict[str, tuple[_Instance, int] | None] = {}  # style → what it says by itself
        if root is not None:
            self._load(root)

    def _load(self, root: etree._Element) -> None:
        abstracts: dict[str, dict[int, _Level]] = {}
        links: dict[str, str] = {}
        linked_by: dict[str, str] = {}
        styled: dict[str, list[tuple[str, int]]] = {}
        for element in root.iterchildren(w("abstractNum")):
            name = element.get(w("abstractNumId"), "")
            abstracts[name] = {}
            for level in element.iterchildren(w("lvl")):
                index = integer_of(level.get(w("ilvl"), ""), 0)
                abstracts[name][index] = _level(level)
                style = _child(level, "pStyle")
                if style:
                    styled.setdefault(name, []).append((style, index))
            link, own = _child(element, "numStyleLink"), _child(element, "styleLink")
            if link:
                links[name] = link
            if own:
                linked_by[own] = name
        for element in root.iterchildren(w("num")):
            number_id = element.get(w("numId"), "")
            abstract = _child(element, "abstractNumId")
            abstract = linked_by.get(links.get(abstract, ""), abstract)
            instance = _Instance(abstract, dict(abstracts.get(abstract, {})))
            for override in element.iterchildren(w("lvlOverride")):
                _override(instance, override)
            self._instances[number_id] = instance
            for style, index in styled.get(abstract, ()):
                self._by_style.setdefault(style, (number_id, index))

    def label(self, properties: Children, style_id: str) -> str:
        """The number that the next paragraph shows, "" where it shows none; counts it."""
        found = self._instance_of(properties, style_id)
        if found is None:
            return ""
        instance, index = found
        level = instance.levels.get(index)
        if level is None:
            return ""
        counters = self._count(instance, index)
        if level.number_format == "bullet":
            return level.bullet
        text = level.text
        for place in range(index + 1):
            if f"%{place + 1}" in text:
                upper = instance.levels.get(place, level)
                number_format = "decimal" if level.legal else upper.number_format
                value = counters[place]
                text = text.replace(
                    f"%{place + 1}", shown_number(upper.start if value is None else value, number_format)
                )
        return text.strip()

    def is_box(self, properties: Children, style_id: str) -> bool:
        """Whether a paragraph's bullet is an empty box or ring."""
        found = self._instance_of(properties, style_id)
        level = found[0].levels.get(found[1]) if found else None
        if level is None or level.number_format != "bullet" or not level.text:
            return False
        return level.text in EMPTY_BOXES or level.text in _BOXES.get(level.font.casefold(), ())

    def _instance_of(self, properties: Children, style_id: str) -> tuple[_Instance, int] | None:
        direct = properties.get(_NUM_PR)
        if direct is not None:
            return self._pointed_to(direct, style_id)
        if style_id not in self._undirected:
            self._undirected[style_id] = self._pointed_to(None, style_id)
        return self._undirected[style_id]

    def _pointed_to(self, direct: etree._Element | None, style_id: str) -> tuple[_Instance, int] | None:
        """The instance and level that a paragraph's own properties and its style point to."""
        style = self._styles.get(style_id)
        by_style = self._by_style.get(style_id)
        number_id, index = "", -1
        if direct is not None:
            number_id = _child(direct, "numId")
            index = integer_of(_child(direct, "ilvl"), -1)
        number_id = number_id or style.number_id
        if index < 0:
            index = style.level if style.level >= 0 else (by_style[1] if by_style else 0)
        instance = self._instances.get(number_id)  # numId 0 takes the number away (17.9.18)
        return (instance, index) if instance and 0 <= index < _LEVELS else None

    def _count(self, instance: _Instance, index: int) -> list[int | None]:
        counters = self._counters.setdefault(instance.abstract, [None] * _LEVELS)
        if instance.overrides.pop(index, None) is not None:
            counters[index] = None  # each level begins anew when it is first used, none before
        level = instance.levels.get(index, _Level())
        value = counters[index]
        counters[index] = level.start if value is None else value + 1
        for place in range(index):  # a higher level that was skipped counts as begun
            if counters[place] is None:
                counters[place] = instance.levels.get(place, _Level()).start
        for place in range(index + 1, _LEVELS):
            restart = instance.levels.get(place, _Level()).restart
            if restart < 0 or index < restart:
                counters[place] = None
        return counters


def _level(element: etree._Element) -> _Level:
    legal = element.find(w("isLgl"))
    return _Level(
        number_format=_child(element, "numFmt") or "decimal",
        text=_child(element, "lvlText")[:_LONGEST_TEXT],
        start=integer_of(_child(element, "start"), 0 if element.find(w("start")) is None else 1),
        legal=legal is not None and is_on(legal.get(VAL)),
        restart=integer_of(_child(element, "lvlRestart"), -1),
        font=_font(element),
    )


def _font(level: etree._Element) -> str:
    fonts = level.find(f"{w('rPr')}/{w('rFonts')}")
    return "" if fonts is None else fonts.get(w("ascii")) or ""


def _override(instance: _Instance, element: etree._Element) -> None:
    index = integer_of(element.get(w("ilvl"), ""), 0)
    level = element.find(w("lvl"))
    if level is not None:
        instance.levels[index] = _level(level)
    start = _child(element, "startOverride")
    if start:
        instance.overrides[index] = integer_of(start, 1)
        instance.levels[index] = _restarted(instance.levels.get(index, _Level()), integer_of(start, 1))


def _restarted(level: _Level, start: int) -> _Level:
    return replace(level, start=start)


def _child(element: etree._Element, local: str) -> str:
    found = first_child(element, w(local))
    return (found.get(VAL) or "") if found is not None else ""
