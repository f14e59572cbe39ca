"""How sure the alignment is of every heading, and where a person should look.

The margins say how much worse the best reading without a heading is; below a measured margin the
heading is marked, and the section before it too, since its end is as uncertain.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from rt67_aggregate.locate.align import Alignment, Event
from rt67_aggregate.locate.lines import Unit
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.readings import Match
from rt67_aggregate.locate.suspects import holder_of, suspects
from rt67_aggregate.model import Line, Mark, Part

_SURE_MARGIN = 2.5
_NEARLY_FOUND = 2.0
_DIFFERENT = 0.17
_HALF = 0.4
_DAMAGED = 0.14  # mean distance from which the whole return wants a look
_ENOUGH = 5
_TORN = 0.06  # share of the lines that begin with a combining mark
_TORN_AT_LEAST = 8


def marks_of(
    alignment: Alignment, units: Sequence[Unit], lookup: Lookup, outline: Outline
) -> tuple[tuple[Mark, ...], bool]:
    """One mark for each heading of the form, in its order, and whether most headings are damaged."""
    codes: dict[int, set[str]] = {state.index: set() for state in outline.states}
    used: dict[int, tuple[Event, float]] = {}
    previous: int | None = None
    for event, margin in zip(alignment.path, alignment.margins, strict=True):
        if event.match is not None:
            used[event.state] = (event, margin)
            codes[event.state].update(_doubts(event.match, margin))
        if margin < _SURE_MARGIN and previous is not None and event.state != previous:
            codes[previous].add("boundary_uncertain")
        if margin < _SURE_MARGIN and event.match is None and event.state < len(outline.states):
            codes[event.state].add("heading_uncertain")
        previous = event.state if event.state < len(outline.states) else None
    for state, (gap, event) in alignment.near.items():
        if gap < _NEARLY_FOUND and (event.match is not None or event.is_table) and state in codes:
            codes[state].add("heading_nearly_found")
            holder = holder_of(alignment, event.start)
            if holder is not None and holder in codes:
                codes[holder].add("near_heading_inside")
    for state, code in suspects(alignment, units, outline):
        codes[state].add(code)
    for holder in _quoting(alignment, units, lookup):
        if holder in codes:
            codes[holder].add("heading_quoted")
    found = [event.match.distance for event, _ in used.values() if event.match]
    damaged = len(found) >= _ENOUGH and sum(found) / len(found) > _DAMAGED
    doubtful = damaged or _is_torn(alignment, units)
    marks = tuple(
        _mark(state.heading.id, used.get(state.index), codes[state.index], units) for state in outline.states
    )
    return marks, doubtful


def _is_torn(alignment: Alignment, units: Sequence[Unit]) -> bool:
    """Whether words were torn apart, as by a converter that reads a page's glyphs: many lines then
    begin with a mark that belongs to a letter before it. Headings, broken anywhere, do not count."""
    headings = {index for event in alignment.path for index in range(event.start, event.stop)}
    lines = [
        unit.text.lstrip()
        for index, unit in enumerate(units)
        if isinstance(unit, Line) and index not in headings
    ]
    torn = sum(unicodedata.category(text[0]) == "Mn" for text in lines if text)
    return torn >= _TORN_AT_LEAST and torn >= _TORN * len(lines)


def _doubts(match: Match, margin: float) -> set[str]:
    found = set()
    if margin < _SURE_MARGIN:
        found.add("heading_uncertain")
    if match.distance > _DIFFERENT or match.coverage < _HALF or (match.coverage < 1 and not match.whole):
        found.add("heading_differs")
    if match.distance and not match.whole and not match.separated:
        found.add("cut_without_separator")
    return found


def _quoting(alignment: Alignment, units: Sequence[Unit], lookup: Lookup) -> list[int]:
    """Sections whose answer holds a line that equals a heading of the form; another wording for a
    heading that was found counts for nothing."""
    used = {event.state for event in alignment.path}
    covered = {index for event in alignment.path for index in range(event.start, event.stop)}
    found: list[int] = []
    for index, unit in enumerate(units):
        if index in covered or not isinstance(unit, Line) or unit.paragraph.place.part is not Part.BODY:
            continue
        equal = (
            match.distance == 0
            and match.whole
            and match.coverage == 1
            and match.state not in lookup.columns
            and (match.printed or match.state not in used)
            for match in lookup.line(unit.text, unit.paragraph.label if unit.opens else "")
        )
        holder = holder_of(alignment, index)
        if holder is not None and any(equal):
            found.append(holder)
    return found


def _mark(heading_id: str, used: tuple[Event, float] | None, codes: set[str], units: Sequence[Unit]) -> Mark:
    uncertain = tuple(sorted(codes))
    if used is None or used[0].match is None:
        return Mark(heading_id, uncertain=uncertain)
    event, match, margin = used[0], used[0].match, used[1]
    lines = [unit for unit in units[event.start : event.stop] if isinstance(unit, Line)]
    last = lines[-1].text
    parts = [line.text.strip() for line in lines[:-1]]
    parts.append(last if match.whole else last[: match.end])
    return Mark(
        heading_id,
        found=" ".join(parts).strip(),
        place=lines[0].paragraph.place,
        distance=match.distance,
        margin=margin,
        uncertain=uncertain,
    )
