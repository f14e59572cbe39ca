"""``corrections.csv`` beside what the last run left in it: lines are only added, and their order decides.

An older version of the file that was put back, lines that were deleted or sorted in a spreadsheet, and old
lines that were pasted once more would take back what was entered later, and forget what was entered about
answers that have no row any more.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Sequence
from typing import NamedTuple

from rt67_aggregate.review.corrections import Correction, checksum


class LinesInOrder(NamedTuple):
    """``restored``: how many lines were put back."""

    lines: tuple[Correction, ...]
    restored: int


def in_order(lines: Sequence[Correction], left: Sequence[Correction]) -> LinesInOrder:
    """All lines that the last run left, in their order, then what is new.

    ``lines``: as the file has them now; ``left``: as the last run left them. A line is known by its checksum.
    One of which somebody emptied it, to change the line on purpose, stands in place of what it was.
    """
    there: dict[str, deque[Correction]] = defaultdict(deque)
    changed: dict[str, deque[Correction]] = defaultdict(deque)
    for line in lines:
        (there[line.check] if line.check else changed[line.reviewed.key]).append(line)
    known = {checksum(line) for line in left}
    found, restored = [], 0
    for line in left:
        same, other = there[checksum(line)], changed[line.reviewed.key]
        restored += not (same or other)
        found.append(same.popleft() if same else other.popleft() if other else line)
    taken = set(map(id, found))
    new = (line for line in lines if id(line) not in taken and line.check not in known)
    return LinesInOrder((*found, *new), restored)
