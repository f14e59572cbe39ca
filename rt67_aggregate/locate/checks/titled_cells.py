"""Cells under the title of a form's column in a table of the college's own, whose rows name the items: the
row's item takes all that stands in it, a problem too."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.model import Doubt, DoubtCode, Place
from rt67_aggregate.text import fold


def titled_cells(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the answer that holds such a cell, and one about the nearest columns with that title:
    what stands in the cell may be theirs."""
    titles = _titles(aligned)
    if not titles:
        return
    for _, line, holder in aligned.answer_lines:
        title = titles.get(_column(line.paragraph.place))
        key = fold(line.text) if title else ""
        if title is None or not key or key == title or holder in aligned.outline.columns:
            continue
        yield aligned.doubt(holder, DoubtCode.HEADING_QUOTED)
        for column in _nearest(aligned.outline, holder, title):
            yield aligned.doubt(column, DoubtCode.HEADING_UNCERTAIN)


def _titles(aligned: Aligned) -> dict[tuple[int, int], str]:
    """The columns of tables in which a title of the form stands as a line that was taken for nothing."""
    found: dict[tuple[int, int], str] = {}
    for index, line in aligned.body_lines:
        if line.paragraph.place.table and index not in aligned.covered:
            key = fold(line.text)
            if key in aligned.outline.title_keys:
                found[_column(line.paragraph.place)] = key
    return found


def _column(place: Place) -> tuple[int, int]:
    return place.table, place.column


def _nearest(outline: Outline, holder: int, title: str) -> list[int]:
    """The columns of that title under the nearest heading above an answer that has such."""
    state = outline.states[holder]
    while state.parent >= 0:
        state = outline.states[state.parent]
        below = [outline.states[index] for index in sorted(outline.columns)]
        found = [c.index for c in below if outline.is_below(c, state) and title in c.keys]
        if found:
            return found
    return []
