"""Words that a line prints beside one of its gaps, in another heading's answer, where they do not stand in
their own line: the line was cut, or its cells were moved, and what stands behind the words fills that gap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from rt67_aggregate.locate.cells import lines_in_cells
from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Heading, Line, Shape
from rt67_aggregate.text import fold, printed_parts

_FRONT = -1  # in place of a state: what stands under no heading

_Label = tuple[int, str]  # a state, and words around a gap of its line


def foreign_label(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about whoever holds such words, and one about the heading whose they are."""
    labels = [*_of_headings(aligned), *_of_front(aligned.outline)]
    if not labels:
        return
    told = _told(aligned, {state for state, _ in labels})
    wanted = [(state, key) for state, key in labels if key not in told[state]]
    for _, line, holder in aligned.answer_lines if wanted else ():
        for state, key in _said(line.text, wanted):
            if _prints(holder, key, aligned.outline):
                continue
            yield aligned.doubt(holder, DoubtCode.FOREIGN_PROMPT)
            if state != _FRONT:
                yield aligned.doubt(state, DoubtCode.HEADING_UNCERTAIN)


def _said(text: str, labels: Sequence[_Label]) -> Iterator[_Label]:
    """Those of some labels with which a part of a line between tabs begins or ends."""
    for part in map(fold, text.split("\t")):
        yield from (label for label in labels if part.startswith(label[1]) or part.endswith(label[1]))


def _of_headings(aligned: Aligned) -> Iterator[_Label]:
    """The lines that were found; a heading's own words are no label."""
    for state in aligned.outline.states:
        if state.heading.shape is Shape.LINE and state.index in aligned.used:
            own, least = fold(state.heading.text), THRESHOLDS.foreign_label_letters
            yield from ((state.index, key) for key in _around_gaps(state.heading, own, least))


def _of_front(outline: Outline) -> Iterator[_Label]:
    """The lines before the first heading."""
    for field in outline.form.fields:
        if field.shape is Shape.LINE:
            least = THRESHOLDS.foreign_label_front_letters
            yield from ((_FRONT, key) for key in _around_gaps(field, "", least))


def _around_gaps(heading: Heading, own: str, least: int) -> Iterator[str]:
    keys = (fold(part).removeprefix(own) for part in printed_parts(heading.line))
    return (key for key in keys if len(key) >= least)


def _told(aligned: Aligned, states: Set[int]) -> dict[int, str]:
    """All that stands in and under each of some headings."""
    told = dict.fromkeys(states, "")
    for index, unit in enumerate(aligned.units):
        holder = aligned.holder_of(index)
        state = _FRONT if holder is None else holder
        if state in told:
            lines = (unit,) if isinstance(unit, Line) else lines_in_cells(unit.table)
            told[state] += "".join(fold(line.text) for line in lines)
    return told


def _prints(state: int, key: str, outline: Outline) -> bool:
    """Whether a heading prints the words itself."""
    heading = outline.states[state].heading
    return key in fold(heading.line) or key in fold(heading.text)
