"""Headings in cells of a table: side by side in one row, where more is typed in rows below, or one below the
other in one cell, where what is typed stands in the cell beside it. Cells stand row by row, so that all of it
comes behind the last heading."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.signs import LETTER
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Line, Place, Shape
from rt67_aggregate.text import fold

_Cell = tuple[int, int, int]  # table, row, column


def side_by_side(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the section that holds such a line, and one about each heading whose it may be: the one
    over its column, those above in the same cell."""
    heads = aligned.in_cells
    if not heads:
        return
    over: dict[_Cell, list[int]] = {}
    for state, place in heads.items():
        over.setdefault(_cell(place), []).append(state)
    waiting = _waiting(aligned, over)
    for _, line, holder in aligned.answer_lines:
        place, own = line.paragraph.place, heads.get(holder)
        if own is None or own.table != place.table or place.column == own.column:
            continue
        if place.row > own.row:
            others = over.get((own.table, own.row, place.column), [])
        else:  # beside its heading's cell
            others = [state for state in waiting.get(_cell(own), ()) if state < holder]
        for state in others:
            yield aligned.doubt(holder, DoubtCode.BOUNDARY_UNCERTAIN)
            yield aligned.doubt(state, DoubtCode.BOUNDARY_UNCERTAIN)


def left_of_heading(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the answer that ends in a cell left of another heading in its row, and one about that
    heading, whose answer it may be: somebody wrote before the headings, not behind them."""
    beside: dict[tuple[int, int], list[int]] = {}
    for state, place in aligned.in_cells.items():
        if aligned.outline.states[state].heading.shape is Shape.NARRATIVE:
            beside.setdefault((place.table, place.row), []).append(state)
    for _, line, holder in aligned.answer_lines if beside else ():
        place, own = line.paragraph.place, aligned.in_cells.get(holder)
        if own is None or (own.table, own.row) == (place.table, place.row):
            continue
        if not any(map(str.isalpha, line.text)):  # the row's number
            continue
        for state in beside.get((place.table, place.row), ()):  # they stand behind, or it were theirs
            yield aligned.doubt(holder, DoubtCode.BOUNDARY_UNCERTAIN)
            yield aligned.doubt(state, DoubtCode.HEADING_UNCERTAIN)


def _cell(place: Place) -> _Cell:
    return place.table, place.row, place.column


def _waiting(aligned: Aligned, over: Mapping[_Cell, Sequence[int]]) -> dict[_Cell, list[int]]:
    """By cells with several headings or words before gaps, those that have no answer there though they ask
    for one as the last heading in the cell does."""
    states = aligned.outline.states
    waiting: dict[_Cell, list[int]] = {}
    answered: set[int] = set(_answered_in_line(aligned))
    for _, line, holder in aligned.answer_lines:
        heading, key = states[holder].heading, fold(line.text)
        label = len(key) >= THRESHOLDS.foreign_label_letters and heading.shape is Shape.LINE
        if label and key in fold(heading.line):
            waiting.setdefault(_cell(line.paragraph.place), []).append(holder)
        elif LETTER.search(line.text):
            answered.add(holder)
    for cell, here in over.items():
        for state in here[:-1]:
            asks = states[state].heading.is_section or states[state].heading.shape is Shape.LINE
            if asks and state not in answered and not _is_above(state, here[-1], aligned.outline):
                waiting.setdefault(cell, []).append(state)
    return waiting


def _is_above(state: int, other: int, outline: Outline) -> bool:
    """Whether one heading is the other's topic or part, in which it stands."""
    while other >= 0 and other != state:
        other = outline.states[other].parent
    return other == state


def _answered_in_line(aligned: Aligned) -> Iterator[int]:
    """The headings with words behind them in their own line."""
    for event in aligned.alignment.path:
        unit = aligned.units[event.stop - 1]
        if event.match and isinstance(unit, Line) and LETTER.search(unit.text, event.match.end):
            yield event.state
