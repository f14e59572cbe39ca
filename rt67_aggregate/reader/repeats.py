"""Content controls that LibreOffice 7.4 wrote several times over.

Of a control with Thai in it that program writes, side by side and without its tag, one with the whole
text; then one for each stretch of one script with, in the same run, the whole text again; and behind a Thai
stretch at the end one more with the whole. "ครู 45 คน" becomes "ครู 45 คน", "ครู |ครู 45 คน", "45 |ครู 45 คน",
"คน|ครู 45 คน", "ครู 45 คน"; a Latin stretch at the beginning has none of its own (measured with 7.4.7 on
controls of 27 kinds). What a person typed is the first of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from rt67_aggregate.reader.names import VAL, T, w
from rt67_aggregate.reader.prompts import SDT_TAG

_PROPERTIES, _TAG, _ID = w("sdtPr"), w("tag"), w("id")


def repeated_texts(root: etree._Element) -> frozenset[etree._Element]:
    """The text elements of one part that only repeat a control's text."""
    return frozenset(
        text
        for row in _rows(root)
        for copies in _copies(row)
        for control in copies
        for text in control.iter(T)
    )


def _rows(root: etree._Element) -> Iterator[list[etree._Element]]:
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
            yield row


def _kind(control: etree._Element) -> tuple[tuple[str, str | None], ...] | None:
    """The properties of a control but for its number; None where it has a tag."""
    found = control.find(_PROPERTIES)
    properties = () if found is None else tuple((e.tag, e.get(VAL)) for e in found if e.tag != _ID)
    return None if any(name == _TAG for name, _ in properties) else properties


def _copies(row: Sequence[etree._Element]) -> Iterator[Sequence[etree._Element]]:
    """For each control of a row that was written several times all but the first."""
    at = 0
    while at < len(row):
        whole = _texts(row[at])
        stop, stretches = at + 1, ""
        while stop < len(row) and (stretch := _stretch(row[stop], whole)):
            stretches += stretch
            stop += 1
        if stretches and "".join(whole).endswith(stretches):
            stop += stop < len(row) and _texts(row[stop]) == whole
            yield row[at + 1 : stop]
        at = stop


def _stretch(control: etree._Element, whole: Sequence[str]) -> str:
    """What a control says before the whole text, in the same run; "" where it does not."""
    texts = list(control.iter(T))
    if len(texts) < 2 or texts[1].getprevious() is not texts[0] or _texts(control)[1:] != whole:
        return ""
    return texts[0].text or ""


def _texts(control: etree._Element) -> list[str]:
    return [text.text or "" for text in control.iter(T)]
