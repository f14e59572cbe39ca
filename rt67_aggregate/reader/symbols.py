"""``w:sym``: one character of a symbol font (ECMA-376 part 1, 17.3.3.30)."""

from __future__ import annotations

from lxml import etree

from rt67_aggregate.reader.names import w
from rt67_aggregate.text import repair, visible

# The few that people use in forms; code points of Wingdings and Symbol, private-use offset off.
_KNOWN = {
    0x2D: "-",
    0x6C: "●",
    0x6E: "■",
    0x6F: "☐",
    0x71: "❑",
    0x75: "◆",
    0x76: "❖",
    0x9F: "•",
    0xA1: "○",
    0xA7: "▪",
    0xA8: "☐",
    0xB7: "•",
    0xD8: "➢",
    0xE0: "→",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}


def symbol(element: etree._Element) -> str:
    """The character; one that has no common equal comes out as "□", never as nothing."""
    try:
        code = int(element.get(w("char"), ""), 16)
    except ValueError:
        return "□"
    if 0xF000 <= code <= 0xF0FF:
        return _KNOWN.get(code - 0xF000, "□")
    if not 0x20 <= code <= 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return "□"
    character = chr(code)
    return character if visible(repair(character)) else "□"
