"""Headings of a block that stands in an answer once more, filled in: two people wrote of it, and a path uses
each heading once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.signs import LETTER
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Line


def filled_twice(aligned: Aligned) -> Iterator[Doubt]:
    """One doubt about the answer that holds such headings, and one about each of the block that was found
    further down: what stands there may be the one person's or the other's."""
    found = {event.state: event.start for event in aligned.alignment.path if event.match is not None}
    for copy in _copies(aligned, found):
        block, first, last = _block_of(copy, aligned), min(copy.values()), max(copy.values())
        holder = aligned.holder_of(first)
        if holder is not None and aligned.is_heading(holder):
            yield aligned.doubt(holder, DoubtCode.HEADING_QUOTED)
        for state, start in found.items():
            if (
                aligned.is_heading(state)
                and start > last
                and (state in copy or _is_in(state, block, aligned))
            ):
                yield aligned.doubt(state, DoubtCode.COPIES_FILLED)


def _copies(aligned: Aligned, found: Mapping[int, int]) -> Iterator[Mapping[int, int]]:
    """Headings that stand once in the form and were found elsewhere, whose lines one stretch between two of
    the path's headings holds, with words behind one of them: each with its unit. ``found``: the unit at which
    each heading was found."""
    bounds = sorted(event.start for event in aligned.alignment.path)
    lines = _likely_lines(aligned)
    copies: dict[int, dict[int, int]] = {}
    filled: set[int] = set()
    for start, event in lines.items():
        if event.state in found:
            stretch = bisect_right(bounds, start)
            copies.setdefault(stretch, {})[event.state] = start
            if _has_words(event, aligned, lines):
                filled.add(stretch)
    for stretch, copy in copies.items():
        if stretch in filled and len(copy) >= _enough(copy, lines):
            yield copy


def _enough(copy: Mapping[int, int], lines: Mapping[int, Event]) -> int:
    """How many headings make a copy: where all have words in their own lines, it may be a list of topics."""
    matches = (lines[start].match for start in copy.values())
    whole = any(match is not None and match.whole for match in matches)
    return THRESHOLDS.copies_block_at_least if whole else THRESHOLDS.contents_in_a_row


def _likely_lines(aligned: Aligned) -> Mapping[int, Event]:
    """The lines of answers, and before the first heading, that most likely say a heading which stands once in
    the form, by themselves or with its number before other words: each with its best event."""
    best: dict[int, Event] = {}
    for event in aligned.events:
        before = best.get(event.start)
        if event.match is not None and (before is None or event.reward > before.reward):
            best[event.start] = event
    return {start: event for start, event in best.items() if _is_likely(event, aligned)}


def _is_likely(event: Event, aligned: Aligned) -> bool:
    match = event.match
    if match is None or event.start in aligned.covered or event.start in aligned.apart:
        return False
    says = match.coverage == 1 and (match.whole or match.number > 0)
    named = aligned.is_heading(event.state) and not aligned.outline.states[event.state].anonymous
    return says and named and event.reward >= THRESHOLDS.copies_likely


def _has_words(event: Event, aligned: Aligned, lines: Mapping[int, Event]) -> bool:
    """Whether something was typed behind a heading's words, or in the line below them."""
    if event.match is not None and not event.match.whole:
        return True
    below = event.stop
    if below >= len(aligned.units) or below in lines or below in aligned.covered:
        return False
    unit = aligned.units[below]
    return isinstance(unit, Line) and LETTER.search(unit.text) is not None


def _block_of(copy: Mapping[int, int], aligned: Aligned) -> int | None:
    """The innermost heading that all of a copy's stand below, or that is the one of them over all others."""
    branches = [_with_parents(state, aligned) for state in copy]
    shared = set(branches[0]).intersection(*branches[1:])
    return max(shared, key=lambda state: aligned.outline.states[state].depth, default=None)


def _with_parents(state: int, aligned: Aligned) -> tuple[int, ...]:
    found: list[int] = []
    while state >= 0:
        found.append(state)
        state = aligned.outline.states[state].parent
    return tuple(found)


def _is_in(state: int, block: int | None, aligned: Aligned) -> bool:
    return block is not None and block in _with_parents(state, aligned)
