"""``w:sym``: one character of a symbol font (ECMA-376 part 1, 17.3.3.30)."""

from __future__ import annotations

from lxml import etree

from rt67_aggregate.reader.names import w
from rt67_aggregate.reader.symbol_fonts import UNKNOWN, sign_of
from rt67_aggregate.text import repair, visible


def symbol(element: etree._Element) -> str:
    """The character; one that has no equal comes out as ``UNKNOWN``, never as nothing."""
    try:
        code = int(element.get(w("char"), ""), 16)
    except ValueError:
        return UNKNOWN
    sign = sign_of(element.get(w("font"), ""), code)
    return sign if sign == " " or visible(repair(sign)) else UNKNOWN
