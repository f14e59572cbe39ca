"""Lines inside an answer that Word counts on from the headings: in the headings' own list, at their level,
stands what somebody put in among them, or a newer form."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.checks.own_heading import names_something
from rt67_aggregate.locate.further_numbers import number_after, with_those_above
from rt67_aggregate.model import Doubt, DoubtCode, Line
from rt67_aggregate.text import arabic_digits, fold


def counted_on(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the answer that holds such a line. In a list that began further up it is no heading."""
    further = _further_labels(aligned)
    listed: set[tuple[int, str]] = set()
    answered: set[int] = set()
    for _, line, holder in aligned.answer_lines if further else ():
        label = _label(line)
        if label:
            above = {here.index for here in with_those_above(holder, aligned.outline)}
            if holder not in answered:  # an answer that was typed in its own heading's list
                above.discard(holder)
            if (
                (holder, label) not in listed
                and any(further.get(state) == label for state in above)
                and names_something(line.text)
            ):
                yield aligned.doubt(holder, DoubtCode.OWN_HEADING_INSIDE)
            listed.add((holder, number_after(label)))
        if any(map(str.isalnum, line.text)) and fold(line.text) not in aligned.outline.printed_below:
            answered.add(holder)


def _further_labels(aligned: Aligned) -> dict[int, str]:
    """The headings that Word counts, each with the label of what would come behind it."""
    found: dict[int, str] = {}
    for event in aligned.alignment.path:
        unit = aligned.units[event.start]
        if event.match is not None and isinstance(unit, Line) and (label := _label(unit)):
            found[event.state] = number_after(label)
    return found


def _label(line: Line) -> str:
    """The automatic number of a line; "" for signs and letters."""
    label = arabic_digits(line.label.strip()) if line.label else ""
    return label if any(map(str.isdecimal, label)) else ""
