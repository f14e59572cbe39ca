"""Returns that hold the form, or a block of it, more than once: each person's copy behind the other, or a
blank one."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.front import FrontLines
from rt67_aggregate.locate.grid import Unit
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.repeated_headings import is_whole
from rt67_aggregate.locate.signs import LETTER
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import DoubtCode, HeadingReading, Line, Piece, Role, Table
from rt67_aggregate.text import fold


@dataclass(frozen=True, slots=True)
class Laid:
    """Units laid against the form, before the rules say whose the letters are. ``blank``: those of copies
    that nothing was typed into, which say nothing of what stands below a heading in the others."""

    pieces: tuple[Piece, ...]
    headings: tuple[HeadingReading, ...]
    doubtful: bool = False
    blank: tuple[Piece, ...] = ()


def later_copies(events: Sequence[Event], outline: Outline, units: Sequence[Unit] = ()) -> tuple[int, ...]:
    """The units at which another copy of the form begins, or of one of its blocks; () where all stands
    there once.

    Headings that come again one by one, each soon after itself, are no copy but are quoted; and where
    nothing but headings stands before the second time, it is a table of contents. A copy of the whole form
    without its tables, in which they were typed as lists, is told by the lines below its headings.
    """
    named = [event for event in events if _is_named(event, outline)]
    places = _places(filter(is_whole, named))
    tables = sorted({event.start for event in events if event.is_table})
    likely = _places(filter(_is_likely, named))
    comes_again = any(len(found) > 1 for found in likely.values())
    typed = _typed_lines(units, events, outline) if comes_again else ()
    wholes = _copies_of_all(places, tables, typed) or _copies_of_all(likely, tables, typed)
    bounds = pairwise((0, *wholes, math.inf))
    blocks = (
        start for first, stop in bounds for start in _copies_of_blocks(places, tables, first, stop, outline)
    )
    return tuple(sorted({*wholes, *blocks}))


def _is_named(event: Event, outline: Outline) -> bool:
    """Whether an event is a heading whose wording the form has once, and no block that it prints several
    times anyhow."""
    if event.match is None:
        return False
    state = outline.states[event.state]
    return not (state.anonymous or state.heading.block)


def _is_likely(event: Event) -> bool:
    """Whether it is likely at least: a blank form may lie beside one whose headings were cut short."""
    return event.reward >= THRESHOLDS.copies_likely


def _places(events: Iterable[Event]) -> dict[int, list[int]]:
    """Where each heading is found; a line that is as likely to be several headings tells of none."""
    best: dict[int, float] = {}
    said: dict[int, set[int]] = {}
    for event in events:
        if event.reward > best.get(event.start, -math.inf):
            best[event.start], said[event.start] = event.reward, set()
        if event.reward == best[event.start]:
            said[event.start].add(event.state)
    places: dict[int, list[int]] = {}
    for start in sorted(start for start, states in said.items() if len(states) == 1):
        places.setdefault(min(said[start]), []).append(start)
    return places


def _typed_lines(units: Sequence[Unit], events: Sequence[Event], outline: Outline) -> Sequence[int]:
    """The units that are lines with words of no heading, and none that the form prints below one."""
    likely = (range(event.start, event.stop) for event in events if _is_likely(event))
    headings = {index for lines in likely for index in lines}
    return [
        index
        for index, unit in enumerate(units)
        if isinstance(unit, Line) and index not in headings
        if LETTER.search(unit.text) and fold(unit.text) not in outline.printed_below
    ]


def _copies_of_all(
    places: Mapping[int, Sequence[int]], tables: Sequence[int], typed: Sequence[int]
) -> list[int]:
    """Where half of all headings that were found begin to come again. ``typed``: lines of answers."""
    starts: list[int] = []
    while True:
        again = _found_again(places)
        enough = max(THRESHOLDS.copies_at_least, THRESHOLDS.copies_share * len(places))
        start = _second_time(again, enough)
        if start is None:
            return starts
        first = min(found[0] for found in again.values())
        filled = len(again) <= THRESHOLDS.copies_typed * _count_within(typed, first, start)
        if not (filled or _count_within(tables, starts[-1] if starts else 0, start)):
            return starts
        starts.append(start)
        places = _from(places, start)


def _copies_of_blocks(
    places: Mapping[int, Sequence[int]], tables: Sequence[int], first: float, stop: float, outline: Outline
) -> Iterator[int]:
    """Where a block of the form that holds a table comes again with its table between units: somebody copied
    a topic to fill it in, or two people filled it in. Without its table it may be a list of what was asked.
    """
    here = _from(places, first, stop)
    if all(len(found) == 1 for found in here.values()):
        return
    begun = _begun_blocks(here, outline)
    for block in outline.table_blocks:
        own = {s: found for s, found in here.items() if outline.is_below(outline.states[s], block)}
        others = sorted(at for s, found in here.items() if s not in own for at in found)
        yield from _later_times(own, (*others, stop), tables, begun)


def _begun_blocks(here: Mapping[int, Sequence[int]], outline: Outline) -> list[tuple[int, int]]:
    """The places of all headings in order, each with the one at which the innermost block began that it
    stands in."""
    blocks = {b.index: b for b in outline.table_blocks}
    found: list[tuple[int, int]] = []
    last = -1
    for at, state in sorted((at, s) for s, places in here.items() for at in places):
        block = max((b for b in blocks if outline.is_below(outline.states[state], blocks[b])), default=-1)
        found.append((at, found[-1][1] if found and block == last else at))
        last = block
    return found


def _later_times(
    own: Mapping[int, Sequence[int]],
    others: Sequence[float],
    tables: Sequence[int],
    begun: Sequence[tuple[int, int]],
) -> Iterator[int]:
    """Where the headings of a block come again. ``others``: places of headings that are none of its own,
    which stand neither within the first time nor within a later one. ``begun``: of all (``_begun_blocks``);
    where another block was begun and had no table yet, the first table behind is that one's."""
    while True:
        again = _found_again(own)
        enough = max(THRESHOLDS.copies_block_at_least, THRESHOLDS.copies_share * len(own))
        start = _second_time(again, enough)
        if start is None:
            return
        for time in (min(found[0] for found in again.values()), start):
            end = min(at for at in (*others, *([start] if start > time else [])) if at > time)
            held = sum(any(time <= at < end for at in found) for found in again.values())
            if held < enough or not _count_within(tables, time, end):
                return
        before = begun[: bisect_left(begun, (start, -1))]
        if not _count_within(tables, before[-1][1], start) and _count_within(tables, start, end) < 2:
            return
        yield start
        own = _from(own, start)


