"""The numbers of a table's rows, printed or typed, and which entry each row is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from rt67_aggregate.locate.filled_cell import FilledCell
from rt67_aggregate.locate.line_words import TextLine, printed, said
from rt67_aggregate.model import Fragment, Printed, Table


def row_numbers(
    table: Table, title_rows: Sequence[int], filled: dict[str, list[FilledCell]], order: dict[int, int]
) -> dict[int, int]:
    """Row → entry number: as printed where the numbers rise and agree, else counted."""
    rows = [row for row in range(1, table.row_count + 1) if row not in title_rows]
    present = {cell.row for cell in table.cells}
    rows = [row for row in rows if row in present]
    counted = {row: number for number, row in enumerate(rows, start=1)}
    found: dict[int, set[int]] = {row: {order[row]} for row in rows if row in order}
    for cells in filled.values():
        for cell in cells:
            if cell.label:
                found.setdefault(cell.row, set()).add(cell.label)
    numbers = [(row, found.get(row, set())) for row in rows]
    if all(len(here) == 1 for _, here in numbers):
        flat = [next(iter(here)) for _, here in numbers]
        if all(a < b for a, b in pairwise(flat)):
            return dict(zip(rows, flat, strict=True))
    return counted


def row_labels(filled: dict[str, list[FilledCell]]) -> set[int]:
    """The numbers that the cells of some columns begin with."""
    return {cell.label for cells in filled.values() for cell in cells if cell.label}


def bare_number(lines: Sequence[TextLine]) -> int:
    """The number that is all that some lines say, 0 where it is not."""
    text = "".join(map(said, lines)).strip(" .)(")
    return int(text) if text.isdecimal() and len(text) <= 3 else 0


def printed_numbers(lines: Sequence[TextLine]) -> Iterator[Fragment]:
    """Lines that are row numbers, as the form's own."""
    return (printed(part.line, Printed.NUMBER) for line in lines for part in line)
