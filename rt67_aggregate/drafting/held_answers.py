"""Labels in cells that hold their answers themselves: behind a colon, or on the empty lines below."""

from __future__ import annotations

from collections.abc import Sequence

from rt67_aggregate.drafting.cell_words import ends_in_colon, is_title, text_of
from rt67_aggregate.drafting.numbers import number_of
from rt67_aggregate.model import Cell, Paragraph


def are_labels(titles: Sequence[Cell], below: Sequence[Cell]) -> bool:
    """Whether the cells of a row are no titles of the next one: both are labels that hold their answers, or
    these have numbers and empty lines below them."""
    width = max(map(_right_edge, (*titles, *below)))
    ours, theirs = _hold_answers(titles, below[:1], width), _hold_answers(below, (), width)
    if all(ours) and all(map(_is_numbered, titles)):
        return True
    return any(theirs) and (all(ours) or all(theirs))


def holds_blanks(cell: Cell, behind: Cell | None, width: int) -> bool:
    """Whether a cell is a title with empty lines below it, of which the place of the next cell's first words
    tells; False where that is blank, too. ``width``: grid columns of the table."""
    first = behind.blocks[0] if behind is not None and behind.blocks else None
    own = [block.place.node for block in cell.blocks if isinstance(block, Paragraph)]
    if behind is None or not own or not isinstance(first, Paragraph) or not _follows(behind, cell, width):
        return False
    return is_title(cell) and first.place.node > max(own) + 1


def _follows(behind: Cell, cell: Cell, width: int) -> bool:
    """Whether nothing stands between two cells, no rest of one that is merged over several rows either."""
    if behind.row == cell.row:
        return behind.column == _right_edge(cell) + 1
    return cell.rows == 1 and behind.row == cell.row + 1 and behind.column == 1 and _right_edge(cell) == width


def _right_edge(cell: Cell) -> int:
    return cell.column + cell.columns - 1


def _hold_answers(row: Sequence[Cell], behind: Sequence[Cell], width: int) -> list[bool]:
    following = [*row[1:], *behind, None]
    pairs = zip(row, following, strict=False)
    return [ends_in_colon(cell) or holds_blanks(cell, after, width) for cell, after in pairs]


def _is_numbered(cell: Cell) -> bool:
    numbered = number_of(text_of(cell))
    return numbered is not None and bool(numbered.key)