def _found_again(places: Mapping[int, Sequence[int]]) -> Mapping[int, Sequence[int]]:
    return {state: found for state, found in places.items() if len(found) > 1}


def _second_time(again: Mapping[int, Sequence[int]], enough: float) -> int | None:
    """Where headings begin to come again, if they are enough and nearly all of them came before that: the
    place that most of them stand on both sides of, whatever answers say of single ones. Of several such the
    first heading of the form tells, and of its places the first one that others follow."""
    if len(again) < enough:
        return None
    firsts, lasts = (sorted(found[end] for found in again.values()) for end in (0, -1))
    sides = {
        (state, at): bisect_left(firsts, at) - bisect_left(lasts, at)
        for state, found in again.items()
        for at in found[1:]
    }
    most = max(sides.values())
    first = min(state for (state, _), count in sides.items() if count == most)
    # Several places, since an answer may say the first heading, too.
    spots = sorted(at for (state, at), count in sides.items() if (state, count) == (first, most))
    for start, stop in zip(spots, (*spots[1:], math.inf), strict=True):
        held = sum(bisect_left(found, start) < bisect_left(found, stop) for found in again.values())
        if 2 * held >= len(again):
            before = bisect_left(firsts, start)
            return start if before >= THRESHOLDS.copies_in_order * len(again) else None
    return None


def _count_within(places: Sequence[int], first: float, stop: float) -> int:
    return bisect_left(places, stop) - bisect_left(places, first)


def with_front(starts: Sequence[int], units: Sequence[Unit], front: FrontLines) -> tuple[int, ...]:
    """The same copies with what the form prints above its first heading, where that stands above theirs: it
    is none of the answer before."""
    return tuple(_above(start, units, front) for start in starts)


