"""Sections before a group whose own heading was not seen though those of its level usually are: what is left
of that heading may stand at their end; and those with a line that ends in the words of a group of which
nothing was found: what was typed below these may be all that is left of it."""

from __future__ import annotations

from collections.abc import Iterator, Set

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Shape
from rt67_aggregate.text import fold, fold_with_map


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
    yield from _run_on(aligned, aligned.used | entered.keys())
    for level in sorted({states[group].heading.level for group in entered}):
        groups = [group for group in entered if states[group].heading.level == level]
        missed = [group for group in groups if group not in aligned.used]
        if len(missed) <= len(groups) * THRESHOLDS.missed_group_seldom:
            for group in missed:
                if entered[group] >= 0:
                    yield aligned.doubt(entered[group], DoubtCode.BOUNDARY_UNCERTAIN)


def _run_on(aligned: Aligned, seen: Set[int]) -> Iterator[Doubt]:
    """A doubt about each answer that has such a line, a space before these words, and about what stands first
    below the group. ``seen``: headings that were found, and those over them."""
    groups = [s for s in aligned.outline.states if s.heading.shape is Shape.GROUP and s.index not in seen]
    words = {fold(s.heading.printed): s.index for s in groups}
    ends = tuple(key for key in words if len(key) >= THRESHOLDS.missed_group_letters)
    for _, line, holder in aligned.answer_lines if ends else ():
        key = fold(line.text)
        if not key.endswith(ends):
            continue
        end = max((end for end in ends if key.endswith(end)), key=len)
        if len(key) > len(end) and _stands_apart(line.text, end):
            yield aligned.doubt(holder, DoubtCode.BOUNDARY_UNCERTAIN)
            yield aligned.doubt(words[end] + 1, DoubtCode.HEADING_NEARLY_FOUND)


def _stands_apart(text: str, end: str) -> bool:
    """Whether a space stands before the words that a text ends in."""
    folded = fold_with_map(text)
    return text[folded.origin[len(folded.key) - len(end)] - 1].isspace()
