"""Rows of a form's table, and lists typed under its column titles, as numbered entries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from rt67_aggregate.answers.own_tables import cell_lines
from rt67_aggregate.answers.tally import Tally
from rt67_aggregate.model import Cell, Paragraph, Picture, Piece, Place, Table
from rt67_aggregate.text import leading_label, visible

_LONGEST_TITLE = 30  # characters of a title that the form has not ("person in charge")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a column: its number, its text, and where it stands."""

    number: int
    text: str
    place: Place
    pictures: tuple[Picture, ...] = ()
    review: tuple[str, ...] = ()


@dataclass(slots=True)
class _Filled:
    """One cell of a column with what was typed into it."""

    row: int
    label: int
    lines: list[str]
    pictures: list[Picture]
    place: Place
    spans: bool


@dataclass(slots=True)
class TableEntries:
    """The entries of every column of a form's table, and what stood in columns that it has not."""

    columns: dict[str, list[Entry]] = field(default_factory=dict)
    extra: list[Entry] = field(default_factory=list)


def table_entries(piece: Piece, table: Table, tally: Tally) -> TableEntries:
    """The entries of a form's table. Column titles and printed row numbers are the form's own."""
    result = TableEntries({heading_id: [] for _, heading_id in piece.columns})
    filled: dict[str, list[_Filled]] = {heading_id: [] for heading_id in result.columns}
    order: dict[int, int] = {}  # row → number in a column of its own ("ที่")
    for cell in table.cells:
        if cell.row in piece.title_rows:
            result.extra.extend(_title(cell, piece, tally))
            continue
        taken = [h for column, h in piece.columns if cell.column <= column < cell.column + cell.columns]
        entry = _fill(cell, tally, bool(taken))
        if not taken:
            number = _bare_number(entry.lines)
            if number:
                order[cell.row] = number
                for line in entry.lines:
                    tally.form(line)
            elif entry.lines or entry.pictures:
                text = "\n".join(entry.lines)
                result.extra.append(Entry(cell.row, text, entry.place, tuple(entry.pictures)))
            continue
        entry.spans = len(taken) > 1
        filled[taken[0]].append(entry)
    numbers = _row_numbers(table, piece.title_rows, filled, order)
    bullets = any(
        line.startswith(("- ", "– ")) for cells in filled.values() for cell in cells for line in cell.lines
    )
    for heading_id, cells in filled.items():
        result.columns[heading_id] = _entries(cells, numbers, bullets, tally)
    return result


def has_typed_rows(piece: Piece, table: Table) -> bool:
    """Whether anything was typed below the titles of a form's table."""
    for cell in table.cells:
        if cell.row not in piece.title_rows:
            lines, pictures = cell_lines(cell, Tally())
            if pictures or any(_typed(line, bullets=False) for line in lines):
                return True
    return False


def _fill(cell: Cell, tally: Tally, numbered: bool) -> _Filled:
    lines, pictures = cell_lines(cell, tally)
    first = next((block for block in cell.blocks if isinstance(block, Paragraph)), None)
    place = first.place if first else Place(row=cell.row, column=cell.column)
    label = leading_label(lines[0] + " ") if lines else None
    single = bool(label and label.number and "." not in label.number)
    auto = leading_label(f"{first.label} ") if first and first.label and not lines else None
    order = label.order if label and single else auto.order if auto else 0
    return _Filled(cell.row, order if numbered else 0, lines, pictures, place, spans=False)


def _title(cell: Cell, piece: Piece, tally: Tally) -> list[Entry]:
    """A title cell is the form's own; a picture in it is not, nor is a cell beside it full of words."""
    lines, pictures = cell_lines(cell, tally)
    text = "\n".join(lines)
    if visible(text) <= _LONGEST_TITLE or any(column == cell.column for column, _ in piece.columns):
        tally.form(text)
        text = ""
    place = Place(row=cell.row, column=cell.column)
    return [Entry(cell.row, text, place, tuple(pictures))] if pictures or text else []


