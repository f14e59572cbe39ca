"""From drafts to headings: every one gets its ID, its kind and its place in policy and topic."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rt67_aggregate.form.drafts import Draft
from rt67_aggregate.form.faults import Faults
from rt67_aggregate.model import Heading, Shape
from rt67_aggregate.text import arabic_digits, fold

# The two level names that records.csv has a column for.
POLICY_LEVEL = "policies"
TOPIC_LEVEL = "topics"
_TABLE = "table"
_NUMBER = re.compile(r"\d+(?:\.\d+)*")
_LETTERS = re.compile(r"[0-9A-Za-zก-๎]+")


@dataclass(frozen=True, slots=True)
class _Above:
    """What a heading takes from those above it.

    ``anchor``: ID of the nearest heading that is named by its number; section IDs begin with it.
    ``parent``: ID of the heading just above, for sections counted inside their part.
    """

    anchor: str = ""
    parent: str = ""
    kind: str = ""
    policy_id: str = ""
    topic_id: str = ""


def build_headings(drafts: tuple[Draft, ...], faults: Faults) -> tuple[Heading, ...]:
    """The headings with IDs; a section without kind, equal IDs and equal siblings are faults."""
    taken: dict[str, tuple[str, int]] = {}
    return _siblings(drafts, _Above(), taken, faults)


def _siblings(
    drafts: tuple[Draft, ...], above: _Above, taken: dict[str, tuple[str, int]], faults: Faults
) -> tuple[Heading, ...]:
    _tell_equal_texts(drafts, faults)
    labels = [_label(draft, above) for draft in drafts]
    headings = []
    for position, (draft, label) in enumerate(zip(drafts, labels, strict=True), start=1):
        count = labels[:position].count(label) if labels.count(label) > 1 else 0
        heading_id = draft.explicit_id or _id(draft, above, label, position, count)
        _tell_taken(draft, heading_id, taken, faults)
        headings.append(_heading(draft, heading_id, above, taken, faults))
    return tuple(headings)


def _heading(
    draft: Draft, heading_id: str, above: _Above, taken: dict[str, tuple[str, int]], faults: Faults
) -> Heading:
    kind = draft.kind or above.kind
    if draft.shape in (Shape.NARRATIVE, Shape.COLUMN) and not kind:
        faults.tell("form_section_without_kind", draft.spot, text=draft.text)
    named = draft.shape is Shape.GROUP and not kind
    below = _Above(
        anchor=heading_id if named else above.anchor,
        parent=heading_id,
        kind=kind,
        policy_id=heading_id if draft.level == POLICY_LEVEL else above.policy_id,
        topic_id=heading_id if draft.level == TOPIC_LEVEL else above.topic_id,
    )
    return Heading(
        id=heading_id,
        level=draft.level,
        shape=draft.shape,
        text=draft.text,
        number=draft.number,
        kind=kind,
        aliases=draft.aliases,
        prompts=draft.prompts,
        rows=draft.rows,
        policy_id=below.policy_id,
        topic_id=below.topic_id,
        children=_siblings(draft.children, below, taken, faults),
    )


def _label(draft: Draft, above: _Above) -> str:
    """The word that names the heading below its anchor; "" where its number or place does."""
    if draft.kind:
        return draft.kind
    if draft.shape is Shape.TABLE and not above.kind:
        return _TABLE
    return ""


def _id(draft: Draft, above: _Above, label: str, position: int, count: int) -> str:
    """``T.kind`` for a kind of its own, ``part.N`` for the items of a part, else by the number.

    Siblings with the same kind are counted: ``T.kind.1``, ``T.kind.2``.
    """
    if label:
        return _join(above.anchor, label, str(count) if count else "")
    if above.kind:
        return _join(above.parent, str(position))
    return _numbered(draft, above.anchor, position)


def _numbered(draft: Draft, anchor: str, position: int) -> str:
    """ "1.1" for "1.1", "๑.๑)" or "ข้อ 1.1"; a number that counts anew inside its parent is put behind
    the parent's."""
    printed = arabic_digits(draft.number)
    found = _NUMBER.search(printed) or _LETTERS.search(printed)
    key = found.group() if found else str(position)
    whole = key.startswith(f"{anchor}.") or (draft.level == TOPIC_LEVEL and "." in key)
    return key if whole else _join(anchor, key)


def _join(*parts: str) -> str:
    return ".".join(part for part in parts if part)


def _tell_taken(draft: Draft, heading_id: str, taken: dict[str, tuple[str, int]], faults: Faults) -> None:
    """IDs name files, and some systems take "A" and "a" for the same name."""
    key = heading_id.casefold()
    if key in taken:
        where, line = taken[key]
        faults.tell(
            "form_duplicate_id",
            draft.spot,
            id=heading_id,
            first=str(line),
            first_where=where,
        )
    else:
        taken[key] = (draft.spot.where, draft.spot.line)


def _tell_equal_texts(drafts: tuple[Draft, ...], faults: Faults) -> None:
    """Two headings side by side that read alike, or one that reads like the other's alias."""
    seen: dict[str, int] = {}
    for number, draft in enumerate(drafts):
        for text in (draft.text, *draft.aliases):
            key = fold(text)
            first = seen.setdefault(key, number) if key else number
            if first != number:
                faults.tell(
                    "form_same_heading",
                    draft.spot,
                    text=text,
                    first=str(drafts[first].spot.line),
                )
