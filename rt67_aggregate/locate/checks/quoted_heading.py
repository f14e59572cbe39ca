"""Sections whose answer holds a line that equals a heading of the form."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.align import Event
from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.readings import Match, is_exact
from rt67_aggregate.model import Doubt, DoubtCode, Line


def quoted_heading(aligned: Aligned) -> Iterator[Doubt]:
    """One doubt for each such line; another wording for a heading that was found counts for nothing."""
    for _, line, holder in aligned.answer_lines:
        matches = aligned.lookup.line(line.text, line.paragraph.label if line.opens else "")
        if matches and any(_equals(match, aligned) for match in matches):
            yield aligned.doubt(holder, DoubtCode.HEADING_QUOTED)
    for event in aligned.events:
        if event.match is not None and _equals(event.match, aligned) and _is_broken(event, aligned):
            yield from _doubt(range(event.start, event.stop), aligned)


def _is_broken(event: Event, aligned: Aligned) -> bool:
    """Whether a heading goes over several lines, none of which says a column's title by itself."""
    lines = (unit.text for unit in aligned.units[event.start : event.stop] if isinstance(unit, Line))
    titles = aligned.lookup.columns
    titled = (any(m.state in titles and is_exact(m) for m in aligned.lookup.line(text, "")) for text in lines)
    return event.stop - event.start > 1 and not any(titled)


def _equals(match: Match, aligned: Aligned) -> bool:
    found_too = match.state in aligned.used
    return is_exact(match) and match.state not in aligned.lookup.columns and (match.printed or not found_too)


def _doubt(units: range, aligned: Aligned) -> Iterator[Doubt]:
    holder = aligned.holder_of(units.start)
    if holder is not None and aligned.is_heading(holder) and not aligned.covered.intersection(units):
        yield aligned.doubt(holder, DoubtCode.HEADING_QUOTED)
