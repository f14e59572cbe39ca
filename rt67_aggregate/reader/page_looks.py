"""How each paragraph stands on the page: size, indent, tabs that draw a line of dots, places to click.

Only a blank form is looked at in this way (ECMA-376 part 1, 17.3.1.37, 17.3.1.12, 17.3.2.38).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lxml import etree

from rt67_aggregate.model import PageLook
from rt67_aggregate.reader.children import children_by_tag
from rt67_aggregate.reader.fields import shown_by_form_field
from rt67_aggregate.reader.names import VAL, P, T, w
from rt67_aggregate.reader.numbering import Numbering
from rt67_aggregate.reader.prompts import is_prompt, prompts_of
from rt67_aggregate.reader.styles import Styles, integer_of

_SIZES = (w("szCs"), w("sz"))  # Thai letters take the first
_LINES = frozenset({"dot", "hyphen", "underscore", "heavy", "middleDot"})
_BREAKS = (w("br"), w("cr"))
_RUN, _TAB, _FIELD, _KIND = w("r"), w("tab"), w("fldChar"), w("fldCharType")
_AROUND = " -–—*."  # words that ask to choose, as the first entry of a list
_LISTS = ("dropDownList", "comboBox")
_FEWEST_SPACES = 4  # underlined, that are a place to write and no distance between words


def page_looks_of(body: etree._Element, styles: Styles, numbering: Numbering) -> tuple[PageLook, ...]:
    """The looks of all paragraphs below an element, in the order of ``Place.node``."""
    return tuple(_look(paragraph, styles, numbering) for paragraph in body.iter(P))


def _look(paragraph: etree._Element, styles: Styles, numbering: Numbering) -> PageLook:
    own = paragraph.find(w("pPr"))
    named = own.find(w("pStyle")) if own is not None else None
    style_id = (named.get(VAL) if named is not None else None) or styles.default
    chain = tuple(styles.chain(style_id))
    places = tuple(_clicked(paragraph))
    groups = [own, *(element.find(w("pPr")) for element in chain)]
    properties = [group for group in groups if group is not None]
    return PageLook(
        size=_size(paragraph, (*chain, *_present(styles.text_defaults))),
        indent=_indent(properties),
        centred=_first(properties, "jc") == "center",
        leaders=tuple(_leaders(paragraph, _stops(properties))),
        clicked=tuple(text for text, _ in places),
        offered=places[-2][1] if len(places) > 1 and not places[-1][0].strip() else (),
        box=numbering.is_box(children_by_tag(own), style_id),
    )


class _Blank(NamedTuple):
    """A place to write in that shows no dots. ``element``: the control, the field's end or the underlined run
    that it is; ``read``: whether what it shows stands in the paragraph's text, as mere spaces do.
    ``offered``: what may be chosen there."""

    element: etree._Element
    read: bool = False
    offered: tuple[str, ...] = ()


def _clicked(paragraph: etree._Element) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The text between the places to write in that show no dots, each with what may be chosen in the next:
    controls with their placeholder (17.5.2.39), fields of old forms that are blank (17.16.33, 17.16.9),
    underlined spaces."""
    blanks = dict((*_underlined(paragraph), *_fields(paragraph), *_controls(paragraph)))
    if not blanks:
        return
    text, within = "", None
    for element in paragraph.iter(T, _TAB, _FIELD):
        blank = blanks.get(element)
        if blank is None and element.tag != T:
            text += _shown(element)
            continue
        if blank is not None and blank.element is not within:
            yield text, blank.offered
            text = ""
        within = blank.element if blank else None
        text += (element.text or "") if blank is None or blank.read else ""
    yield text, ()


def _shown(element: etree._Element) -> str:
    """What stands in the text for a tab, or for a field that begins."""
    if element.tag == _TAB:
        parent = element.getparent()
        return "\t" if parent is not None and parent.tag == _RUN else ""  # else a stop of the paragraph
    return shown_by_form_field(element) if element.get(_KIND) == "begin" else ""


def _controls(paragraph: etree._Element) -> Iterator[tuple[etree._Element, _Blank]]:
    for element in prompts_of(paragraph).blank:
        control = next(element.iterancestors(w("sdt")))
        items = (
            item for name in _LISTS for item in control.iterfind(f"{w('sdtPr')}/{w(name)}/{w('listItem')}")
        )
        shown = (item.get(w("displayText")) or item.get(w("value")) or "" for item in items)
        yield element, _Blank(control, offered=_entries(shown))


def _entries(texts: Iterable[str]) -> tuple[str, ...]:
    """What of a list's entries may be chosen: all but those that only ask for it."""
    return tuple(text for text in texts if not is_prompt(text.strip(_AROUND)))


def _fields(paragraph: etree._Element) -> Iterator[tuple[etree._Element, _Blank]]:
    """The texts of fields to type in that show nothing but spaces, and the beginnings of those to choose in
    that show no entry."""
    shown: list[etree._Element] | None = None
    for element in paragraph.iter(T, _FIELD):
        kind = element.get(_KIND)
        entries = element.iterfind(f"{w('ffData')}/{w('ddList')}/{w('listEntry')}")
        offered = _entries(entry.get(VAL) or "" for entry in entries)
        if offered and not shown_by_form_field(element):
            yield element, _Blank(element, offered=offered)
        if kind == "begin":
            shown = [] if element.find(f"{w('ffData')}/{w('textInput')}") is not None else None
        elif kind == "end" and shown and not "".join(text.text or "" for text in shown).strip():
            yield from ((text, _Blank(element, read=True)) for text in shown)
        elif kind is None and shown is not None:
            shown.append(element)
        shown = None if kind == "end" else shown


def _underlined(paragraph: etree._Element) -> Iterator[tuple[etree._Element, _Blank]]:
    """The texts of runs that stand side by side, are underlined and hold nothing but spaces."""
    beside: list[etree._Element] = []
    for run in (*paragraph.iter(_RUN), None):
        texts = list(run.iterchildren(T)) if run is not None else []
        blank = bool(texts) and not "".join(text.text or "" for text in texts).strip()
        if run is not None and blank and _is_underlined(run):
            beside += texts
            continue
        if sum(len(text.text or "") for text in beside) >= _FEWEST_SPACES:
            yield from ((text, _Blank(beside[0], read=True)) for text in beside)
        beside = []


def _is_underlined(run: etree._Element) -> bool:
    line = run.find(f"{w('rPr')}/{w('u')}")
    return line is not None and line.get(VAL) not in (None, "none")


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
    """Tabs take the stops one by one; behind the last one the text goes on in the next line. One that is
    underlined draws a line, wherever it ends."""
    at = 0
    for run in paragraph.iter(_RUN):
        underlined = _is_underlined(run)
        for element in run:
            if element.tag in _BREAKS:
                at = 0
            elif element.tag == _TAB:
                yield underlined or (bool(stops) and stops[at % len(stops)])
                at += 1
