"""The second route: how many visible characters a document's XML holds.

Much simpler than the reader on purpose, and without any of its code, so that it can disagree: it
knows no runs, tables or fields, only text elements and the few names that hide them.
"""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from rt67_aggregate.reader.names import DGM, MC, A, M, R, V, W
from rt67_aggregate.text import repair, visible

_NAMESPACES = {"w": W, "mc": MC, "m": M, "v": V, "a": A, "dgm": DGM}
_PARAGRAPHS = (f"{{{W}}}p", f"{{{A}}}p")
_T = f"{{{W}}}t"
_SIGNS = (f"{{{W}}}sym", f"{{{W}}}noBreakHyphen", f"{{{W}}}checkBox")  # one sign each
_WORD_ART = f"{{{V}}}textpath"
_CHOICES = f"{{{W}}}ddList"
_COUNTED = (_CHOICES, *_PARAGRAPHS, _T, f"{{{M}}}t", f"{{{A}}}t", *_SIGNS, _WORD_ART)
_HIDING = (f"{{{W}}}del", f"{{{W}}}moveFrom", f"{{{MC}}}AlternateContent")
_HIDDEN = etree.XPath(
    "ancestor::w:del or ancestor::w:moveFrom or ancestor::w:tr/w:trPr/w:del"
    " or ancestor::mc:*[preceding-sibling::mc:Choice[descendant::w:t or descendant::m:t or descendant::a:t"
    " or descendant::a:blip or descendant::v:imagedata or descendant::v:textpath or descendant::dgm:relIds"
    " or descendant::w:sym or descendant::w:checkBox]]",
    namespaces=_NAMESPACES,
)


def count_visible(roots: Iterable[etree._Element]) -> int:
    """Visible characters on the page in these elements, mis-encoded Thai put right."""
    return sum(visible(repair(_all_text(root))) for root in roots)


def diagram_ids(root: etree._Element) -> list[str]:
    """The relationships of the data parts whose text the shown diagrams of an element draw."""
    return [e.get(f"{{{R}}}dm", "") for e in root.iter(f"{{{DGM}}}relIds") if not _HIDDEN(e)]


def chunk_ids(root: etree._Element) -> list[str]:
    """The relationships of text in other formats that an element shows."""
    return [e.get(f"{{{R}}}id", "") for e in root.iter(f"{{{W}}}altChunk") if not _HIDDEN(e)]


def _all_text(root: etree._Element) -> str:
    pieces: list[str] = []
    hiding = next(root.iter(*_HIDING), None) is not None
    for element in root.iter(*_COUNTED):
        tag = element.tag
        if tag in _PARAGRAPHS:
            pieces.append("\n")
        elif hiding and _HIDDEN(element):
            continue
        elif tag in _SIGNS:
            pieces.append("-")
        elif tag == _CHOICES:
            pieces.append(_chosen(element))
        elif tag == _WORD_ART:
            pieces.append(f"\n{element.get('string', '')}\n")
        else:
            pieces.append(element.text or "")
    return "".join(pieces)


def _chosen(choices: etree._Element) -> str:
    """What a drop-down form field shows: the entry of its result, else of its default, else the first."""
    found = choices.find(f"{{{W}}}result")
    found = choices.find(f"{{{W}}}default") if found is None else found
    number = found.get(f"{{{W}}}val", "0") if found is not None else "0"
    shown = [e.get(f"{{{W}}}val", "") for e in choices.iter(f"{{{W}}}listEntry")]
    return next((text for index, text in enumerate(shown) if str(index) == number), "")
