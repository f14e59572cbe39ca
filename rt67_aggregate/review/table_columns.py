"""The columns of the form's tables."""

from __future__ import annotations

from rt67_aggregate.model import Form, Shape


def columns_of(form: Form) -> dict[str, tuple[str, ...]]:
    """Column → all columns of its table, which number their rows together."""
    tables = [heading for heading in form.walk() if heading.shape is Shape.TABLE]
    return {
        column.id: tuple(sibling.id for sibling in table.children if sibling.is_section)
        for table in tables
        for column in table.children
    }
