"""An older return that may be another college's, which typed over a file and left its name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from rt67_aggregate.model import IdentifiedBy, ReturnReading, digests_of
from rt67_aggregate.selection.parts import SAYS_SOMETHING

# A return that was corrected leaves most answers as they were; one of few answers may be written anew.
_FEWEST = 5


def is_unlike(newest: ReturnReading, older: ReturnReading) -> bool:
    """Whether both give several answers, most of them to the same sections, and none is like one of the
    other's there. Of a topic that was sent again all may be written anew.

    Of a section with rows any row may be: one that was put in moves the others. What the officer filed is
    the college's.
    """
    if older.identity.by is IdentifiedBy.OFFICER:
        return False
    now, earlier = _said(newest), _said(older)
    both = now.keys() & earlier.keys()
    shared = [(sum(len(said[section_id]) for section_id in both), _count(said)) for said in (now, earlier)]
    if any(count < _FEWEST or 2 * count <= whole for count, whole in shared):
        return False
    return all(now[section_id].isdisjoint(earlier[section_id]) for section_id in both)


def _count(said: Mapping[str, set[bytes]]) -> int:
    return sum(map(len, said.values()))


def _said(reading: ReturnReading) -> dict[str, set[bytes]]:
    """Section → what tells of each of its answers whether another one says the same."""
    found: dict[str, set[bytes]] = defaultdict(set)
    for answer, digest in zip(reading.answers, digests_of(reading), strict=True):
        if answer.status in SAYS_SOMETHING:
            found[answer.section_id].add(digest[:-1])
    return found
