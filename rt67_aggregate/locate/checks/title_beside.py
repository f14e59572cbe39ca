"""Headings that are one of several titles of a table, of which another one is none of the form's: cells stand
row by row, so that what is typed below both comes behind the heading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.signs import LETTER
from rt67_aggregate.model import Doubt, DoubtCode, Shape


def title_beside(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the heading, where something is typed below it in its own column and below such words
    beside it. Cells under another heading's title are ``side_by_side``'s, and where nothing stands in its own
    column the cells beside are its answer."""
    states = aligned.outline.states
    titles = {
        state: place
        for state, place in aligned.in_cells.items()
        if states[state].heading.shape is Shape.NARRATIVE  # a line with gaps is no title
    }
    if not titles:
        return
    columns: dict[int, set[int]] = defaultdict(set)
    for _, line, holder in aligned.answer_lines:
        place, title = line.paragraph.place, titles.get(holder)
        if title and place.table == title.table and place.row > title.row and line.text.strip():
            columns[holder].add(place.column)
    beside = _beside(aligned) if columns else {}
    for holder, below in columns.items():
        title = titles[holder]
        if title.column in below and beside.get((title.table, title.row), set()) & below:
            yield aligned.doubt(holder, DoubtCode.BOUNDARY_UNCERTAIN)


def _beside(aligned: Aligned) -> dict[tuple[int, int], set[int]]:
    """Table and row → the columns in which words stand that are no heading."""
    found: dict[tuple[int, int], set[int]] = defaultdict(set)
    for index, line in aligned.body_lines:
        place = line.paragraph.place
        if place.table and index not in aligned.covered and LETTER.search(line.text):
            found[place.table, place.row].add(place.column)
    return found
