"""Headings with nothing below them, not even the lines to write on that other blank ones have, or the row of
a table: somebody may have dragged them below their own answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeGuard

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.grid import Unit
from rt67_aggregate.locate.signs import LETTER
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Line, Shape
from rt67_aggregate.text import is_leaders_only


def bare_heading(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each such heading and the answer before it: where blank ones kept their lines, and no
    fewer of them where there are several, or where that answer fills several rows of the heading's table."""
    path = aligned.alignment.path
    blank = [(event, aligned.units[event.stop : after.start]) for event, after in pairwise(path)]
    blank = [(event, below) for event, below in blank if _is_blank(event, below, aligned)]
    bare = {event.start for event, below in blank if not below}
    kept = len(blank) - len(bare)
    others_kept = kept > 0 and len(bare) <= max(kept, THRESHOLDS.bare_heading_most)
    for before, event in pairwise(path):
        above = [unit for unit in aligned.units[before.stop : event.start] if _says_words(unit)]
        if event.start not in bare or not above or not aligned.is_heading(before.state):
            continue
        if others_kept or _fill_rows(above, aligned.units[event.start]):
            yield aligned.doubt(before.state, DoubtCode.BOUNDARY_UNCERTAIN)
            yield aligned.doubt(event.state, DoubtCode.BOUNDARY_UNCERTAIN)


def _is_blank(event: Event, below: Sequence[Unit], aligned: Aligned) -> bool:
    """Whether a heading that asks for an answer below it has lines to write on alone, or nothing."""
    if not aligned.is_heading(event.state) or event.match is None or not event.match.whole:
        return False
    narrative = aligned.outline.states[event.state].heading.shape is Shape.NARRATIVE
    return narrative and all(isinstance(unit, Line) and is_leaders_only(unit.text) for unit in below)


def _says_words(unit: Unit) -> TypeGuard[Line]:
    return isinstance(unit, Line) and LETTER.search(unit.text) is not None


def _fill_rows(above: Sequence[Line], heading: Unit) -> bool:
    """Whether lines stand in several rows of the table that a heading has a row of, each by itself."""
    if not isinstance(heading, Line):
        return False
    places = [line.paragraph.place for line in above]
    return len({place.row for place in places if place.table == heading.paragraph.place.table}) > 1
