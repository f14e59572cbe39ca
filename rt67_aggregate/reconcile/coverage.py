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
        said = _without_spaces(fragment.text)
        here = self._texts[ordinal][line.start : line.end]
        if _without_spaces(here) == said and not any(owners[line.start : line.end]):
            # The common case, said in one go: it says all that stands there, and nobody else has it.
            taken = [None if character.isspace() else fragment.owner for character in here]
            owners[line.start : line.end] = taken
            return
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
        # White space never has an owner of its own.
        unowned = sum(
            owners.count(None) - (len(text) - len(_without_spaces(text)))
            for text, owners in zip(self._texts, self._owners, strict=True)
        )
        return unowned + self._twice + self._foreign

    @property
    def printed(self) -> int:
        """Characters that are the form's own."""
        runs = (run for row in self._owners for run in _runs(row))
        return sum(size for owner, size in runs if owner is not None and owner.kind is OwnerKind.PRINTED)

    def owners(self) -> tuple[Owned, ...]:
        """The document cut at every change of owner; white space goes with what stands before it."""
        return tuple(
            owned for ordinal, owners in enumerate(self._owners) for owned in _stretches(ordinal, owners)
        )


def _stretches(ordinal: int, owners: list[Owner | None]) -> Iterator[Owned]:
    begin = start = 0
    previous: Owner | None = None
    for owner, size in _runs(owners):
        if owner is not None and owner != previous:
            if previous is not None:
                yield Owned(ordinal, begin, start, previous)
            previous, begin = owner, start
        start += size
    if previous is not None:
        yield Owned(ordinal, begin, start, previous)


def _runs(owners: list[Owner | None]) -> Iterator[tuple[Owner | None, int]]:
    """Each owner that characters in a row have, and how many they are."""
    return ((owner, len(list(run))) for owner, run in groupby(owners))


def _without_spaces(text: str) -> str:
    return "".join(text.split())
