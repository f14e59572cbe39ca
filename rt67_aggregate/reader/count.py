"""The second route: how many visible characters a document's XML holds.

Much simpler than the reader on purpose, and without any of its code, so that it can disagree: it
knows no runs, tables or fields, only text elements and the few names that hide them.
"""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from rt67_aggregate.reader.names import MC, M, W
from rt67_aggregate.text import repair, visible

_NAMESPACES = {"w": W, "mc": MC, "m": M, "v": "urn:schemas-microsoft-com:vml"}
_SHOWN = (
    "[not(ancestor::w:del or ancestor::w:moveFrom)]"
    "[not(ancestor::mc:Fallback[preceding-sibling::mc:Choice[*]])]"
    "[not(ancestor::w:tr/w:trPr/w:del)]"
)
_TEXT = etree.XPath(
    "descendant-or-self::w:p"
    f" | .//w:t{_SHOWN} | .//m:t{_SHOWN} | .//w:sym{_SHOWN} | .//w:noBreakHyphen{_SHOWN}"
    f" | .//w:checkBox{_SHOWN} | .//v:textpath{_SHOWN}",
    namespaces=_NAMESPACES,
)


def count_visible(roots: Iterable[etree._Element]) -> int:
    """Visible characters on the page in these elements, mis-encoded Thai put right."""
    return sum(visible(repair(_all_text(root))) for root in roots)


def _all_text(root: etree._Element) -> str:
    pieces: list[str] = []
    found = _TEXT(root)
    for element in found if isinstance(found, list) else ():
        if not isinstance(element, etree._Element):
            continue
        name = etree.QName(element).localname
        if name == "p":
            pieces.append("\n")
        elif name == "t":
            pieces.append(element.text or "")
        elif name == "textpath":
            pieces.append(f"\n{element.get('string', '')}\n")
        else:  # one sign each: a symbol, a hyphen, a box
            pieces.append("-")
    return "".join(pieces)
