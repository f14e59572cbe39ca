"""Tables of the form that begin anew in their middle, beside a table's heading with nothing below it: rows of
the one were pasted below those of the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.grid import TableGrid, label_of, rows_of, state_columns
from rt67_aggregate.model import Doubt, DoubtCode, Line, Shape


@dataclass(frozen=True, slots=True)
class _Found:
    """What stands under a table's heading, or its columns' titles."""

    state: int
    grids: tuple[TableGrid, ...]
    bare: bool


def lost_table(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the columns of both."""
    found = tuple(_tables(aligned))
    bare = {at for at, one in enumerate(found) if one.bare}
    for at, here in enumerate(found) if bare else ():
        beside = sorted(bare & {at - 1, at + 1})
        if beside and (_counts_anew(here.grids) or _begins_again(here.grids)):
            for state in (here.state, *(found[other].state for other in beside)):
                for column in state_columns(aligned.outline, aligned.outline.states[state]):
                    yield aligned.doubt(column.index, DoubtCode.BOUNDARY_UNCERTAIN)


def _tables(aligned: Aligned) -> Iterator[_Found]:
    """The form's tables that the path comes by, in its order."""
    path = [event for event in aligned.alignment.path if aligned.is_heading(event.state)]
    stops = (*(event.start for event in path[1:]), len(aligned.units))
    stretches: dict[int, list[range]] = {}
    for event, stop in zip(path, stops, strict=False):
        state = aligned.outline.states[event.state]
        table = state.index if state.heading.shape is Shape.TABLE else state.parent
        if table in aligned.outline.set_of:
            first = event.start if event.is_table else event.stop
            stretches.setdefault(table, []).append(range(first, stop))
    for table, ranges in stretches.items():
        units = [aligned.units[at] for stretch in ranges for at in stretch]
        grids = tuple(unit for unit in units if isinstance(unit, TableGrid))
        typed = any(isinstance(unit, Line) and any(map(str.isalnum, unit.text)) for unit in units)
        yield _Found(table, grids, not grids and not typed)


def _counts_anew(grids: Sequence[TableGrid]) -> bool:
    """Whether the rows count from one twice."""
    return _labels(grids).count(1) > 1


def _begins_again(grids: Sequence[TableGrid]) -> bool:
    """Whether titles stand there twice, over rows that do not go on counting."""
    return sum(len(grid.title_rows) for grid in grids if grid.titles) > 1 and not any(_labels(grids))


def _labels(grids: Sequence[TableGrid]) -> list[int]:
    """The numbers of the rows of those with the form's titles: others may be the college's own tables."""
    rows = ((grid, row, cells) for grid in grids if grid.titles for row, cells in rows_of(grid.table))
    return [label_of(cells[0]) for grid, row, cells in rows if row not in grid.title_rows]
