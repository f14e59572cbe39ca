"""Several filled copies of one form: what they share is printed, the rest was typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rt67_aggregate.drafting.answer_grid import AnswerGrid
from rt67_aggregate.drafting.lines import PrintedLine, What
from rt67_aggregate.text import fold, in_order, printed_parts

_SHARED = 0.6  # share of the returns that must carry a line


def only_shared(
    lines: Sequence[PrintedLine], returns: Sequence[Sequence[PrintedLine]]
) -> tuple[PrintedLine, ...]:
    """The lines that are printed in this copy; each line that was typed becomes a place to write.

    Numbers are not compared: people number headings anew. A line with gaps counts as carried where
    its printed words stand in one line in their order; cells of a table that are not carried were typed.
    """
    shared = _Shared(returns)
    kept: list[PrintedLine] = []
    for line in lines:
        if line.grid is not None:
            kept.append(replace(line, grid=_emptied(line.grid, shared)))
        elif line.what is not What.TEXT or shared.carries(line.text):
            kept.append(line)
        elif not kept or kept[-1].what is not What.SPACE:
            kept.append(replace(line, what=What.SPACE, text="", whole="", numbered=None))
    return tuple(kept)


class _Shared:
    """What the returns carry, return by return."""

    def __init__(self, returns: Sequence[Sequence[PrintedLine]]) -> None:
        self._keys = [frozenset(key for text in _texts(other) if (key := fold(text))) for other in returns]
        self._needed = max(1, round(_SHARED * len(returns)))

    def carries(self, text: str) -> bool:
        """Whether enough returns carry a text."""
        key = fold(text)
        parts = [part for piece in printed_parts(text) if (part := fold(piece))]
        if len(parts) < 2:
            found = (key in keys or any(other.startswith(key) for other in keys) for keys in self._keys)
        else:
            found = (any(in_order(parts, other) for other in keys) for keys in self._keys)
        return not key or sum(found) >= self._needed


def _texts(lines: Sequence[PrintedLine]) -> Iterator[str]:
    for line in lines:
        yield line.text
        for column in line.grid.columns if line.grid else ():
            yield from column.cells


def _emptied(grid: AnswerGrid, shared: _Shared) -> AnswerGrid:
    """The table without what was typed into it."""
    columns = tuple(
        column if all(shared.carries(cell) for cell in column.cells) else replace(column, cells=())
        for column in grid.columns
    )
    return replace(grid, columns=columns)