def _bare_number(lines: Sequence[str]) -> int:
    text = "".join(lines).strip(" .)(")
    return int(text) if text.isdecimal() and len(text) <= 3 else 0


def _row_numbers(
    table: Table, title_rows: Sequence[int], filled: dict[str, list[_Filled]], order: dict[int, int]
) -> dict[int, int]:
    """Row → entry number: as printed where the numbers rise and agree, else counted."""
    rows = [row for row in range(1, table.row_count + 1) if row not in title_rows]
    present = {cell.row for cell in table.cells}
    rows = [row for row in rows if row in present]
    counted = {row: number for number, row in enumerate(rows, start=1)}
    printed: dict[int, set[int]] = {row: {order[row]} for row in rows if row in order}
    for cells in filled.values():
        for cell in cells:
            if cell.label:
                printed.setdefault(cell.row, set()).add(cell.label)
    numbers = [(row, printed.get(row, set())) for row in rows]
    if all(len(found) == 1 for _, found in numbers):
        flat = [next(iter(found)) for _, found in numbers]
        if all(a < b for a, b in pairwise(flat)):
            return dict(zip(rows, flat, strict=True))
    return counted


def _entries(cells: list[_Filled], numbers: dict[int, int], bullets: bool, tally: Tally) -> list[Entry]:
    typed = [cell for cell in cells if cell.pictures or any(_typed(line, bullets) for line in cell.lines)]
    for cell in cells:
        if cell not in typed:
            for line in cell.lines:
                tally.form(line)
    if len(typed) == 1 and not typed[0].spans:
        split = split_list(typed[0].lines, tally)
        if split:
            first = typed[0]
            return [
                Entry(number, text, first.place, tuple(first.pictures) if index == 0 else ())
                for index, (number, text) in enumerate(split)
            ]
    return [
        Entry(
            numbers.get(cell.row, cell.row),
            "\n".join(_without_row_number(cell.lines, tally)),
            cell.place,
            tuple(cell.pictures),
            ("merged_cell",) if cell.spans else (),
        )
        for cell in typed
    ]


def _typed(line: str, bullets: bool) -> bool:
    """Whether more than the row's printed number stands in a line. A lone dash says "none", but
    not where the other rows of the column begin with one."""
    label = leading_label(line + " ")
    numbered = label is not None and (label.number or label.style == "•" or bullets)
    return bool((line[label.length :] if label and numbered else line).strip())


def _without_row_number(lines: Sequence[str], tally: Tally) -> list[str]:
    """The lines without the printed number of the row before the first."""
    kept = list(lines)
    if kept:
        label = leading_label(kept[0] + " ")
        if label and label.number and "." not in label.number:
            kept[0] = tally.cleaned(kept[0], kept[0][label.length :].strip())
    return [line for line in kept if line]


def split_list(lines: Sequence[str], tally: Tally) -> list[tuple[int, str]]:
    """A typed list as numbered entries, where two labels of one style follow each other; else ().

    Lines without a label go on with the entry before them. The labels are taken off.
    """
    labels = [leading_label(line + " ") for line in lines]
    if not labels or labels[0] is None:
        return []
    style = labels[0].style
    alike = [label for label in labels if label and label.style == style]
    orders = [label.order for label in alike]
    if len(alike) < 2:
        return []
    # A list that restarts (a converter makes two lists of one) is counted instead.
    rising = bool(orders[0]) and all(b - a == 1 for a, b in pairwise(orders))
    if orders[0] and not rising and not alike[0].number:
        return []  # "ม. 5", "ม. 6": letters that do not follow each other are abbreviations
    entries: list[tuple[int, list[str]]] = []
    for line, label in zip(lines, labels, strict=True):
        if label and label.style == style:
            text = tally.cleaned(line, line[label.length :].strip())
            number = label.order - orders[0] + 1 if rising else len(entries) + 1
            entries.append((number, [text] if text else []))
        else:
            entries[-1][1].append(line)
    return [(number, "\n".join(texts)) for number, texts in entries if visible("".join(texts))]
