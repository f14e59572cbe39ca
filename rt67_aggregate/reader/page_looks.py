"""How each paragraph stands on the page: size, indent, tabs that draw a line of dots, places to click.

Only a blank form is looked at in this way (ECMA-376 part 1, 17.3.1.37, 17.3.1.12, 17.3.2.38).
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from rt67_aggregate.model import PageLook
from rt67_aggregate.reader.children import children_by_tag
from rt67_aggregate.reader.names import VAL, P, T, w
from rt67_aggregate.reader.numbering import Numbering
from rt67_aggregate.reader.prompts import prompts_of
from rt67_aggregate.reader.styles import Styles, integer_of

_SIZES = (w("szCs"), w("sz"))  # Thai letters take the first
_LINES = frozenset({"dot", "hyphen", "underscore", "heavy", "middleDot"})
_BREAKS = (w("br"), w("cr"))


def page_looks_of(body: etree._Element, styles: Styles, numbering: Numbering) -> tuple[PageLook, ...]:
    """The looks of all paragraphs below an element, in the order of ``Place.node``."""
    return tuple(_look(paragraph, styles, numbering) for paragraph in body.iter(P))


def _look(paragraph: etree._Element, styles: Styles, numbering: Numbering) -> PageLook:
    own = paragraph.find(w("pPr"))
    named = own.find(w("pStyle")) if own is not None else None
    style_id = (named.get(VAL) if named is not None else None) or styles.default
    chain = tuple(styles.chain(style_id))
    groups = [own, *(element.find(w("pPr")) for element in chain)]
    properties = [group for group in groups if group is not None]
    return PageLook(
        size=_size(paragraph, (*chain, *_present(styles.text_defaults))),
        indent=_indent(properties),
        centred=_first(properties, "jc") == "center",
        leaders=tuple(_leaders(paragraph, _stops(properties))),
        clicked=tuple(_clicked(paragraph)),
        box=numbering.is_box(children_by_tag(own), style_id),
    )


def _clicked(paragraph: etree._Element) -> Iterator[str]:
    """The text between the controls that show their placeholder (17.5.2.39): places to write in."""
    blank = prompts_of(paragraph).blank
    if not blank:
        return
    text, within = "", None
    for element in paragraph.iter(T):
        control = next(element.iterancestors(w("sdt"))) if element in blank else None
        if control is None:
            text += element.text or ""
        elif control is not within:
            yield text
            text = ""
        within = control
    yield text


def _present(element: etree._Element | None) -> tuple[etree._Element, ...]:
    return () if element is None else (element,)


def _size(paragraph: etree._Element, chain: tuple[etree._Element, ...]) -> int:
    """The size of the first run that has text, else of the style, else of the document (17.7.5.4)."""
    for run in paragraph.iter(w("r")):
        if not any((text.text or "").strip() for text in run.iter(w("t"))):
            continue
        found = _size_of(run)
        if found:
            return found
        break
    return next((size for element in chain if (size := _size_of(element))), 0)


def _size_of(element: etree._Element) -> int:
    properties = element.find(w("rPr"))
    if properties is None:
        return 0
    sizes = (properties.find(tag) for tag in _SIZES)
    return next((integer_of(size.get(VAL) or "", 0) for size in sizes if size is not None), 0)


def _indent(properties: list[etree._Element]) -> int:
    for group in properties:
        element = group.find(w("ind"))
        if element is not None:
            left = element.get(w("left")) or element.get(w("start")) or "0"
            return integer_of(left, 0) + integer_of(element.get(w("firstLine")) or "0", 0)
    return 0


def _first(properties: list[etree._Element], local: str) -> str:
    found = (group.find(w(local)) for group in properties)
    return next((element.get(VAL) or "" for element in found if element is not None), "")


def _stops(properties: list[etree._Element]) -> tuple[bool, ...]:
    """The tab stops from left to right, each with whether a line is drawn up to it."""
    stops: dict[int, str | None] = {}
    for group in reversed(properties):
        for element in group.iterfind(f"{w('tabs')}/{w('tab')}"):
            at = integer_of(element.get(w("pos")) or "", 0)
            if element.get(VAL) == "clear":
                stops.pop(at, None)
            else:
                stops[at] = element.get(w("leader"))
    return tuple(stops[at] in _LINES for at in sorted(stops))


def _leaders(paragraph: etree._Element, stops: tuple[bool, ...]) -> Iterator[bool]:
    """Tabs take the stops one by one; behind the last one the text goes on in the next line."""
    if not any(stops):
        return
    at = 0
    for run in paragraph.iter(w("r")):
        for element in run:
            if element.tag in _BREAKS:
                at = 0
            elif element.tag == w("tab"):
                yield stops[at % len(stops)]
                at += 1
