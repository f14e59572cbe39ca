"""The columns of the form's tables, and which of their rows the form names."""

from __future__ import annotations

from collections.abc import Callable

from rt67_aggregate.model import Form, Heading, Reviewed, Shape


def columns_of(form: Form) -> dict[str, tuple[str, ...]]:
    """Column → all columns of its table, which number their rows together."""
    tables = [heading for heading in form.walk() if heading.shape is Shape.TABLE]
    return {
        column.id: tuple(sibling.id for sibling in table.children if sibling.is_section)
        for table in tables
        for column in table.children
    }


def named_rows(form: Form) -> dict[str, frozenset[str]]:
    """Column → the numbers of the rows that the form prints a name for: such a row is a heading of its own. A
    figure that only counts the rows is no name."""
    tables = [heading for heading in form.walk() if heading.shape is Shape.TABLE]
    return {column.id: _named(table) for table in tables for column in table.children if column.is_section}


def heading_in(form: Form) -> Callable[[Reviewed], tuple[str, str]]:
    """Answer → its heading: its section, and the number of its row where the form names it, else ""."""
    named = named_rows(form)

    def heading(row: Reviewed) -> tuple[str, str]:
        return row.section_id, row.entry if row.entry in named.get(row.section_id, ()) else ""

    return heading


def _named(table: Heading) -> frozenset[str]:
    names = (column.cells for column in table.children if column.shape is Shape.NAMES)
    return frozenset(
        str(row) for cells in names for row, text in enumerate(cells, 1) if any(map(str.isalpha, text))
    )
