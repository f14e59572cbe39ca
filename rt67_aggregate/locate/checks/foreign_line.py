"""A line with gaps in the answer of another heading, while the heading that it is printed below is not there,
or one that is printed before the first heading: what is typed in it is that one's."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.filled_gaps import prints_within
from rt67_aggregate.model import Doubt, DoubtCode, Shape
from rt67_aggregate.text import fold, printed_parts


def foreign_line(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about whoever holds such a line, and one about the heading whose it is."""
    absent = (state.heading for state in aligned.outline.states if state.index not in aligned.used)
    headings = (*absent, *aligned.outline.form.fields)
    lines = [(h, printed_parts(h.line)) for h in headings if h.shape is Shape.LINE]
    for _, line, holder in aligned.answer_lines if lines else ():
        for heading, parts in lines:
            if fold(line.text).startswith(fold(parts[0])) and prints_within(line.text, parts):
                yield aligned.doubt(holder, DoubtCode.FOREIGN_PROMPT)
                yield Doubt(heading.id, DoubtCode.HEADING_UNCERTAIN)
