"""Headings with nothing below them, not even the lines to write on that other blank ones have: somebody may
have dragged them below their own answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.grid import Unit
from rt67_aggregate.locate.signs import LETTER
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Line, Shape
from rt67_aggregate.text import is_leaders_only


def bare_heading(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each such heading and the answer before it, where blank ones kept their lines, and no
    fewer of them where there are several."""
    path = aligned.alignment.path
    blank = [(event, aligned.units[event.stop : after.start]) for event, after in pairwise(path)]
    blank = [(event, below) for event, below in blank if _is_blank(event, below, aligned)]
    bare = {event.start for event, below in blank if not below}
    kept = len(blank) - len(bare)
    if not kept or len(bare) > max(kept, THRESHOLDS.bare_heading_most):
        return
    for before, event in pairwise(path):
        above = aligned.units[before.stop : event.start]
        if event.start in bare and aligned.is_heading(before.state) and _holds_words(above):
            yield aligned.doubt(before.state, DoubtCode.BOUNDARY_UNCERTAIN)
            yield aligned.doubt(event.state, DoubtCode.BOUNDARY_UNCERTAIN)


def _is_blank(event: Event, below: Sequence[Unit], aligned: Aligned) -> bool:
    """Whether a heading that asks for an answer below it has lines to write on alone, or nothing."""
    if not aligned.is_heading(event.state) or event.match is None or not event.match.whole:
        return False
    narrative = aligned.outline.states[event.state].heading.shape is Shape.NARRATIVE
    return narrative and all(isinstance(unit, Line) and is_leaders_only(unit.text) for unit in below)


def _holds_words(units: Sequence[Unit]) -> bool:
    return any(isinstance(unit, Line) and LETTER.search(unit.text) for unit in units)
