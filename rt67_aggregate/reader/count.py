"""The second route: how many visible characters and pictures a document's XML holds on the page.

Much simpler than the reader on purpose, and without its walk, so that it can disagree: it knows no
runs, tables or labels, only text elements and the few names that hide or draw them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from lxml import etree

from rt67_aggregate.opc import Package
from rt67_aggregate.reader.chunks import chunk_root
from rt67_aggregate.reader.equations import drawn_signs
from rt67_aggregate.reader.fields import chosen_entry
from rt67_aggregate.reader.looks import is_filler, is_power
from rt67_aggregate.reader.names import DGM, MC, RELATION_TYPE, A, M, R, V, W
from rt67_aggregate.reader.objects import (
    CHARTS,
    CHUNK_NAME,
    CHUNKS,
    NAMED,
    OLE,
    chart_name,
    object_name,
)
from rt67_aggregate.reader.plans import Plan, Plans
from rt67_aggregate.reader.running_on import opened_paragraphs
from rt67_aggregate.text import repair, visible

_Elements: TypeAlias = "frozenset[etree._Element]"
_NAMESPACES = {"w": W, "mc": MC, "m": M, "v": V, "a": A, "dgm": DGM, "o": OLE.split("}")[0][1:]}
_PARAGRAPHS = (f"{{{W}}}p", f"{{{A}}}p")
_GAPS = tuple(f"{{{W}}}{name}" for name in ("br", "cr", "tab", "ptab"))  # letters on either side are two
_T = f"{{{W}}}t"
_SYM = f"{{{W}}}sym"
_SIGNS = (_SYM, f"{{{W}}}noBreakHyphen", f"{{{W}}}checkBox")  # one sign each
_WORD_ART = f"{{{V}}}textpath"
_CHOICES = f"{{{W}}}ddList"
_EQUATION = f"{{{M}}}oMath"
_FIELD_ENDS = (f"{{{W}}}fldChar", f"{{{W}}}fldSimple")
_COUNTED = (
    _CHOICES,
    *_PARAGRAPHS,
    *_GAPS,
    _T,
    f"{{{M}}}t",
    f"{{{A}}}t",
    *_SIGNS,
    _WORD_ART,
    _EQUATION,
    *_FIELD_ENDS,
)
_ALTERNATE = f"{{{MC}}}AlternateContent"
_ROW_PROPERTIES = f"{{{W}}}trPr"
_HIDING = (f"{{{W}}}del", f"{{{W}}}moveFrom", _ALTERNATE)
_READABLE = etree.XPath(
    " or ".join(
        f"descendant::{name}"
        for name in (
            "w:t",
            "m:t",
            "a:t",
            "a:blip",
            "v:imagedata",
            "v:textpath",
            "dgm:relIds",
            "w:sym",
            "w:checkBox",
            "w:control",
            "o:OLEObject",
        )
    ),
    namespaces=_NAMESPACES,
)
_PICTURES = (f"{{{A}}}blip", f"{{{V}}}imagedata", f"{{{V}}}fill")
_BULLET = f"{{{A}}}buBlip"
_PICTURE_LINKS = tuple(f"{{{R}}}{name}" for name in ("embed", "link", "id", "pict"))
_WHITE = etree.XPath("boolean(../w:rPr/w:color[translate(@w:val,'f','F')='FFFFFF'])", namespaces=_NAMESPACES)
_RAISED = etree.XPath("boolean(../w:rPr/w:vertAlign[@w:val='superscript'])", namespaces=_NAMESPACES)
_SPACES = ("F020", "0020", "20")
_SPACE = "\uf020"  # the same, typed in such a font
_STORIES = ("footnotes", "endnotes", "header", "footer", "comments")


@dataclass(frozen=True, slots=True)
class Counts:
    """``characters``: visible ones, mis-encoded Thai put right. ``pictures``: as often as they are drawn."""

    characters: int = 0
    pictures: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.characters + other.characters, self.pictures + other.pictures)


def count_page(package: Package, roots: Iterable[tuple[etree._Element, str]], plans: Plans) -> Counts:
    """What stands on the page in these elements, each with the name of its part, and in what they show
    from other parts."""
    counts = Counts()
    for root, part in roots:
        hidden = _hidden_in(root)
        text = _all_text(root, plans.of(root), hidden)
        counts += Counts(visible(repair(text)), _pictures(root, hidden))
        for element, target in _linked(package, root, part, hidden):
            counts += _from_outside(package, element, target)
    return counts


def _from_outside(package: Package, element: etree._Element, target: str) -> Counts:
    """What an element shows that stands in a part of its own; the name of what cannot be read."""
    if element.tag == f"{{{DGM}}}relIds":
        root = package.xml(target)
        return (
            Counts(visible(repair(_all_text(root, Plan(), _hidden_in(root)))))
            if root is not None
            else Counts()
        )
    if element.tag in CHARTS:
        return Counts(visible(repair(chart_name(package.xml(target) if target else None))))
    inner = package.inner(target) if target else None
    if inner is not None:
        found = count_page(inner, _stories(inner), Plans())
        if found != Counts() or element.tag != OLE:
            return found
    if element.tag in NAMED:
        return Counts(visible(object_name(element)))
    data = package.read(target) if target else None
    chunk = chunk_root(data, target) if data else None
    if chunk is None:
        return Counts(visible(CHUNK_NAME))
    text = "".join(map(str, chunk.itertext()))
    return Counts(visible(repair(text)), len(list(chunk.iter("img"))))


def _linked(
    package: Package, root: etree._Element, part: str, hidden: _Elements
) -> Iterator[tuple[etree._Element, str]]:
    """The shown elements that stand for something outside their own XML, with the part's name, "" for
    none."""
    relationships = None
    for element in root.iter(f"{{{DGM}}}relIds", *CHUNKS, *NAMED, *CHARTS):
        if element in hidden:
            continue
        relationships = package.relationships(part) if relationships is None else relationships
        name = "dm" if element.tag == f"{{{DGM}}}relIds" else "id"
        found = relationships.get(element.get(f"{{{R}}}{name}", ""))
        yield element, found.target if found is not None and not found.external else ""


def _stories(package: Package) -> Iterator[tuple[etree._Element, str]]:
    """All text of a document: its body, notes, headers, footers and comments."""
    root = package.xml(package.main_part)
    body = root.find(f"{{{W}}}body") if root is not None else None
    if body is None:
        return
    yield body, package.main_part
    seen = set()
    for relationship in package.relationships(package.main_part).values():
        kind, name = relationship.type.removeprefix(RELATION_TYPE), relationship.target
        if kind in _STORIES and not relationship.external and name not in seen:
            seen.add(name)
            story = package.xml(name)
            if story is not None:
                yield story, name


def _hidden_in(root: etree._Element) -> _Elements:
    """All elements below those that hide them: deletions, what was moved away, deleted rows, and of an
    alternate content all ways but the first one that shows anything."""
    return frozenset(
        element for hiding in root.iter(*_HIDING) for way in _not_shown(hiding) for element in way.iter()
    )


def _not_shown(hiding: etree._Element) -> Sequence[etree._Element]:
    if hiding.tag == _ALTERNATE:
        shown = next(filter(_READABLE, hiding), None)
        return [way for way in hiding if way is not shown] if shown is not None else []
    above = hiding.getparent()
    row = above.getparent() if above is not None and above.tag == _ROW_PROPERTIES else None
    return [hiding if row is None else row]


def _pictures(root: etree._Element, hidden: _Elements) -> int:
    """Pictures that are drawn: DrawingML, VML, fillings of shapes; not the bullets of slides."""
    return sum(
        any(element.get(link) for link in _PICTURE_LINKS)
        and element not in hidden
        and next(element.iterancestors(_BULLET), None) is None
        for element in root.iter(*_PICTURES)
    )


def _all_text(root: etree._Element, plan: Plan, hidden: _Elements) -> str:
    pieces: list[str] = []
    unshown = plan.unshown | (_fillers(root) if plan.whites else frozenset())
    opened = opened_paragraphs(root)
    raised = False
    for element in root.iter(*_COUNTED):
        tag = element.tag
        if tag in _PARAGRAPHS:
            pieces.append("" if element in opened else "\n")
            raised = False
        elif hidden and element in hidden:
            continue
        elif tag in _GAPS:
            pieces.append("\n")
        elif tag == _T:
            text = "" if unshown and element in unshown else element.text or ""
            if plan.raises:
                power = bool(is_power(text) and _RAISED(element))
                text, raised = f"^{text}" if power and not raised else text, power if text else raised
            pieces.append(text)
        else:
            pieces.append(_drawn(element, plan))
            raised = False if pieces[-1] else raised
    return "".join(pieces).replace(_SPACE, " ")


def _fillers(root: etree._Element) -> frozenset[etree._Element]:
    """Text elements that hold white letters typed for their width."""
    return frozenset(t for t in root.iter(_T) if is_filler(t.text or "") and _WHITE(t))


def _drawn(element: etree._Element, plan: Plan) -> str:
    """What another element puts on the page: as many characters as it shows, or the text that it holds."""
    tag = element.tag
    if tag == _EQUATION:
        return "-" * drawn_signs(element)
    if tag in _FIELD_ENDS:
        return plan.shown.get(element, "")
    if tag == _SYM:
        space = element.get(f"{{{W}}}char", "").upper() in _SPACES
        return "" if space or element in plan.unshown else "-"
    if tag in _SIGNS:
        return "-"
    if tag == _CHOICES:
        return chosen_entry(element)
    if tag == _WORD_ART:
        return f"\n{element.get('string', '')}\n"
    return element.text or ""
