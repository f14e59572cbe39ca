"""A line with gaps in the answer of another heading, while the heading that it is printed below is not there,
or one that is printed before the first heading: what is typed in it is that one's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.filled_gaps import filled
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Shape
from rt67_aggregate.text import fold, printed_parts


def foreign_line(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about whoever holds such a line, and one about the heading whose it is."""
    absent = (state.heading for state in aligned.outline.states if state.index not in aligned.used)
    headings = (*absent, *aligned.outline.form.fields)
    lines = [(h, printed_parts(h.line)) for h in headings if h.shape is Shape.LINE]
    for _, line, holder in aligned.answer_lines if lines else ():
        for heading, parts in lines:
            if _is_printed(line.text, parts):
                yield aligned.doubt(holder, DoubtCode.FOREIGN_PROMPT)
                yield Doubt(heading.id, DoubtCode.HEADING_UNCERTAIN)


def _is_printed(text: str, parts: Sequence[str]) -> bool:
    """Whether a line begins as a printed one and has all its words, which are no words of any line."""
    keys = [fold(part) for part in parts]
    long = sum(map(len, keys)) >= THRESHOLDS.foreign_line_letters
    return long and fold(text).startswith(keys[0]) and filled(text, parts).whole
