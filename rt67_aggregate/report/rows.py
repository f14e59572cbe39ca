"""The rows of one of the form's tables over all colleges, equal matters brought together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rt67_aggregate.model import Heading
from rt67_aggregate.report.silence import is_silent
from rt67_aggregate.report.view import CollegeAnswer, View, number_of


@dataclass(frozen=True, slots=True)
class TypedRow:
    """One row as typed: an entry, or None, for each column. ``colleges``: all that typed it so."""

    colleges: tuple[str, ...]
    cells: tuple[CollegeAnswer | None, ...]

    @property
    def number(self) -> int:
        """Its number in the form's table."""
        return next((cell.number for cell in self.cells if cell is not None), 0)

    @property
    def texts(self) -> tuple[str, ...]:
        """The columns' texts."""
        return tuple(cell.text if cell else "" for cell in self.cells)

    @property
    def tells(self) -> tuple[bool, ...]:
        """For each column whether something is reported there."""
        return tuple(cell is not None and cell.has_content for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Matter:
    """Rows whose first column says the same, each in its own words."""

    rows: tuple[TypedRow, ...]

    @property
    def colleges(self) -> tuple[str, ...]:
        """All colleges of the group, each once."""
        return tuple(dict.fromkeys(college for row in self.rows for college in row.colleges))

    @property
    def tells_first(self) -> bool:
        """Whether a row of it reports something in the first column."""
        return any(row.tells[0] for row in self.rows)

    @property
    def tells(self) -> bool:
        """Whether a row of it reports anything at all, as against “-” in every column."""
        return any(any(row.tells) for row in self.rows)

    @property
    def merges(self) -> tuple[str, ...]:
        """For each row how its first cell stands to its neighbours with the same words: ``restart``
        where it begins a run of them, ``continue`` inside the run, empty where it is alone."""
        firsts = [_words(row) for row in self.rows]
        above = [None, *firsts[:-1]]
        below = [*firsts[1:], None]
        return tuple(
            "" if own is None else "continue" if own == up else "restart" if own == down else ""
            for up, own, down in zip(above, firsts, below, strict=True)
        )


@dataclass(frozen=True, slots=True)
class TableRows:
    """A table's groups, those of most colleges first; and who has nothing to report, by college."""

    groups: tuple[Matter, ...]
    silent: dict[str, tuple[CollegeAnswer, ...]]


def _words(row: TypedRow) -> str | None:
    first = row.cells[0]
    return first.text if first and first.text and not first.pictures else None


def table_rows(view: View, columns: Sequence[Heading]) -> TableRows:
    """The rows of a table with these columns."""
    rows: list[TypedRow] = []
    silent: dict[str, tuple[CollegeAnswer, ...]] = {}
    of_columns = [view.of(column.id) for column in columns]
    for college in view.colleges:
        by_column = [column.get(college.college_id, ()) for column in of_columns]
        entries = tuple(entry for column in by_column for entry in column)
        if is_silent(entries):
            silent[college.college_id] = entries
        else:
            rows.extend(_rows(college.college_id, by_column))
    return TableRows(_grouped(rows, view, columns[0].id), silent)


def _rows(college_id: str, by_column: Sequence[Sequence[CollegeAnswer]]) -> list[TypedRow]:
    """A college's rows that hold anything; what shares an entry's number stands side by side."""
    numbers = sorted({entry.number for column in by_column for entry in column})
    lookup = [{entry.number: entry for entry in column} for column in by_column]
    rows = [TypedRow((college_id,), tuple(column.get(number) for column in lookup)) for number in numbers]
    return [row for row in rows if any(cell and (cell.kept or cell.pictures) for cell in row.cells)]


def _grouped(rows: Sequence[TypedRow], view: View, first_column: str) -> tuple[Matter, ...]:
    """The rows in the groups that the run found or the officer made; any other row alone."""
    own = {row.colleges[0] for row in rows}
    of_row = {
        (college_id, number_of(entry)): number
        for number, group in enumerate(view.groups)
        if group.section_id == first_column
        for college_id, entry in group.rows
        if college_id in own
    }
    together: dict[tuple[str, int], list[int]] = {}
    for index, row in enumerate(rows):
        number = of_row.get((row.colleges[0], row.cells[0].number)) if row.cells[0] else None
        together.setdefault(("row", index) if number is None else ("group", number), []).append(index)
    made: list[tuple[int, Matter]] = []
    for group in together.values():
        # An extract tells of one college: there nothing is left to bring together.
        several = len({rows[index].colleges for index in group}) > 1
        parts = [group] if several else [[index] for index in group]
        made += [(part[0], Matter(_merged([rows[index] for index in part]))) for part in parts]
    made.sort(key=lambda pair: (-len(pair[1].colleges), pair[0]))
    return tuple(matter for _, matter in made)


def _merged(rows: Sequence[TypedRow]) -> tuple[TypedRow, ...]:
    """Rows of different colleges that are equal in every column become one with all their names."""
    if len(rows) == 1:
        return tuple(rows)
    by_texts: dict[tuple[str, ...], TypedRow] = {}
    kept: list[tuple[tuple[str, ...], TypedRow]] = []
    for row in rows:
        texts = row.texts
        equal = by_texts.get(texts)
        if any(cell and cell.pictures for cell in row.cells):
            kept.append((texts, row))
        elif equal is None:
            by_texts[texts] = row
        elif row.colleges[0] in equal.colleges:
            kept.append((texts, row))
        else:
            by_texts[texts] = replace(equal, colleges=equal.colleges + row.colleges)
    merged = (*by_texts.items(), *kept)
    first_words = {texts[0]: place for place, (texts, _) in reversed(list(enumerate(merged)))}
    return tuple(row for _, row in sorted(merged, key=lambda pair: first_words[pair[0][0]]))
