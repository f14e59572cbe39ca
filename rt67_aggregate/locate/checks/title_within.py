"""Titles of a form's table in lines whose very words are lines of other answers, too: who leaves the table
out and gives each item parts of its own ("results", "problems", "suggestions") says there what it would."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Line
from rt67_aggregate.text import fold


def title_within(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the column that such a line begins, and one about the answer above it."""
    said: dict[str, set[int]] = defaultdict(set)
    for _, line, holder in aligned.answer_lines:
        said[fold(line.text)].add(holder)
    for before, event in pairwise(aligned.alignment.path):
        unit = aligned.units[event.start]
        if event.state not in aligned.lookup.columns or not isinstance(unit, Line):
            continue
        if len(said.get(fold(unit.text), ())) >= THRESHOLDS.title_within_answers:
            yield aligned.doubt(event.state, DoubtCode.HEADING_UNCERTAIN)
            if aligned.is_heading(before.state):
                yield aligned.doubt(before.state, DoubtCode.BOUNDARY_UNCERTAIN)
