"""An older return that may be another college's, which typed over a file and left its name."""

from __future__ import annotations

from rt67_aggregate.model import ReturnReading, Status, digests_of

_SAYS_SOMETHING = (Status.ANSWERED, Status.IN_PROGRESS)
# A return that was corrected leaves most answers as they were; one of few answers may be written anew.
_FEWEST = 5


def is_unlike(newest: ReturnReading, older: ReturnReading) -> bool:
    """Whether both give several answers, and none is like one of the other's, wherever it stands there."""
    now, earlier = _said(newest), _said(older)
    return min(len(now), len(earlier)) >= _FEWEST and now.isdisjoint(earlier)


def _said(reading: ReturnReading) -> set[bytes]:
    """What tells of each answer whether another one says the same."""
    pairs = zip(reading.answers, digests_of(reading), strict=True)
    return {digest[:-1] for answer, digest in pairs if answer.status in _SAYS_SOMETHING}
