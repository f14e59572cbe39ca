"""Lines of an answer with the number of a heading that was found further down, at another number: a newer
form put something in before it, which this one has not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.checks.own_heading import names_something
from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.further_numbers import number_before
from rt67_aggregate.model import Doubt, DoubtCode
from rt67_aggregate.text import split_number


def renumbered(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the answer that holds such a line, and about all that was found between it and the
    heading: parts of what was put in may be taken for those of the form."""
    moved = _moved(aligned)
    seen: set[tuple[int, str]] = set()
    for index, line, holder in aligned.answer_lines if moved else ():
        number, start = split_number(line.text)
        if number in moved and names_something(line.text[start:]):
            before = number_before(number)
            if (holder, before) not in seen:
                yield from _put_in(index, holder, moved[number], aligned)
        seen.add((holder, number))


def _moved(aligned: Aligned) -> dict[str, list[Event]]:
    """The headings at other numbers than theirs, by their own."""
    found: dict[str, list[Event]] = {}
    for event in aligned.headings:
        if event.match is not None and event.match.number < 0:
            found.setdefault(aligned.outline.states[event.state].number, []).append(event)
    return found


def _put_in(index: int, holder: int, moved: Sequence[Event], aligned: Aligned) -> Iterator[Doubt]:
    """The doubts about what stands between a line and the next such heading beside the holder, or beside one
    that it stands below."""
    states = aligned.outline.states
    for event in moved:
        over = states[event.state].parent
        if event.start > index and (over < 0 or aligned.outline.is_below(states[holder], states[over])):
            yield aligned.doubt(holder, DoubtCode.OWN_HEADING_INSIDE)
            for between in aligned.headings:
                if index < between.start < event.start:
                    yield aligned.doubt(between.state, DoubtCode.HEADING_UNCERTAIN)
            return
