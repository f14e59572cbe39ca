"""Which letters of a document have an owner."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from rt67_aggregate.model import Document, Fragment, Owned, Owner, OwnerKind, Printed

_LEADERS = frozenset(".…‥․·_")
_LEADER = Owner.printed(Printed.LEADER)


class Coverage:
    """The owner of every character of every paragraph, filled in fragment by fragment."""

    def __init__(self, document: Document) -> None:
        self._texts = [paragraph.text for paragraph in document.paragraphs()]
        self._ordinals = {id(paragraph): number for number, paragraph in enumerate(document.paragraphs())}
        self._owners: list[list[Owner | None]] = [[None] * len(text) for text in self._texts]
        self._twice = 0
        self._foreign = 0

    def take(self, fragment: Fragment) -> None:
        """Give a fragment's characters to its owner; leaders in it that it does not say are the form's."""
        line = fragment.line
        ordinal = self._ordinals.get(id(line.paragraph))
        if ordinal is None:
            self._foreign += len(fragment.text)
            return
        owners = self._owners[ordinal]
        said = "".join(fragment.text.split())
        at = 0
        for place in range(line.start, line.end):
            character = self._texts[ordinal][place]
            if character.isspace():
                continue
            owner: Owner | None = None
            if at < len(said) and character == said[at]:
                owner = fragment.owner
                at += 1
            elif character in _LEADERS:
                owner = _LEADER
            if owner is not None:
                self._twice += owners[place] is not None
                owners[place] = owner
        self._foreign += len(said) - at

    @property
    def astray(self) -> int:
        """Characters without an owner, with two, or said by an owner that has them not."""
        unowned = sum(
            owner is None and not character.isspace()
            for text, owners in zip(self._texts, self._owners, strict=True)
            for character, owner in zip(text, owners, strict=True)
        )
        return unowned + self._twice + self._foreign

    @property
    def printed(self) -> int:
        """Characters that are the form's own."""
        owners = (owner for row in self._owners for owner in row if owner is not None)
        return sum(owner.kind is OwnerKind.PRINTED for owner in owners)

    def owners(self) -> tuple[Owned, ...]:
        """The document cut at every change of owner; white space goes with what stands before it."""
        return tuple(
            owned for ordinal, owners in enumerate(self._owners) for owned in _stretches(ordinal, owners)
        )


def _stretches(ordinal: int, owners: list[Owner | None]) -> Iterator[Owned]:
    start = 0
    previous: Owner | None = None
    filled: list[Owner | None] = []
    for owner in owners:
        previous = owner or previous
        filled.append(previous)
    for owner, run in groupby(filled):
        size = len(list(run))
        if owner is not None:
            yield Owned(ordinal, start, start + size, owner)
        start += size
