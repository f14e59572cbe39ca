"""Headings behind an answer's words in one line, a space apart, whose wording stands at many places of
the form: the end of a paragraph was deleted there, or an answer quotes one that was left out."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.model import Doubt, DoubtCode, Line


def heading_within_line(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each, and one about the section before it."""
    previous: int | None = None
    for event in aligned.alignment.path:
        unit = aligned.units[event.start]
        state = event.state
        if event.match and isinstance(unit, Line) and aligned.outline.states[state].anonymous:
            before = unit.paragraph.text[: unit.start].rpartition("\n")[2]
            if before.strip() and before[-1:].isspace():
                yield aligned.doubt(state, DoubtCode.HEADING_UNCERTAIN)
                if previous is not None and aligned.is_heading(previous):
                    yield aligned.doubt(previous, DoubtCode.BOUNDARY_UNCERTAIN)
        previous = state
