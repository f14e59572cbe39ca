"""Headings with nothing below them, not even the lines to write on that other blank ones have, or the row of
a table: somebody may have dragged them below their own answers, or sorted the lines, so that headings stand
above all answers."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.checks.other_number import dealt_out
from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.grid import Unit
from rt67_aggregate.locate.signs import LETTER
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Line, Place, Shape
from rt67_aggregate.text import fold, is_leaders_only


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
        if event.start not in bare or not _asks_below(before, aligned):
            continue
        typed = _typed(aligned.units[before.stop : event.start], aligned.outline.printed_below)
        above = _above(aligned.units[event.start], typed)
        rows = {line.paragraph.place.row for line in above}
        if (others_kept and above) or len(rows) > 1:
            yield aligned.doubt(before.state, DoubtCode.BOUNDARY_UNCERTAIN)
            yield aligned.doubt(event.state, DoubtCode.BOUNDARY_UNCERTAIN)
    yield from _above_all(bare, aligned, others_kept)


def _above_all(bare: Collection[int], aligned: Aligned, others_kept: bool) -> Iterator[Doubt]:
    """A doubt about each such heading in a row right above another of its family that has several lines below
    it, and one about that. Where no blank one kept its lines, several such headings over more lines than they
    are tell it, if that is the last of the family, as sorting leaves it: of headings that were left blank one
    by one, seldom two stand right above one so full. Lines that say whose they are are dealt out."""
    parents = [state.parent for state in aligned.outline.states]
    last = {parent: state for state, parent in enumerate(parents) if _asks(state, aligned)}
    dealt = dealt_out(aligned) if bare else ()
    waiting: list[int] = []
    for event, following in pairwise((*aligned.alignment.path, None)):
        if event is None or not aligned.is_heading(event.state) or event.state in dealt:
            continue
        if waiting and parents[waiting[-1]] != parents[event.state]:
            waiting = []
        if event.start in bare:
            waiting.append(event.state)
            continue
        stop = following.start if following else len(aligned.units)
        lines = [u for u in aligned.units[event.stop : stop] if isinstance(u, Line) and LETTER.search(u.text)]
        full = len(lines) > len(waiting) >= THRESHOLDS.bare_heading_row
        told = others_kept or (full and event.state == last.get(parents[event.state]))
        several = len(lines) >= THRESHOLDS.bare_heading_lines and _asks_below(event, aligned)
        for state in (*waiting, event.state) if waiting and several and told else ():
            yield aligned.doubt(state, DoubtCode.BOUNDARY_UNCERTAIN)
        waiting = []


def _is_blank(event: Event, below: Sequence[Unit], aligned: Aligned) -> bool:
    """Whether a heading that asks for an answer below it has lines to write on alone, or nothing."""
    if not _asks_below(event, aligned) or event.match is None or not event.match.whole:
        return False
    return all(isinstance(unit, Line) and is_leaders_only(unit.text) for unit in below)


def _asks_below(event: Event, aligned: Aligned) -> bool:
    return _asks(event.state, aligned)


def _asks(state: int, aligned: Aligned) -> bool:
    return aligned.is_heading(state) and aligned.outline.states[state].heading.shape is Shape.NARRATIVE


def _typed(units: Sequence[Unit], printed: Collection[str]) -> list[Unit]:
    """What stands below a heading and is printed below none, as values beside labels are."""
    return [unit for unit in units if not isinstance(unit, Line) or fold(unit.text) not in printed]


def _above(heading: Unit, units: Sequence[Unit]) -> list[Line]:
    """The lines with words above a heading, of one in a table those in its column: beside a label its answer
    stands, or the blank cell for it."""
    if not isinstance(heading, Line):
        return []
    place = heading.paragraph.place
    lines = (unit for unit in units if isinstance(unit, Line) and LETTER.search(unit.text))
    return [line for line in lines if not place.table or _column(line.paragraph.place) == _column(place)]


def _column(place: Place) -> tuple[int, int]:
    return place.table, place.column
