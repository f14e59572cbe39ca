"""Headings that say something else than the form, or of which nobody can tell where they end."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.printed import heading_wordings, typed_in
from rt67_aggregate.locate.readings import Match
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Line
from rt67_aggregate.text import fold, gap_spans, is_numbering, numbering_length, split_number


def other_wording(aligned: Aligned) -> Iterator[Doubt]:
    """Headings with many errors, but for lines of their own with the heading's number that nothing rivals;
    headings of which little is left; and the section before one that its number alone tells, whose own list
    may have that number."""
    previous: int | None = None
    for event, margin in zip(aligned.alignment.path, aligned.alignment.margins, strict=True):
        match = event.match
        before, previous = previous, event.state
        if match is None:
            continue
        if match.by_number and match.distance and aligned.is_heading(before) and before is not None:
            yield aligned.doubt(before, DoubtCode.BOUNDARY_UNCERTAIN)
        differs = match.distance > THRESHOLDS.wording_different and not _is_told(match, margin)
        little = match.coverage < THRESHOLDS.wording_half or (match.coverage < 1 and not match.whole)
        if differs or (little and not _says_heading(aligned, event)):
            yield aligned.doubt(event.state, DoubtCode.HEADING_DIFFERS)


def _says_heading(aligned: Aligned, event: Event) -> bool:
    """Whether the first line says a heading whole and nothing else: with the options below it, of which one
    was filled in, it was read as a part of a longer wording."""
    first = aligned.units[event.start]
    words = first.text[split_number(first.text)[1] :] if isinstance(first, Line) else ""
    return event.stop > event.start + 1 and fold(words) in aligned.outline.states[event.state].keys


def _is_told(match: Match, margin: float) -> bool:
    alone = match.whole and match.number > 0 and not match.by_number
    return alone and margin >= THRESHOLDS.wording_told_by_number


def rest_within(aligned: Aligned) -> Iterator[Doubt]:
    """Headings read as a shorter wording of theirs, where all of the line says a longer one but for slips:
    what is left of it is no answer, or one that looks like it."""
    for event in aligned.alignment.path:
        match = event.match
        if match is None or match.whole or not aligned.is_heading(event.state):
            continue
        state = aligned.outline.states[event.state]
        lines = [u.text for u in aligned.units[event.start : event.stop] if isinstance(u, Line)]
        text = "".join(lines)
        words = text[numbering_length(text) :]
        size, rest = len(fold(words)), fold(lines[-1][match.end :])
        begins = any(key[size - len(rest) :].startswith(rest) for key in state.keys)
        too_long = size > max(map(len, state.keys)) + THRESHOLDS.printed_slip
        if not rest or too_long or (len(rest) <= THRESHOLDS.printed_slip and not begins):
            continue
        if not typed_in(words, heading_wordings(state.heading)):
            yield aligned.doubt(event.state, DoubtCode.HEADING_DIFFERS)


def open_end(aligned: Aligned) -> Iterator[Doubt]:
    """Headings with an error whose answer follows in the same line without anything between, or below a line
    that has nothing but their number: an answer may begin with a heading's words."""
    for event in aligned.alignment.path:
        match = event.match
        if match is None or not match.distance or match.whole:
            continue
        first = aligned.units[event.start]
        if not match.separated or (isinstance(first, Line) and is_numbering(first.text)):
            yield aligned.doubt(event.state, DoubtCode.CUT_WITHOUT_SEPARATOR)


def end_within(aligned: Aligned) -> Iterator[Doubt]:
    """Headings without their last letters, with an answer in the same line: those letters may stand in it,
    behind words that were put between. Not those of which an option has a gap: words are put there."""
    for event in aligned.alignment.path:
        match = event.match
        if match is None or match.whole or not match.distance or not aligned.is_heading(event.state):
            continue
        if any(map(gap_spans, aligned.outline.states[event.state].heading.options)):
            continue
        lines = [u.text for u in aligned.units[event.start : event.stop] if isinstance(u, Line)]
        text = "".join((*lines[:-1], lines[-1][: match.end]))
        found = fold(text[numbering_length(text) :])
        lacking = (
            len(key) - len(found) for key in aligned.outline.states[event.state].keys if key.startswith(found)
        )
        if any(letters >= THRESHOLDS.wording_end_lacks for letters in lacking):
            yield aligned.doubt(event.state, DoubtCode.HEADING_DIFFERS)


def rest_below(aligned: Aligned) -> Iterator[Doubt]:
    """Headings cut short at a line's end, where the next line begins like what they lack; its own end may be
    cut off as well, or an answer follow in it."""
    for event in aligned.alignment.path:
        match = event.match
        if match is None or match.coverage == 1 or not match.whole:
            continue
        lines = (u.text for u in aligned.units[event.start : event.stop] if isinstance(u, Line))
        text = "".join(lines)
        there = len(fold(text[split_number(text)[1] :]))
        keys = aligned.outline.states[event.state].keys
        below = fold(_next_text(aligned, event.stop)[: 3 * max(map(len, keys))])
        if any(_goes_on(key, there, below) for key in keys):
            yield aligned.doubt(event.state, DoubtCode.HEADING_DIFFERS)


def _next_text(aligned: Aligned, index: int) -> str:
    """The text of the first line from a unit on that is not empty; "" where something else comes first, or
    another heading with its number."""
    for at, unit in enumerate(aligned.units[index:], index):
        event = aligned.starts.get(at)
        numbered = event is not None and event.match is not None and event.match.number > 0
        if numbered or not isinstance(unit, Line):
            return ""
        if unit.text.strip():
            return unit.text
    return ""


def _goes_on(key: str, there: int, below: str) -> bool:
    """Whether a line begins like the heading goes on behind its first letters, or says roughly all the rest
    of it; slips in the first letters move the place where it goes on."""
    rest = key[there:]
    if len(rest) >= THRESHOLDS.wording_whole_at_least:
        whole = below[: len(rest) + THRESHOLDS.wording_whole_at_least]
        if fuzz.ratio(rest, whole) >= THRESHOLDS.wording_whole_alike:
            return True
    size = min(len(below), len(rest), THRESHOLDS.wording_rest_telling)
    if size < THRESHOLDS.wording_rest_at_least:
        return False
    slack = THRESHOLDS.wording_rest_moved
    places = range(max(0, there - slack), there + slack + 1)
    head = below[:size]
    return any(fuzz.ratio(key[at : at + size], head) >= THRESHOLDS.wording_rest_alike for at in places)
