"""A return as it was read, ready to be looked up paragraph by paragraph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rt67_aggregate.issues import locator
from rt67_aggregate.model import (
    Answer,
    Document,
    Located,
    Owned,
    Owner,
    OwnerKind,
    Paragraph,
    Place,
    ReturnReading,
    Status,
)
from rt67_aggregate.text import anchor

_NOWHERE = Place()
NOBODY = Owner(OwnerKind.UNPLACED)
Stretch = tuple[str, Owner]


@dataclass(frozen=True, slots=True)
class ReadReturn:
    """``ordinals``: id of a paragraph → its place in the document, from 0. ``cut``: by it, the paragraph's
    text with its owners. ``names``: ordinal → what links call the paragraph. ``found``: IDs of the sections
    that a link finds in the document. ``answers``: section and entry → the answer."""

    ordinals: Mapping[int, int]
    cut: Sequence[Sequence[Stretch]]
    pictures: Mapping[int, Owner]
    names: Mapping[int, Sequence[str]]
    found: frozenset[str]
    answers: Mapping[tuple[str, int], Answer]
    doubts: Mapping[Place, Sequence[str]]

    def stretches(self, paragraph: Paragraph) -> Sequence[Stretch]:
        """A paragraph's text cut at every change of owner; what has no owner is nobody's."""
        return self.cut[self.ordinals[id(paragraph)]]


def seen(document: Document, located: Located, reading: ReturnReading) -> ReadReturn:
    """The return with all that was found in it."""
    paragraphs = tuple(document.paragraphs())
    owned: dict[int, list[Owned]] = defaultdict(list)
    for one in reading.owners:
        owned[one.paragraph].append(one)
    of_place: dict[Place, list[str]] = defaultdict(list)
    for doubt in located.doubts:
        if doubt.place is not None and doubt.code not in of_place[doubt.place]:
            of_place[doubt.place].append(doubt.code)
    said = {(answer.section_id, answer.entry): answer for answer in reading.answers}
    sections = _sections(owned, said)
    names: dict[int, list[str]] = defaultdict(list)
    for section_id, ordinal in sections.items():
        names[ordinal].append(anchor(section_id))
    for words, ordinal in _places(paragraphs, _told(located, reading)).items():
        names[ordinal].append(anchor(words))
    return ReadReturn(
        ordinals={id(paragraph): number for number, paragraph in enumerate(paragraphs)},
        cut=[_cut(paragraph.text, owned.get(at, ())) for at, paragraph in enumerate(paragraphs)],
        pictures={id(p): fragment.owner for fragment in located.fragments for p in fragment.pictures},
        names=names,
        found=frozenset(sections),
        answers=said,
        doubts=of_place,
    )


def _cut(text: str, owned: Iterable[Owned]) -> list[Stretch]:
    end = 0
    pieces = []
    for one in owned:
        if one.start > end:
            pieces.append((text[end : one.start], NOBODY))
        pieces.append((text[one.start : one.end], one.owner))
        end = one.end
    if text[end:].strip():
        pieces.append((text[end:], NOBODY))
    return pieces


def _told(located: Located, reading: ReturnReading) -> Iterator[Place]:
    """Every place that the outputs name."""
    yield from (answer.place for answer in reading.answers)
    yield from (piece.place for piece in reading.unplaced)
    for doubt in located.doubts:
        yield doubt.place or _NOWHERE
    for heading in located.headings:
        yield heading.place or _NOWHERE
    for issue in reading.issues:
        yield issue.place or _NOWHERE


def _sections(
    owned: Mapping[int, Iterable[Owned]], answers: Mapping[tuple[str, int], Answer]
) -> dict[str, int]:
    """Section → the paragraph where its answer begins, else where its heading stands."""
    present = {key[0] for key, answer in answers.items() if answer.status is not Status.ABSENT}
    begins: dict[str, int] = {}
    headings: dict[str, int] = {}
    for ordinal in sorted(owned):
        for one in owned[ordinal]:
            kind, heading = one.owner.kind, one.owner.heading_id
            if kind is OwnerKind.ANSWER:
                begins.setdefault(heading, ordinal)
            elif kind is OwnerKind.PRINTED and heading in present:
                headings.setdefault(heading, ordinal)
    return headings | begins


def _places(paragraphs: Sequence[Paragraph], wanted: Iterable[Place]) -> dict[str, int]:
    """Place in words → the first paragraph that stands there, or inside it."""
    at: dict[str, int] = {}
    for ordinal, paragraph in enumerate(paragraphs):
        for place in _around(paragraph.place):
            at.setdefault(locator(place), ordinal)
    words = dict.fromkeys(locator(place) for place in wanted)
    return {word: at[word] for word in words if word in at and word}


def _around(place: Place) -> tuple[Place, ...]:
    """A place, and what it stands in: cell, row, table."""
    if not place.table:
        return (place,)
    part, table = place.part, place.table
    return (
        place,
        Place(part, table=table, row=place.row, column=place.column),
        Place(part, table=table, row=place.row),
        Place(part, table=table),
    )
