"""A line or a row that says several titles of a form's table, not all of which were told: what stands below
it may be any column's, as where a table was turned into text with a sign between its cells, or a title was
damaged."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz.distance import OSA

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.outline import is_column
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Line
from rt67_aggregate.text import fold


def title_in_title_line(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about all columns of the table."""
    outline = aligned.outline
    for event in aligned.headings:
        unit = aligned.units[event.start]
        if not isinstance(unit, Line):
            continue
        state = outline.states[event.state]
        columns = outline.columns_of[state.parent] if is_column(state) else ()
        absent = [
            key
            for column in columns
            if column.index not in aligned.used
            for key in column.keys
            if len(key) >= THRESHOLDS.title_in_title_line_letters
        ]
        if absent and _says_one(aligned, unit, absent):
            yield from (aligned.doubt(column.index, DoubtCode.BOUNDARY_UNCERTAIN) for column in columns)


def _says_one(aligned: Aligned, line: Line, titles: list[str]) -> bool:
    """Whether a line says one of these titles too, or a cell in its row one of them, roughly."""
    said = fold(line.paragraph.text)
    if any(title in said for title in titles):
        return True
    beside = [
        fold(other.text) for other in aligned.units if isinstance(other, Line) and _are_beside(line, other)
    ]
    return any(_is_near(key, title) for key in beside for title in titles)


def _is_near(key: str, title: str) -> bool:
    farthest = int(THRESHOLDS.titles_damaged_title * len(title))
    return OSA.distance(key, title, score_cutoff=farthest) <= farthest


def _are_beside(line: Line, other: Line) -> bool:
    here, there = line.paragraph.place, other.paragraph.place
    return here.row > 0 and (here.table, here.row) == (there.table, there.row) and here.column != there.column
