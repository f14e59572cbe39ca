"""Tables below a line that says a column's: all that stands in them goes to that column, while
some of it may be for the one beside it, which has nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.grid import TableGrid, Unit
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.model import Doubt, DoubtCode


def table_below_title(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about all columns of such a table."""
    held = _held(aligned)
    for state, units in held.items():
        tables = [unit for unit in units if isinstance(unit, TableGrid)]
        columns = _beside(state, aligned.outline) if tables else ()
        wide = any(unit.table.column_count >= len(columns) for unit in tables)
        if wide and not any(held.get(column) for column in columns if column != state):
            for column in columns:
                yield aligned.doubt(column, DoubtCode.HEADING_UNCERTAIN)


def _held(aligned: Aligned) -> dict[int, list[Unit]]:
    """What stands below lines that say titles of columns, by the columns."""
    path = aligned.alignment.path
    held: dict[int, list[Unit]] = {}
    for event, following in zip_longest(path, path[1:]):
        if event.state in aligned.outline.columns:
            stop = following.start if following else len(aligned.units)
            units = aligned.units[event.stop : stop]
            typed = [unit for unit in units if isinstance(unit, TableGrid) or unit.text.strip()]
            held.setdefault(event.state, []).extend(typed)
    return held


def _beside(column: int, outline: Outline) -> tuple[int, ...]:
    """The columns of a column's table, it too."""
    return tuple(state.index for state in outline.columns_of[outline.states[column].parent])
