"""Sections whose answer holds a line that equals a heading of the form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from rapidfuzz.distance import OSA

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.grid import Unit
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.readings import Match, is_exact
from rt67_aggregate.locate.signs import CONTINUED
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Line
from rt67_aggregate.text import fold, split_number


def quoted_heading(aligned: Aligned) -> Iterator[Doubt]:
    """One doubt for each such line; another wording of a heading that was found counts right above it."""
    begun = {event.state: event.start for event in aligned.alignment.path}
    signers = {fold(text) for text in aligned.outline.form.signers}
    for index, line, holder in aligned.answer_lines:
        matches = _said(line, holder, aligned)
        if matches and fold(line.text) in signers and all(match.state in begun for match in matches):
            continue  # the form prints it for those who sign as well ("ผู้จัดทำ")
        if matches and any(_equals(match, aligned) for match in matches):
            yield aligned.doubt(holder, DoubtCode.HEADING_QUOTED)
            later = [match for match in matches if begun.get(match.state, -1) > index]
            yield from _found_later(later, holder, aligned)
    for event in aligned.events:
        if event.match is not None and _equals(event.match, aligned) and _is_broken(event, aligned):
            yield from _broken(event, begun.get(event.state, -1), aligned)
    yield from _listed(aligned)
    yield from _said_twice(aligned)
    yield from _end_below(aligned)


def _said(line: Line, holder: int, aligned: Aligned) -> Sequence[Match]:
    """The headings that a line may say, also told to go on ("(ต่อ)") but for the holder and those above it."""
    again = CONTINUED.search(line.text)
    if not again:
        return aligned.lookup.line(line.text, line.label)
    matches = aligned.lookup.line(line.text[: again.start()], line.label)
    states = aligned.outline.states
    own = (state.index for state in states if aligned.outline.is_below(states[holder], state))
    above = {holder, *own}
    return [match for match in matches if match.state not in above]


def _listed(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each answer that holds a list of headings: lines that say them with their numbers to the
    letter, and have words of their own behind."""
    found: dict[int, set[int]] = {}
    for event in aligned.events:
        match = event.match
        if match is None or match.whole or match.number <= 0 or not match.printed or match.distance:
            continue
        holder = None if event.start in aligned.covered else aligned.holder_of(event.start)
        if match.coverage == 1 and holder is not None and match.state not in aligned.lookup.columns:
            found.setdefault(holder, set()).add(event.start)
    for holder, lines in found.items():
        if aligned.is_heading(holder) and len(lines) >= THRESHOLDS.contents_in_a_row:
            yield aligned.doubt(holder, DoubtCode.HEADING_QUOTED)


def _said_twice(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each answer whose last line says, in other words, the heading that follows."""
    whole = {(event.state, event.stop) for event in aligned.events if event.match and event.match.whole}
    for before, event in pairwise(aligned.alignment.path):
        above = event.start - 1
        if above < before.stop or not aligned.is_heading(before.state) or not aligned.is_heading(event.state):
            continue
        if (event.state, event.start) in whole or _is_numbered_alike(aligned.units[above], event, aligned):
            yield aligned.doubt(before.state, DoubtCode.HEADING_QUOTED)


def _end_below(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each answer whose first line is the end of its heading once more, as of one over two
    lines that was put there twice."""
    for event in aligned.alignment.path:
        line = aligned.units[event.stop] if event.stop < len(aligned.units) else None
        titled = event.state in aligned.lookup.columns or not aligned.is_heading(event.state)
        if event.match is None or titled or event.stop in aligned.covered or not isinstance(line, Line):
            continue
        end = fold(line.text)
        key = aligned.outline.states[event.state].keys[0]
        if len(end) >= THRESHOLDS.quoted_heading_end and key.endswith(end):
            yield aligned.doubt(event.state, DoubtCode.HEADING_QUOTED)


def _is_numbered_alike(unit: Unit, event: Event, aligned: Aligned) -> bool:
    """Whether a line has a heading's number and half of its letters."""
    if not isinstance(unit, Line):
        return False
    state = aligned.outline.states[event.state]
    number, start = split_number(unit.text)
    if not number or number != state.number:
        return False
    wrong = OSA.normalized_distance(fold(unit.text[start:]), state.keys[0])
    return wrong <= THRESHOLDS.quoted_heading_alike


def _found_later(matches: Sequence[Match], holder: int, aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the heading that such a line is with its number, where it was found further down and the
    holder stands beside it or below its neighbour: what was found may be of a topic that the form has not."""
    for match in matches:
        told = match.number > 0 and _equals(match, aligned)
        if told and _is_beside(match.state, holder, aligned.outline):
            yield aligned.doubt(match.state, DoubtCode.HEADING_UNCERTAIN)


def _is_beside(state: int, holder: int, outline: Outline) -> bool:
    """Whether a heading has the same one over it as the holder, or as one that the holder stands below."""
    over, here = outline.states[state].parent, outline.states[holder]
    return here.parent == over or (over >= 0 and outline.is_below(here, outline.states[over]))


def _is_broken(event: Event, aligned: Aligned) -> bool:
    """Whether a heading goes over several lines, none of which says a column's title by itself."""
    lines = (unit.text for unit in aligned.units[event.start : event.stop] if isinstance(unit, Line))
    titles = aligned.lookup.columns
    titled = (any(m.state in titles and is_exact(m) for m in aligned.lookup.line(text, "")) for text in lines)
    return event.stop - event.start > 1 and not any(titled)


def _equals(match: Match, aligned: Aligned) -> bool:
    found_too = match.state in aligned.used
    return is_exact(match) and match.state not in aligned.lookup.columns and (match.printed or not found_too)


def _broken(event: Event, begun: int, aligned: Aligned) -> Iterator[Doubt]:
    """The same of a heading over several lines. ``begun``: where it was found, -1 for nowhere."""
    holder = aligned.holder_of(event.start)
    lines = range(event.start, event.stop)
    if holder is None or not aligned.is_heading(holder) or aligned.covered.intersection(lines):
        return
    yield aligned.doubt(holder, DoubtCode.HEADING_QUOTED)
    if event.match is not None and begun > event.start:
        yield from _found_later([event.match], holder, aligned)
