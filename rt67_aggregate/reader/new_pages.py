"""Paragraphs that begin a page because somebody broke it there: page breaks (ECMA-376 part 1, 17.3.3.1),
``w:pageBreakBefore`` (17.3.1.23), ends of sections that begin a new page (17.6.17)."""

from __future__ import annotations

from itertools import islice

from lxml import etree

from rt67_aggregate.reader.names import VAL, P, T, a, is_on, v, w

_BREAK, _BEFORE, _SECTION, _KIND = w("br"), w("pageBreakBefore"), w("sectPr"), w("type")
_BREAKS = (_BREAK, _BEFORE, _SECTION)
_PICTURES = (a("blip"), v("imagedata"))
_CHANGED = w("sectPrChange")


def opening_paragraphs(root: etree._Element) -> frozenset[etree._Element]:
    """The paragraphs whose text is the first thing on such a page; one that pictures come before is none."""
    if next(root.iter(*_BREAKS), None) is None:
        return frozenset()
    ending = _ending_pages(root)
    found: set[etree._Element] = set()
    open_page = section_ends = begun = False
    for element in root.iter(P, T, *_BREAKS, *_PICTURES):
        tag = element.tag
        if tag == P:
            open_page, section_ends, begun = open_page or section_ends, False, False
        elif tag in _PICTURES or (tag == T and (element.text or "").strip()):
            if open_page and not begun and tag == T:
                found.update(islice(element.iterancestors(P), 1))
            open_page, begun = False, True
        elif tag == _SECTION:
            section_ends = section_ends or element in ending
        else:
            open_page = open_page or _breaks_page(element)
    return frozenset(found)


def _breaks_page(element: etree._Element) -> bool:
    return is_on(element.get(VAL)) if element.tag == _BEFORE else element.get(_KIND) == "page"


def _ending_pages(root: etree._Element) -> frozenset[etree._Element]:
    """The sections behind which another one begins on a new page, as that one says."""
    sections = [section for section in root.iter(_SECTION) if _parent_tag(section) != _CHANGED]
    kinds = (section.find(_KIND) for section in sections[1:])
    same = [kind is not None and kind.get(VAL) in ("continuous", "nextColumn") for kind in kinds]
    return frozenset(section for section, goes_on in zip(sections, same, strict=False) if not goes_on)


def _parent_tag(element: etree._Element) -> object:
    parent = element.getparent()
    return parent.tag if parent is not None else None
