"""Topics' headings in words of the college's own, without their numbers: they are not known, so that each
stands at the end of the answer above it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.checks.topic_ends import entered
from rt67_aggregate.locate.checks.words_behind import is_listed, unprinted
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Line, Shape


def own_topic_titles(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each answer above a topic whose heading is gone, where all of these end with a line that
    is as short as a title: one by itself is any answer's last line."""
    ends = set(_above_headless(aligned))
    last = {holder: line for _, line, holder in aligned.answer_lines if holder in ends and line.text.strip()}
    titles = [holder for holder in ends if holder in last and _may_be_title(last[holder], aligned)]
    if len(titles) == len(ends) >= THRESHOLDS.own_topic_titles_least:
        for holder in titles:
            yield aligned.doubt(holder, DoubtCode.BOUNDARY_UNCERTAIN)


def _above_headless(aligned: Aligned) -> Iterator[int]:
    """The headings right before a part of another topic whose own heading was not found."""
    states = aligned.outline.states
    for before, after in pairwise(aligned.headings):
        lower = states[before.state]
        groups = entered(aligned.outline, lower, states[after.state])
        above = [
            group for group in groups if group.heading.shape is Shape.GROUP and group.depth < lower.depth
        ]
        if above and above[0].index not in aligned.used:
            yield before.state


def _may_be_title(line: Line, aligned: Aligned) -> bool:
    short = len(line.text.strip()) <= THRESHOLDS.own_topic_titles_longest and not is_listed(line)
    return short and bool(unprinted([line], aligned.outline))
