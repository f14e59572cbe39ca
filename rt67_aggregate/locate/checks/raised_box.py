"""Text boxes that were dragged above the line that they hang at: how far, only the page shows."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.model import Doubt, DoubtCode, Line


def raised_box(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the headings on both sides of such a box, where it stands right before one or behind
    one: it may have been put into either's answer."""
    for index, line in aligned.body_lines:
        if line.paragraph.raised:
            for state in {*_around(aligned, index)}:
                if aligned.is_heading(state):
                    yield aligned.doubt(state, DoubtCode.BOUNDARY_UNCERTAIN)


def _around(aligned: Aligned, box: int) -> Iterator[int]:
    """The heading that a box's line stands under, with the one above where that is its only line there, and
    the one below where its line follows."""
    holder = aligned.holder_of(box)
    below = next((i for i in range(box + 1, len(aligned.units)) if not _is_raised(aligned, i)), None)
    above = next((i for i in range(box - 1, -1, -1) if not _is_raised(aligned, i)), None)
    next_to = below in aligned.starts or above in aligned.covered
    if next_to and holder is not None:
        yield holder
    if below in aligned.starts:
        yield aligned.starts[below].state
    if above in aligned.covered:
        begun = [event.state for event in aligned.alignment.path if event.start <= above]
        yield from begun[-2:-1]


def _is_raised(aligned: Aligned, index: int) -> bool:
    unit = aligned.units[index]
    return isinstance(unit, Line) and unit.paragraph.raised
