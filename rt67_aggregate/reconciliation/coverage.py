"""Which letters of a document have an owner."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from rt67_aggregate.model import Document, Fragment, Owned, Owner, OwnerKind, Printed

_LEADERS = frozenset(".…‥․·_")
_LEADER = Owner.printed(Printed.LEADER)


class Coverage:
    """The owner of every character of every paragraph, filled in fragment by fragment."""

    def __init__(self, document: Document) -> None:
        paragraphs = tuple(document.paragraphs())
        self._rows = [_ParagraphOwners(paragraph.text) for paragraph in paragraphs]
        self._by_id = {id(paragraph): row for paragraph, row in zip(paragraphs, self._rows, strict=True)}
        self._foreign = 0

    def take(self, fragment: Fragment) -> None:
        """Give a fragment's characters to its owner; leaders in it that it does not say are the form's."""
        line = fragment.line
        row = self._by_id.get(id(line.paragraph))
        if row is None:
            self._foreign += len(fragment.text)
        else:
            self._foreign += row.take(line.start, line.end, fragment.text, fragment.owner)

    @property
    def astray(self) -> int:
        """Characters without an owner, with two, or said by an owner that has them not."""
        return sum(row.unowned() + row.twice for row in self._rows) + self._foreign

    @property
    def printed(self) -> int:
        """Characters that are the form's own."""
        return sum(
            [run.size for row in self._rows for run in row.runs() if run.owner.kind is OwnerKind.PRINTED]
        )

    def owners(self) -> tuple[Owned, ...]:
        """The document cut at every change of owner; white space goes with what stands before it."""
        found: list[Owned] = []
        for ordinal, row in enumerate(self._rows):
            found += _stretches(ordinal, row)
        return tuple(found)


class _OwnerRun(NamedTuple):
    """From the character ``start`` on the next ``size`` ones that are no white space are ``owner``'s."""

    start: int
    size: int
    owner: Owner


class _ParagraphOwners:
    """The owners of one paragraph's characters: in runs as long as fragments come one behind the other, as
    they nearly always do, else character by character. White space never has an owner of its own."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.twice = 0
        self._runs: list[_OwnerRun] = []
        self._end = 0  # of what the runs have
        self._each: list[Owner | None] | None = None
        self._whole = False  # one owner has said all of it

    def take(self, start: int, end: int, text: str, owner: Owner) -> int:
        """Give an owner what it says of the characters ``start`` to ``end``; how much of it is not there."""
        here = self.text[start:end]
        said = _without_spaces(text) if text else ""
        if self._each is None and start >= self._end:
            self._end = max(self._end, end)
            if text == here or _without_spaces(here) == said:
                self._whole = self._whole or len(here) == len(self.text)
                if said:
                    self._runs.append(_OwnerRun(start + len(here) - len(here.lstrip()), len(said), owner))
                return 0
            owners, foreign = _said_by(owner, here, said)
            self._runs.extend(_runs(owners, start))
            return foreign
        if self._each is None:
            self._each = self._apart()
        owners, foreign = _said_by(owner, here, said)
        for place, found in enumerate(owners, start):
            if found is not None:
                self.twice += self._each[place] is not None
                self._each[place] = found
        return foreign

    def runs(self) -> list[_OwnerRun]:
        """Each owner with what it has in a row."""
        return self._runs if self._each is None else list(_runs(self._each, 0))

    def unowned(self) -> int:
        """How many characters have no owner."""
        if self._whole:
            return 0
        return len(_without_spaces(self.text)) - sum(run.size for run in self.runs())

    def _apart(self) -> list[Owner | None]:
        """The owner of each character."""
        owners: list[Owner | None] = [None] * len(self.text)
        for run in self._runs:
            left, place = run.size, run.start
            while left:
                if not self.text[place].isspace():
                    owners[place] = run.owner
                    left -= 1
                place += 1
        return owners


def _said_by(owner: Owner, here: str, said: str) -> tuple[list[Owner | None], int]:
    """Each character's owner where somebody says ``said`` of what stands here, and how much of it does not
    stand here."""
    owners: list[Owner | None] = [None] * len(here)
    at = 0
    for place, character in enumerate(here):
        if character.isspace():
            continue
        if at < len(said) and character == said[at]:
            owners[place] = owner
            at += 1
        elif character in _LEADERS:
            owners[place] = _LEADER
    return owners, len(said) - at


def _runs(owners: list[Owner | None], start: int) -> Iterator[_OwnerRun]:
    """Each owner that characters in a row have, from the character ``start`` of the paragraph on."""
    for owner, run in groupby(owners):
        size = len(list(run))
        if owner is not None:
            yield _OwnerRun(start, size, owner)
        start += size


def _stretches(ordinal: int, row: _ParagraphOwners) -> list[Owned]:
    found: list[Owned] = []
    begin = 0
    previous: Owner | None = None
    for run in row.runs():
        if previous is None:
            previous, begin = run.owner, run.start
        elif run.owner is not previous and run.owner != previous:
            found.append(Owned(ordinal, begin, run.start, previous))
            previous, begin = run.owner, run.start
    if previous is not None:
        found.append(Owned(ordinal, begin, len(row.text), previous))
    return found


def _without_spaces(text: str) -> str:
    return "".join(text.split())
