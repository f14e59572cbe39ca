"""Content controls and fields to fill in that LibreOffice 7.4 wrote several times over.

Of a control with Thai in it that program writes, side by side and without its tag, one with the whole
text; then one for each stretch of one script with, in the same run, the whole text again; and behind a Thai
stretch at the end one more with the whole. "ครู 45 คน" becomes "ครู 45 คน", "ครู |ครู 45 คน", "45 |ครู 45 คน",
"คน|ครู 45 คน", "ครู 45 คน"; a Latin stretch at the beginning has none of its own (measured with 7.4.7 on
controls of 27 kinds). What a person typed is the first of them. So it writes input fields, which .odt has for
such controls: as fields FILLIN, whose first run begins with the stretch.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lxml import etree

from rt67_aggregate.reader.names import VAL, T, w
from rt67_aggregate.reader.prompts import SDT_TAG

_PROPERTIES, _TAG, _ID, _RUN, _TAB = w("sdtPr"), w("tag"), w("id"), w("r"), w("tab")
_CHARACTER, _CHARACTER_KIND, _INSTRUCTION = w("fldChar"), w("fldCharType"), w("instrText")
_FILL_IN = "FILLIN"


class _Said(NamedTuple):
    """What a control or a field says: its texts and tabs. ``lead``: how many of them stand before a field, in
    its first run."""

    parts: Sequence[etree._Element]
    lead: int = 0

    @property
    def words(self) -> list[str]:
        return ["\t" if part.tag == _TAB else part.text or "" for part in self.parts]

    def stretch(self, whole: Sequence[str]) -> str:
        """What stands before the whole text in the same run; "" where this is none of its copies."""
        count = len(self.parts) - len(whole)
        is_copy = count > 0 and self.words[count:] == whole
        in_one_run = self.lead or len({part.getparent() for part in self.parts}) == 1
        return "".join(self.words[:count]) if is_copy and in_one_run else ""


def repeated_texts(root: etree._Element) -> frozenset[etree._Element]:
    """The text elements of one part that only repeat the text of a control or a field."""
    copies = (said for row in (*_controls(root), *_fields(root)) for said in _copies(row))
    return frozenset(part for said in copies for part in said.parts if part.tag == T)


def _controls(root: etree._Element) -> Iterator[Sequence[_Said]]:
    """Untagged controls with equal properties that follow each other directly."""
    done: set[etree._Element] = set()
    for control in root.iter(SDT_TAG):
        if control in done or (kind := _kind(control)) is None:
            continue
        row = [control]
        while (after := row[-1].getnext()) is not None and after.tag == SDT_TAG and _kind(after) == kind:
            row.append(after)
        done.update(row)
        if len(row) > 1:
            yield [_Said(list(control.iter(T, _TAB))) for control in row]


def _kind(control: etree._Element) -> tuple[tuple[str, str | None], ...] | None:
    """The properties of a control but for its number; None where it has a tag."""
    found = control.find(_PROPERTIES)
    properties = () if found is None else tuple((e.tag, e.get(VAL)) for e in found if e.tag != _ID)
    return None if any(name == _TAG for name, _ in properties) else properties


def _fields(root: etree._Element) -> Iterator[Sequence[_Said]]:
    """Fields to fill in that follow each other directly."""
    row: list[_Said] = []
    end = None
    for begin in root.iter(_CHARACTER):
        if begin.get(_CHARACTER_KIND) != "begin":
            continue
        run = begin.getparent()
        if end is None or run is None or run.getprevious() is not end:
            yield row
            row = []
        said, end = _field(begin)
        if said is not None:
            row.append(said)
    yield row


def _field(begin: etree._Element) -> tuple[_Said | None, etree._Element | None]:
    """A field to fill in and the run in which it ends; None for other fields, and for what holds a field."""
    lead = [part for part in begin.itersiblings(preceding=True) if part.tag in (T, _TAB)][::-1]
    parts, run = list(lead), begin.getparent()
    code, is_result = "", False
    for sibling in run.itersiblings(_RUN) if run is not None else ():
        for child in sibling:
            kind = child.get(_CHARACTER_KIND)
            if kind == "begin" or (kind and not code.lstrip().startswith(_FILL_IN)):
                return None, None
            if kind == "end":
                return _Said(parts, len(lead)), sibling
            if child.tag == _INSTRUCTION:
                code += child.text or ""
            elif child.tag in (T, _TAB) and is_result:
                parts.append(child)
            is_result = is_result or kind == "separate"
    return None, None


def _copies(row: Sequence[_Said]) -> Iterator[_Said]:
    """Of each that was written several times all but the first."""
    at = 0
    while at < len(row):
        whole = row[at].words[row[at].lead :]
        stop, stretches = at + 1, ""
        while stop < len(row) and (stretch := row[stop].stretch(whole)):
            stretches += stretch
            stop += 1
        if not stretches or not "".join(whole).endswith(stretches):
            at += 1
            continue
        stop += stop < len(row) and row[stop].words == whole
        yield from row[at + 1 : stop]
        at = stop