def _above(start: int, units: Sequence[Unit], front: FrontLines) -> int:
    above: list[int] = []
    told = False
    for at in range(start - 1, -1, -1):
        unit = units[at]
        names = isinstance(unit, Line) and front.unit_line(unit.text) is not None
        if not isinstance(unit, Line) or not (names or front.belongs(unit)):
            break
        if fold(unit.text):  # a dash above them is an answer's
            told = told or names or front.tells(unit.text)
            above.append(at)
    return above[-1] if told else start


def _from(
    places: Mapping[int, Sequence[int]], first: float, stop: float = math.inf
) -> dict[int, Sequence[int]]:
    """The places between two units."""
    return {s: left for s, found in places.items() if (left := [at for at in found if first <= at < stop])}


def put_together(copies: Sequence[Laid], outline: Outline, front: FrontLines) -> Laid:
    """Copies of one return as one: what was typed into any of them, in the order of the copies."""
    typed = _typed_in(copies, outline)
    several = len({name for copy in copies for name in _names(copy, front)}) > 1
    filled = [copy for copy, here in zip(copies, typed, strict=True) if here or not any(typed)]
    blank = [copy for copy, here in zip(copies, typed, strict=True) if not here and any(typed)]
    counted = Counter(heading_id for here in typed for heading_id in here)
    headings = tuple(
        _best(
            [copy.headings[index] for copy in filled],
            [copy.headings[index] for copy in blank],
            twice=counted[heading.heading_id] > 1,
            several=several,
        )
        for index, heading in enumerate(copies[0].headings)
    )
    pieces, apart = (tuple(piece for copy in some for piece in copy.pieces) for some in (filled, blank))
    return Laid(pieces, headings, any(copy.doubtful for copy in copies), apart)


def _names(copy: Laid, front: FrontLines) -> Iterator[str]:
    """The key of what stands before the unit line's printed text, wherever that stands."""
    for piece in copy.pieces:
        unit = front.unit_line(piece.content.text) if isinstance(piece.content, Line) else None
        if unit is not None and isinstance(piece.content, Line):
            name = fold(piece.content.text[: unit.start])
            if name:
                yield name


def _best(
    filled: Sequence[HeadingReading], blank: Sequence[HeadingReading], *, twice: bool, several: bool
) -> HeadingReading:
    """What the copies say of one heading. That a blank copy has it does not tell where it is in the others:
    what is doubtful there stays so."""
    there = [reading for reading in filled if reading.found]
    counted = there or filled
    found = next((reading for reading in (*there, *blank) if reading.found), filled[0])
    codes = {code for reading in counted for code in reading.uncertain}
    checks = {pair for reading in counted for pair in reading.checks}
    for holds, code in ((several, DoubtCode.SEVERAL_COLLEGES), (twice, DoubtCode.COPIES_FILLED)):
        if holds:
            codes.add(code.value)
            checks.add((code.value, "copies"))
    return replace(found, uncertain=tuple(sorted(codes)), checks=tuple(sorted(checks)))


def _typed_in(copies: Sequence[Laid], outline: Outline) -> Sequence[frozenset[str]]:
    """For each copy the headings under which it holds words that the form does not print there."""
    printed = {fold(prompt) for state in outline.states for prompt in state.heading.prompts}
    return [
        frozenset(heading_id for piece in copy.pieces for heading_id in _typed(piece, printed))
        for copy in copies
    ]


def _typed(piece: Piece, printed: set[str]) -> tuple[str, ...]:
    if piece.role is not Role.CONTENT:
        return ()
    if isinstance(piece.content, Line):
        words = any(map(str.isalpha, piece.content.text)) and fold(piece.content.text) not in printed
        return (piece.heading_id,) if words or piece.content.paragraph.pictures else ()
    ids = tuple(heading_id for _, heading_id in piece.columns) or (piece.heading_id,)
    return ids if _has_words(piece.content, piece.title_rows) else ()


def _has_words(table: Table, title_rows: Sequence[int]) -> bool:
    return any(
        isinstance(block, Table) or block.pictures or any(map(str.isalpha, block.text))
        for cell in table.cells
        if cell.row not in title_rows
        for block in cell.blocks
    )
