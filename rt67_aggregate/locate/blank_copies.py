"""A topic's blank headings that were left above the copy of the topic that was filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.grid import Unit
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.repeated_headings import whole_headings
from rt67_aggregate.locate.signs import LETTER
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Line
from rt67_aggregate.text import fold


def blank_copies(units: Sequence[Unit], events: Sequence[Event], outline: Outline) -> frozenset[int]:
    """The units of headings in a row with nothing but lines to write on between, of which each that stands
    once in the form comes again behind them, where something was typed below. Headings above the first one
    that comes again, as the topic's policy, are the form's own."""
    starts = whole_headings(events)
    found: set[int] = set()
    index = 0
    while index < len(units):
        stop = _run(units, starts, index, outline)
        later = {e.state for i in starts if i >= stop for e in starts[i]}
        first = next((i for i in range(index, stop) if _states(starts.get(i, ()), outline) & later), stop)
        if _comes_again(units, starts, (first, stop), outline):
            found.update(range(first, stop))
        index = max(stop, index + 1)
    return frozenset(found)


def _run(
    units: Sequence[Unit], starts: Mapping[int, Sequence[Event]], index: int, outline: Outline
) -> int:
    """Where the headings in a row that begin at a unit end: where one comes again, the next copy begins."""
    stop = index
    named: set[int] = set()
    while index < len(units):
        if index in starts:
            here = _states(starts[index], outline)
            if here & named:
                break
            named |= here
            index = stop = max(event.stop for event in starts[index])
        elif named and _is_blank(units[index], outline):
            index += 1
        else:
            break
    return stop


def _is_blank(unit: Unit, outline: Outline) -> bool:
    """Whether a unit is a line in which nothing was typed."""
    return isinstance(unit, Line) and (
        LETTER.search(unit.text) is None or fold(unit.text) in outline.printed_below
    )


def _comes_again(
    units: Sequence[Unit],
    starts: Mapping[int, Sequence[Event]],
    run: tuple[int, int],
    outline: Outline,
) -> bool:
    first, stop = run
    here = {state for i in range(first, stop) for state in _states(starts.get(i, ()), outline)}
    if len(here) < THRESHOLDS.contents_in_a_row:
        return False
    later = [(i, e.state) for i in sorted(starts) if i >= stop for e in starts[i] if e.state in here]
    if {state for _, state in later} != here:
        return False
    typed = range(later[0][0], later[-1][0])
    return any(not (i in starts or _is_blank(units[i], outline)) for i in typed)


def _states(events: Sequence[Event], outline: Outline) -> set[int]:
    """The headings that stand once in the form."""
    return {event.state for event in events if not outline.states[event.state].anonymous}
