"""Lines of an answer that begin with the number of a heading that was not found, or was found elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.model import Doubt, DoubtCode, Line
from rt67_aggregate.text import split_number


def missing_number(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each heading that was not found while a line of the answer before it begins with its
    number, and one about the section that holds the line."""
    states = aligned.outline.states
    for index, line in aligned.body_lines:
        holder = aligned.holder_of(index)
        if index in aligned.starts or holder is None or not aligned.is_heading(holder + 1):
            continue
        following = holder + 1
        if following not in aligned.used and states[following].number == _number(line) != "":
            yield aligned.doubt(following, DoubtCode.HEADING_NEARLY_FOUND)
            yield aligned.doubt(holder, DoubtCode.MISSING_NUMBER_INSIDE)


def own_number_inside(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each heading that was found at another one's number while a line of its answer has its
    own. Where headings are numbers alone, an answer that begins with a heading's words is taken for it.
    """
    states = aligned.outline.states
    path = aligned.alignment.path
    elsewhere = {event.state for event in path if event.match is not None and event.match.number < 0}
    for _, line, holder in aligned.answer_lines if elsewhere else ():
        if holder in elsewhere and states[holder].number == _number(line) != "":
            yield aligned.doubt(holder, DoubtCode.MISSING_NUMBER_INSIDE)


def _number(line: Line) -> str:
    return split_number(line.text)[0] or split_number(line.label)[0]
