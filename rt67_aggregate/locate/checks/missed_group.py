"""Sections before a group whose own heading was not seen though those of its level usually are:
what is left of that heading may stand at their end."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode


def missed_group(aligned: Aligned) -> Iterator[Doubt]:
    """One doubt for each such section."""
    states = aligned.outline.states
    entered: dict[int, int] = {}  # group → the heading before its first one that was seen
    previous = -1
    for state in (event.state for event in aligned.headings):
        parent = states[state].parent
        while parent >= 0:
            entered.setdefault(parent, previous)
            parent = states[parent].parent
        previous = state
    for level in sorted({states[group].heading.level for group in entered}):
        groups = [group for group in entered if states[group].heading.level == level]
        missed = [group for group in groups if group not in aligned.used]
        if len(missed) <= len(groups) * THRESHOLDS.missed_group_seldom:
            for group in missed:
                if entered[group] >= 0:
                    yield aligned.doubt(entered[group], DoubtCode.BOUNDARY_UNCERTAIN)
