"""The numbers of a table's rows, printed or typed, and which entry each row is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from rt67_aggregate.locate.filled_cell import FilledCell
from rt67_aggregate.locate.line_words import TextLine, printed, said
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Fragment, Printed, Table
from rt67_aggregate.text import leading_label, split_number, worded_number


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


def uncounted_rows(
    filled: dict[str, list[FilledCell]], order: dict[int, int], *, as_printed: bool
) -> Iterator[int]:
    """The rows with words but no number, where the first one has it and no fewer count from one: the rest of
    the row above, which somebody or a program broke in two, or an entry by itself. ``as_printed``: the table
    has as many rows as the form prints, of which the last ones may have none."""
    counts = dict(order)
    typed: set[int] = set()
    for cell in (cell for cells in filled.values() for cell in cells):
        counts.update({cell.row: cell.label} if cell.label else {})
        typed.update([cell.row] if any(map(_has_words, cell.contents.lines)) else ())
    rows = sorted(counts)
    found = sorted(typed - counts.keys()) if rows and rows[0] <= min(typed, default=0) else []
    found = [row for row in found if row < rows[-1]] if as_printed else found
    if len(found) <= len(rows) and [counts[row] for row in rows] == list(range(1, len(rows) + 1)):
        yield from found


def _has_words(line: TextLine) -> bool:
    return any(map(str.isalpha, said(line)))


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


class _RowLabel(NamedTuple):
    """What a cell begins with in place of the printed number: "ก.", "ข้อที่ 1", "1.1". ``front``: what is the
    same in all of a column; ``alone``: nothing else stands in the cell."""

    front: str
    order: int
    alone: bool


def only_labelled(
    cells: Sequence[FilledCell], numbers: Mapping[int, int], table: Iterable[FilledCell]
) -> list[FilledCell]:
    """The cells of a column that say no more than their row's label, where somebody numbered the rows
    otherwise than the form does: several cells begin with such labels, each with its row's. Figures alone are
    such only where words stand behind one in the table: else they may be what was asked for."""
    found = [(cell, label) for cell in cells if (label := _row_label(cell))]
    fronts = {label.front for _, label in found}
    if len(found) < THRESHOLDS.row_numbers_relabelled or len(fronts) > 1:
        return []
    if any(label.order != numbers.get(cell.row) for cell, label in found):
        return []
    labels = filter(None, map(_row_label, table))
    words = any(map(str.isalpha, *fronts)) or any(o.front in fronts and not o.alone for o in labels)
    return [cell for cell, label in found if label.alone] if words else []


def _row_label(cell: FilledCell) -> _RowLabel | None:
    lines = cell.contents.lines
    text = said(lines[0]) if lines else ""
    label = leading_label(f"{text} ")
    if label and not label.number and label.order:
        front, order, end = label.style, label.order, label.length
    else:
        number, end = worded_number(text)
        word = text[: end - len(number)] if number else ""
        number, end = (number, end) if number else split_number(text)
        *above, last = number.rstrip(")").split(".")
        if not last or not (word or above):
            return None
        front, order = f"{word.split()[0] if word.split() else ''}{'.'.join(above)}", int(last)
    return _RowLabel(front, order, len(lines) == 1 and not text[end:].strip(" .):"))
