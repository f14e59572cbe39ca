"""Places that the margins do not show and that a person should look at all the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from rapidfuzz import fuzz

from rt67_aggregate.locate.align import Alignment
from rt67_aggregate.locate.extras import with_own_headings
from rt67_aggregate.locate.lines import Unit
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.model import Line, Part
from rt67_aggregate.text import fold, split_number

_SELDOM = 0.25
_REST_AT_LEAST = 8
_REST_ALIKE = 55.0  # per cent


def suspects(alignment: Alignment, units: Sequence[Unit], outline: Outline) -> Iterator[tuple[int, str]]:
    """(State, code) of every such place."""
    for state in _before_missed_groups(alignment, outline):
        yield state, "boundary_uncertain"
    for missing, holder in _numbered_like_missing(alignment, units, outline):
        yield missing, "heading_nearly_found"
        yield holder, "missing_number_inside"
    for state in _shuffled_without_groups(alignment, outline):
        yield state, "heading_uncertain"
    for state in with_own_headings(alignment, units, outline):
        yield state, "own_heading_inside"
    for state, owner in _under_another_prompt(alignment, units, outline):
        yield state, "foreign_prompt"
        yield owner, "heading_uncertain"
    for state in _before_their_own_rest(alignment, units, outline):
        yield state, "heading_differs"


def holder_of(alignment: Alignment, unit: int) -> int | None:
    """The state that a unit belongs to, None before the first heading."""
    holder = None
    for event in alignment.path:
        if event.start > unit:
            break
        holder = event.state
    return holder


def _before_missed_groups(alignment: Alignment, outline: Outline) -> Iterator[int]:
    """Sections before a group whose own heading was not seen though those of its level usually are:
    what is left of that heading may stand at their end."""
    states = outline.states
    used = [event.state for event in alignment.path if event.state < len(states)]
    seen = set(used)
    entered: dict[int, int] = {}  # group → the heading before its first one that was seen
    previous = -1
    for state in used:
        parent = states[state].parent
        while parent >= 0:
            entered.setdefault(parent, previous)
            parent = states[parent].parent
        previous = state
    for level in {states[group].heading.level for group in entered}:
        groups = [group for group in entered if states[group].heading.level == level]
        missed = [group for group in groups if group not in seen]
        if len(missed) <= len(groups) * _SELDOM:
            yield from (entered[group] for group in missed if entered[group] >= 0)


def _numbered_like_missing(
    alignment: Alignment, units: Sequence[Unit], outline: Outline
) -> Iterator[tuple[int, int]]:
    """Headings that were not found while a line of the answer before them begins with their number."""
    states = outline.states
    starts = {event.start: event for event in alignment.path}
    used = {event.state for event in alignment.path}
    holder = outline.start
    for index, unit in enumerate(units):
        if index in starts:
            holder = starts[index].state
        elif (
            holder + 1 < len(states)
            and holder + 1 not in used
            and states[holder + 1].number
            and isinstance(unit, Line)
            and unit.paragraph.place.part is Part.BODY
            and _number(unit) == states[holder + 1].number
        ):
            yield holder + 1, holder


def _number(line: Line) -> str:
    typed = split_number(line.text)[0]
    return typed or (split_number(line.paragraph.label)[0] if line.opens else "")


def _shuffled_without_groups(alignment: Alignment, outline: Outline) -> Iterator[int]:
    """Headings whose wording stands at many places of the form, in a return that leaves out the
    headings above them and keeps no order: nothing tells for sure whose they are."""
    states = outline.states
    path = [event.state for event in alignment.path if event.state < len(states)]
    seen = set(path)
    if all(a <= b for a, b in pairwise(path)):
        return
    for state in path:
        above, parent = states[state], states[state].parent
        while above.anonymous and parent >= 0:
            above, parent = states[parent], states[parent].parent
        if states[state].anonymous and above.index not in seen:
            yield state
            yield from (s.index for s in states if s.parent == state)


def _under_another_prompt(
    alignment: Alignment, units: Sequence[Unit], outline: Outline
) -> Iterator[tuple[int, int]]:
    """Sections that hold a line which the form prints under another heading, and the next such heading:
    that may be the line before it, and what was taken for it a quotation."""
    printed: dict[str, set[int]] = {}
    for state in outline.states:
        for prompt in state.heading.prompts:
            printed.setdefault(fold(prompt), set()).add(state.index)
    longest = 2 * max(map(len, printed), default=0)
    starts = {event.start: event.state for event in alignment.path}
    holder = outline.start
    for index, unit in enumerate(units):
        holder = starts.get(index, holder)
        if holder < len(outline.states) and isinstance(unit, Line) and 0 < len(unit.text) <= longest:
            of = printed.get(fold(unit.text))
            if of and holder not in of:
                yield holder, min(of, key=lambda state: (state < holder, abs(state - holder)))


def _before_their_own_rest(alignment: Alignment, units: Sequence[Unit], outline: Outline) -> Iterator[int]:
    """Headings cut short at a line's end, where the next line resembles what they lack."""
    for event in alignment.path:
        match = event.match
        if match is None or match.coverage == 1 or not match.whole or event.stop >= len(units):
            continue
        following = units[event.stop]
        key = outline.states[event.state].keys[0]
        text = "".join(u.text for u in units[event.start : event.stop] if isinstance(u, Line))
        rest = key[len(fold(text[split_number(text)[1] :])) :]
        if isinstance(following, Line) and len(rest) >= _REST_AT_LEAST:
            line = fold(following.text[: 3 * len(rest)])
            if fuzz.ratio(rest, line[: len(rest) + 8]) >= _REST_ALIKE:
                yield event.state
