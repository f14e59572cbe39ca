"""Headings of which nothing was found, behind an answer of several paragraphs: what was typed under such a
heading may have come to stand at the end of that answer when the heading was deleted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.signs import LETTER
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Shape


def lost_heading(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the answer before, and one about the first heading that is lost behind it."""
    states = aligned.outline.states
    paragraphs: Counter[int] = Counter()
    for _, line, holder in aligned.answer_lines:
        if LETTER.search(line.text):
            paragraphs[holder] += 1
    for state in sorted(aligned.used):
        following = state + 1
        if (
            following >= len(states)
            or following in aligned.used
            or paragraphs[state] < THRESHOLDS.lost_heading_several
        ):
            continue
        if states[state].heading.shape is states[following].heading.shape is Shape.NARRATIVE:
            yield aligned.doubt(state, DoubtCode.BOUNDARY_UNCERTAIN)
            yield aligned.doubt(following, DoubtCode.BOUNDARY_UNCERTAIN)
