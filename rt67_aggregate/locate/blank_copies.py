"""A topic's blank headings that were left above the copy of the topic that was filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.grid import Unit
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.repeated_headings import named_lines
from rt67_aggregate.locate.signs import says_something
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Line
from rt67_aggregate.text import fold


def blank_copies(
    units: Sequence[Unit], starts: Mapping[int, Sequence[Event]], outline: Outline
) -> frozenset[int]:
    """The units of headings in a row with nothing but places to write between, right above the next copy:
    nearly all of them that stand once in the form come again behind them, where something was typed below;
    one may stand there behind an answer's words.
    Headings above the first one that comes again, as the topic's policy, are the form's own. ``starts``:
    lines that are whole headings."""
    named = named_lines(starts, outline)
    last = {state: index for index, state in named.items()}
    found: set[int] = set()
    stop = 0
    for index in sorted(starts) if named else ():
        if index < stop:
            continue
        stop, is_copied = _run(units, starts, named, index, outline)
        first = next((i for i in range(index, stop) if i in named and last[named[i]] >= stop), stop)
        if is_copied and _comes_again(units, starts, named, (first, stop), outline):
            found.update(range(first, stop))
    return frozenset(found)


def _run(
    units: Sequence[Unit],
    starts: Mapping[int, Sequence[Event]],
    named: Mapping[int, int],
    index: int,
    outline: Outline,
) -> tuple[int, bool]:
    """Where the headings in a row that begin at a unit end, and whether the next copy begins right there: one
    of them comes again."""
    stop = index
    seen: set[int] = set()
    while index < len(units):
        if index in starts:
            if index in named:
                if named[index] in seen:
                    return stop, True
                seen.add(named[index])
            index = stop = starts[index][0].stop
        elif seen and _is_blank(units[index], outline):
            index += 1
        else:
            break
    return stop, False


def _is_blank(unit: Unit, outline: Outline) -> bool:
    """Whether nothing was typed in a line: no word, no figure, no tick, and no picture stands there."""
    if not isinstance(unit, Line) or unit.paragraph.pictures:
        return False
    return not says_something(unit.text) or fold(unit.text) in outline.printed_below


def _comes_again(
    units: Sequence[Unit],
    starts: Mapping[int, Sequence[Event]],
    named: Mapping[int, int],
    run: tuple[int, int],
    outline: Outline,
) -> bool:
    first, stop = run
    here = {named[index] for index in range(first, stop) if index in named}
    if len(here) < THRESHOLDS.contents_in_a_row:
        return False
    later = [(index, state) for index, state in named.items() if index >= stop and state in here]
    if len({state for _, state in later}) < THRESHOLDS.blank_copies_again * len(here):
        return False
    typed = range(later[0][0], later[-1][0])
    return any(not (i in starts or _is_blank(units[i], outline)) for i in typed)
