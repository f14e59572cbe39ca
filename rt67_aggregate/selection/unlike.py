"""An older return that may be another college's, which typed over a file and left its name."""

from __future__ import annotations

from collections import defaultdict

from rt67_aggregate.model import ReturnReading, Status, digests_of

_SAYS_SOMETHING = (Status.ANSWERED, Status.IN_PROGRESS)
# A return that was corrected leaves most answers as they were; one of few answers may be written anew.
_FEWEST = 5


def is_unlike(newest: ReturnReading, older: ReturnReading) -> bool:
    """Whether both give several answers to the same sections, and none is like one of the other's there.

    Of a section with rows any row may be: one that was put in moves the others.
    """
    now, earlier = _said(newest), _said(older)
    both = now.keys() & earlier.keys()
    fewest = min(sum(len(said[section_id]) for section_id in both) for said in (now, earlier))
    return fewest >= _FEWEST and all(now[section_id].isdisjoint(earlier[section_id]) for section_id in both)


def _said(reading: ReturnReading) -> dict[str, set[bytes]]:
    """Section → what tells of each of its answers whether another one says the same."""
    found: dict[str, set[bytes]] = defaultdict(set)
    for answer, digest in zip(reading.answers, digests_of(reading), strict=True):
        if answer.status in _SAYS_SOMETHING:
            found[answer.section_id].add(digest[:-1])
    return found
