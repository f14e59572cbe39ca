"""How a run looks, where that changes what a person reads (ECMA-376 part 1, 17.3.2)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree

from rt67_aggregate.reader.names import VAL, W, is_on, w
from rt67_aggregate.reader.symbol_fonts import is_symbol_font

_FONTS, _VANISH, _COLOR, _VERTICAL = w("rFonts"), w("vanish"), w("color"), w("vertAlign")
_B, _B_CS = w("b"), w("bCs")
# Run properties that change what is read: those of most documents, those of few, and those that only
# matter with certain values.
BOLD_TAGS = (_B, _B_CS)
LOOK_TAGS = (_VANISH, _VERTICAL, w("rStyle"))
FONT_TAGS = (_FONTS,)
COLOR = _COLOR
_ALL_TAGS = (*BOLD_TAGS, *LOOK_TAGS, *FONT_TAGS, COLOR)
_ASCII, _HIGH = w("ascii"), w("hAnsi")
_THEMES = (w("asciiTheme"), w("hAnsiTheme"))
_WHITE = "FFFFFF"
_NAMESPACES = {"w": W}
_ANY_WHITE = etree.XPath("boolean(.//w:color[translate(@w:val,'f','F')='FFFFFF'])", namespaces=_NAMESPACES)
_OTHER_FONTS = etree.XPath(".//w:rFonts[@w:ascii!=$usual or @w:hAnsi!=$usual]", namespaces=_NAMESPACES)
# Letters typed in white to move a line to the right: the same one, two or three, again and again.
_FILLER = re.compile(r"\s*([^\W\d_]{1,3}?)(?:\s*\1){2,}\s*")
_LONGEST_FILLER = 200
_RAISED = re.compile(r"\s*[+\-−–]?[0-9๐-๙][0-9๐-๙.,+\-−–]*\s*")


@dataclass(frozen=True, slots=True)
class Look:
    """What run properties say; None where they do not.

    ``font``: the symbol font that draws ASCII, ``high_font`` the one that draws what is beyond; ""
    for any other font. ``white``: in the colour of the paper. ``raised``: as a superscript.
    """

    bold: bool | None = None
    font: str | None = None
    high_font: str | None = None
    hidden: bool | None = None
    white: bool | None = None
    raised: bool | None = None

    @property
    def plain(self) -> bool:
        """Whether text of this look reads as it is typed."""
        return not (self.font or self.high_font or self.hidden or self.white or self.raised)


# The few looks of a document are asked for at every run.
_look = lru_cache(maxsize=1024)(Look)
PLAIN = _look()


@lru_cache(maxsize=1024)
def over(look: Look, base: Look) -> Look:
    """A look where it says something, else the one below it."""
    return Look(
        base.bold if look.bold is None else look.bold,
        base.font if look.font is None else look.font,
        base.high_font if look.high_font is None else look.high_font,
        base.hidden if look.hidden is None else look.hidden,
        base.white if look.white is None else look.white,
        base.raised if look.raised is None else look.raised,
    )


def base_of(look: Look) -> Look:
    """A style's look, reduced to what is unusual: ``PLAIN`` itself where nothing is."""
    return _look(
        look.bold or None,
        look.font or None,
        look.high_font or None,
        look.hidden or None,
        look.white or None,
        look.raised or None,
    )


def look_of(properties: etree._Element, telling: tuple[str, ...] = _ALL_TAGS) -> Look:
    """What a run's or a style's properties say of its text; ``telling``: the tags to look at."""
    bold = font = high_font = hidden = white = raised = None
    for element in properties:
        tag = element.tag
        if tag not in telling:
            continue
        if tag == _FONTS:
            font, high_font = _symbol_font(element.get(_ASCII)), _symbol_font(element.get(_HIGH))
            if (font or high_font) and any(theme in element.attrib for theme in _THEMES):
                font = high_font = None
        elif tag in (_B, _B_CS):
            bold = bold or is_on(element.get(VAL))
        elif tag == _VANISH:
            hidden = is_on(element.get(VAL))
        elif tag == _COLOR:
            white = (element.get(VAL) or "").upper() == _WHITE
        elif tag == _VERTICAL:
            raised = element.get(VAL) == "superscript"
    return _look(bold, font, high_font, hidden, white, raised)


def any_white(root: etree._Element) -> bool:
    """Whether anything in a part is in white."""
    return next(root.iter(COLOR), None) is not None and bool(_ANY_WHITE(root))


def any_symbol_font(root: etree._Element) -> bool:
    """Whether a run of a part is in a font of signs."""
    first = next(root.iter(_FONTS), None)
    usual = first.get(_ASCII, "") if first is not None else ""
    if _symbol_font(usual):
        return True
    others = _OTHER_FONTS(root, usual=usual)
    return isinstance(others, list) and any(
        isinstance(e, etree._Element) and (_symbol_font(e.get(_ASCII)) or _symbol_font(e.get(_HIGH)))
        for e in others
    )


@lru_cache(maxsize=1024)
def _symbol_font(name: str | None) -> str | None:
    """The font where it draws signs, "" for any other, None for none."""
    return name if name is None or is_symbol_font(name) else ""


def is_filler(text: str) -> bool:
    """Whether text in white is one that people type for its width: "กกกก", "ออ ออ ออ"."""
    return len(text) <= _LONGEST_FILLER and _FILLER.fullmatch(text) is not None


def is_power(text: str) -> bool:
    """Whether raised text changes the figure that it stands at: 10⁵ is not 105."""
    return _RAISED.fullmatch(text) is not None
