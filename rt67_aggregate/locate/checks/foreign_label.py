"""Words that a line prints before one of its gaps, in another heading's answer, where they do not stand in
their own line: the line was cut, or its cells were moved, and what stands behind the words fills that gap."""

from __future__ import annotations

from collections.abc import Iterator, Set

from rt67_aggregate.locate.cells import lines_in_cells
from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Line, Shape
from rt67_aggregate.text import fold, printed_parts


def foreign_label(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about whoever holds such words, and one about the gap that they stand before."""
    labels = list(_labels(aligned.outline))
    if not labels:
        return
    told = _told(aligned, {state for state, _, _ in labels})
    wanted = [(key, gap) for state, key, gap in labels if key not in told[state]]
    for _, line, holder in aligned.answer_lines if wanted else ():
        for said in map(fold, line.text.split("\t")):
            for key, gap in wanted:
                if said.startswith(key) and not _prints(holder, key, aligned.outline):
                    yield aligned.doubt(holder, DoubtCode.FOREIGN_PROMPT)
                    yield Doubt(gap, DoubtCode.HEADING_UNCERTAIN)


def _labels(outline: Outline) -> Iterator[tuple[int, str, str]]:
    """The lines with gaps as states, each with the words before one of its gaps, and that gap. The heading's
    own words are none of these."""
    for state in outline.states:
        if state.heading.shape is Shape.LINE:
            for part, gap in zip(printed_parts(state.heading.line), state.heading.fields, strict=False):
                key = fold(part).removeprefix(fold(state.heading.text))
                if len(key) >= THRESHOLDS.foreign_label_letters:
                    yield state.index, key, gap.id


def _told(aligned: Aligned, states: Set[int]) -> dict[int, str]:
    """All that stands in and under each of some headings."""
    told = dict.fromkeys(states, "")
    for index, unit in enumerate(aligned.units):
        state = aligned.holder_of(index)
        if state in told:
            lines = (unit,) if isinstance(unit, Line) else lines_in_cells(unit.table)
            told[state] += "".join(fold(line.text) for line in lines)
    return told


def _prints(state: int, key: str, outline: Outline) -> bool:
    """Whether a heading prints the words itself."""
    heading = outline.states[state].heading
    return key in fold(heading.line) or key in fold(heading.text)
