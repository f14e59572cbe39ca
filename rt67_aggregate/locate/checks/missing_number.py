"""Headings that were not found while a line of the answer before them begins with their number."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.model import Doubt, DoubtCode, Line
from rt67_aggregate.text import split_number


def missing_number(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each such heading, and one about the section that holds the line."""
    states = aligned.outline.states
    for index, line in aligned.body_lines:
        holder = aligned.holder_of(index)
        if index in aligned.starts or holder is None or not aligned.is_heading(holder + 1):
            continue
        following = holder + 1
        if following not in aligned.used and states[following].number == _number(line) != "":
            yield aligned.doubt(following, DoubtCode.HEADING_NEARLY_FOUND)
            yield aligned.doubt(holder, DoubtCode.MISSING_NUMBER_INSIDE)


def _number(line: Line) -> str:
    typed = split_number(line.text)[0]
    return typed or (split_number(line.paragraph.label)[0] if line.opens else "")
