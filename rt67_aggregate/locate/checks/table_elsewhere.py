"""Tables with the titles of one of the form's that stand in another heading's answer, where the form's own
was not found: it was put above its heading, or its heading's line was moved, or joined to the answer; or
behind the form's own one, which is blank or has lost its heading, or with just its titles before it: what
belongs there may have been typed into the other one, as where a clerk copied it below each item."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rt67_aggregate.locate.cells import is_blank
from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.grid import TableGrid, cell_text, rows_of
from rt67_aggregate.locate.outline import HeadingState, Outline
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Cell, Doubt, DoubtCode
from rt67_aggregate.text import fold


def table_elsewhere(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the answer that holds such a table, and one about the columns whose titles it has."""
    outline = aligned.outline
    held = aligned.answer_tables
    absent, unsure = (_absent(aligned), [*_blank(aligned), *_unheaded(aligned)]) if held else ([], [])
    for _, grid, holder in held if absent or unsure else ():
        above = _said_above(grid)
        beside = [table for table in unsure if _is_beside(holder, table, outline)]
        for table in (*absent, *beside):
            state = outline.states[table]
            columns = outline.columns_of[table]
            if table in beside and holder < table and not _is_copy(above, columns):
                continue
            foreign = table in absent and not outline.is_below(state, outline.states[holder])
            whole = bool(grid.titles) and all(set(column.keys) & above for column in columns)
            if not whole and not (foreign and _has_most(grid, above, columns)):
                continue
            yield aligned.doubt(holder, DoubtCode.HEADING_QUOTED)
            yield from (aligned.doubt(column.index, DoubtCode.HEADING_UNCERTAIN) for column in columns)


def _absent(aligned: Aligned) -> list[int]:
    """The form's tables of which no table was found."""
    outline = aligned.outline
    found = {event.state for event in aligned.alignment.path if event.is_table}
    found |= {outline.states[state].parent for state in found if aligned.is_heading(state)}
    return [table for table in outline.set_of if table not in found]


def _blank(aligned: Aligned) -> list[int]:
    """Those that are as the form prints them, to fill in."""
    typed: dict[int, bool] = {}
    for event, grid in aligned.tables:
        rows = (cell for cell in grid.table.cells if cell.row not in grid.title_rows)
        typed[event.state] = typed.get(event.state, False) or not all(map(is_blank, rows))
    return [table for table in aligned.outline.set_of if not typed.get(table, True)]


def _unheaded(aligned: Aligned) -> list[int]:
    """Those whose own line is gone, which another table with their titles may be just as well."""
    headed = {event.state for event in aligned.headings if not event.is_table}
    return [event.state for event, _ in aligned.tables if event.state not in headed]


def _is_beside(holder: int, table: int, outline: Outline) -> bool:
    """Whether a heading stands below the one that holds a table."""
    over = outline.states[table].parent
    return over < 0 or outline.is_below(outline.states[holder], outline.states[over])


def _is_copy(above: frozenset[str], columns: Sequence[HeadingState]) -> bool:
    """Whether titles are the form's own words, not such as a college has for its own tables, too."""
    return all(fold(column.heading.text) in above for column in columns)


def _has_most(grid: TableGrid, above: frozenset[str], columns: Sequence[HeadingState]) -> bool:
    """Whether a table says most of the titles, or of the names of rows, that the form prints; somebody
    changed the others."""
    titles = [set(column.keys) for column in columns if any(column.keys)]
    names = [{fold(name)} for column in columns for name in column.heading.cells if name]
    return _says_most(above, titles) or _says_most(_said(grid.table.cells), names)


def _says_most(said: frozenset[str], printed: Sequence[set[str]]) -> bool:
    count = sum(not words.isdisjoint(said) for words in printed)
    return count >= THRESHOLDS.table_elsewhere_fewest and count * 2 > len(printed)


def _said_above(grid: TableGrid) -> frozenset[str]:
    """What the cells of the rows of titles say; where two rows hold them together, none is one by itself."""
    rows = rows_of(grid.table)
    titles = [cells for number, cells in rows if number in grid.title_rows]
    above = titles or [cells for _, cells in rows[:2]]
    return _said(cell for cells in above for cell in cells)


def _said(cells: Iterable[Cell]) -> frozenset[str]:
    return frozenset(fold(cell_text(cell)) for cell in cells)
