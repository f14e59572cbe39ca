"""Tables of the form that begin anew in their middle, or behind the rows that the form prints for them,
beside one that is not there or has nothing, or a blank table, below its heading: rows of the one were pasted
below those of the other, or lost their titles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rt67_aggregate.locate.cells import is_blank
from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.grid import TableGrid, cell_text, label_of, rows_of
from rt67_aggregate.locate.signs import CONTINUED
from rt67_aggregate.model import Cell, Doubt, DoubtCode, Line, Shape

_Rows = list[tuple[Cell, ...]]


@dataclass(frozen=True, slots=True)
class _Found:
    """What stands under a table's heading, or its columns' titles. ``worded``: lines with words
    are there, too."""

    state: int
    grids: tuple[TableGrid, ...] = ()
    worded: bool = False

    def holds_rows_of(self, other: _Found) -> bool:
        """Whether it begins anew and may hold the rows of another. Where the other's blank table still
        stands, two tables without row numbers are rather one that a page's end cut."""
        parts = self.parts
        counts = _begun_typed(parts) >= (1 if other.is_bare else 2)
        if not counts and not _begins_again(parts):
            return False
        if not other.grids:
            return not other.worded
        cut = not counts and not any(_begins_again(_parts([g])) for g in self.grids)
        return not cut and other.is_blank and not self.is_blank

    def begins_behind(self, printed: int) -> bool:
        """Whether all rows that the form prints for it are blank and one behind them is not."""
        rows = self.parts[0] if len(self.parts) == 1 else []
        blank = printed > 0 and not any(map(_is_typed, rows[:printed]))
        return blank and any(map(_is_typed, rows[printed:]))

    @property
    def parts(self) -> list[_Rows]:
        return _parts(self.grids)

    @property
    def is_bare(self) -> bool:
        """Whether nothing is there, or titles alone."""
        return self._is_titled and not any(self.parts)

    @property
    def is_blank(self) -> bool:
        """Whether it is as the form prints it."""
        rows = (cells for part in self.parts for cells in part)
        return self._is_titled and not any(map(_is_typed, rows))

    @property
    def _is_titled(self) -> bool:
        """Whether nothing but tables with titles is there."""
        return not self.worded and all(grid.titles for grid in self.grids)


def lost_table(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the columns of both."""
    found = _with_absent(aligned, tuple(_tables(aligned)))
    for at, here in enumerate(found):
        parts = here.parts
        behind = here.begins_behind(aligned.outline.states[here.state].heading.rows)
        if not behind and not _begun_typed(parts) and not _begins_again(parts):
            continue
        following = found[at + 1 : at + 2]
        beside = [one for one in (*found[max(at - 1, 0) : at], *following) if here.holds_rows_of(one)]
        beside += [one for one in following if behind and one.is_bare and one not in beside]
        for one in (here, *beside) if beside else ():
            for column in aligned.outline.columns_of[one.state]:
                yield aligned.doubt(column.index, DoubtCode.BOUNDARY_UNCERTAIN)


def _tables(aligned: Aligned) -> Iterator[_Found]:
    """The form's tables that the path comes by, in its order."""
    path = aligned.headings
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
        worded = any(isinstance(unit, Line) and any(map(str.isalnum, unit.text)) for unit in units)
        yield _Found(table, grids, worded)


def _with_absent(aligned: Aligned, found: Sequence[_Found]) -> Sequence[_Found]:
    """With the form's tables of which nothing was found, each behind the one before it in the form."""
    there = {one.state for one in found}
    absent = [_Found(table) for table in aligned.outline.set_of if table not in there]
    return sorted((*found, *absent), key=lambda one: one.state) if absent else found


def _parts(grids: Sequence[TableGrid]) -> list[_Rows]:
    """The rows below the form's titles, parted where these stand again. Tables without them may be the
    college's own."""
    parts: list[_Rows] = []
    for grid in grids:
        titles = 0  # how many the first row of them holds
        for row, cells in rows_of(grid.table) if grid.titles else ():
            if row in grid.title_rows:
                said = [text for cell in cells if (text := cell_text(cell).strip())]
                goes_on = len(said) < titles or any(map(CONTINUED.search, said))  # on the next page
                if not parts or not goes_on:
                    parts.append([])
                titles = titles or len(said)
            elif parts:
                parts[-1].append(cells)
            elif not grid.title_rows:
                parts.append([cells])
    return parts


def _begun_typed(parts: Sequence[_Rows]) -> int:
    """How many rows that count from one somebody filled in, where there are several."""
    begun = [cells for part in parts for cells in part if label_of(cells[0]) == 1]
    return sum(map(_is_typed, begun)) if len(begun) > 1 else 0


def _begins_again(parts: Sequence[_Rows]) -> bool:
    """Whether titles stand there twice, over rows that do not go on counting."""
    typed = [[cells for cells in part if _is_typed(cells)] for part in parts] if len(parts) > 1 else []
    return sum(map(bool, typed)) > 1 and not any(label_of(cells[0]) for part in typed for cells in part)


def _is_typed(cells: Sequence[Cell]) -> bool:
    return not all(map(is_blank, cells))
