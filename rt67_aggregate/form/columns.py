"""The columns of a table: typed, printed beforehand, ticked, or grouped under one title."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rt67_aggregate.form.choices import CHOOSE, many
from rt67_aggregate.form.drafts import COLUMNS, Draft, Grammar
from rt67_aggregate.form.fields import Fields
from rt67_aggregate.form.values import explicit_id, heading_text, kind_of, mappings, value_type
from rt67_aggregate.model import Shape

CELLS = "cells"
_COLUMN_KEYS = ("heading", "aliases", "kind", "id", CELLS, COLUMNS, "type", "unit")


def with_columns(draft: Draft, fields: Fields, grammar: Grammar) -> Draft:
    """The draft with its columns; of a table that is ticked, with a section for each printed row."""
    ticked = fields.has(CHOOSE)
    columns = tuple(_columns(fields, grammar, ticked=ticked))
    rows = max((len(column.cells) for column in columns), default=0)
    draft = replace(draft, children=columns, rows=draft.rows or rows, many=many(fields))
    if not ticked:
        return draft
    options = tuple(column.text for column in columns if column.shape is Shape.TICK)
    names = next((column.cells for column in reversed(columns) if column.shape is Shape.NAMES), ())
    if not names or not options:
        fields.faults.tell("form_ticks_without_rows", fields.spot)
    plain = Draft(fields.spot, "rows", Shape.CHOICE, "", options=options, many=draft.many)
    # A row without a name only names the rows below it.
    bare = Draft(fields.spot, "rows", Shape.GROUP, "")
    return replace(draft, fields=tuple(replace(plain, text=name) if name else bare for name in names))


def _columns(fields: Fields, grammar: Grammar, *, ticked: bool, group: str = "") -> Iterator[Draft]:
    for entry in mappings(fields, COLUMNS):
        entry.only(_COLUMN_KEYS)
        if entry.has(COLUMNS) and not group:
            yield from _columns(entry, grammar, ticked=ticked, group=heading_text(entry))
        else:
            yield replace(_column(entry, grammar, ticked=ticked), group=group)


def _column(fields: Fields, grammar: Grammar, *, ticked: bool) -> Draft:
    kind = kind_of(fields, grammar)
    cells = cell_texts(fields)
    shape = Shape.COLUMN
    if not kind and cells:
        shape = Shape.NAMES
    elif not kind and ticked:
        shape = Shape.TICK
    return Draft(
        spot=fields.spot,
        level=COLUMNS,
        shape=shape,
        text=heading_text(fields),
        kind=kind,
        explicit_id=explicit_id(fields),
        aliases=fields.texts("aliases"),
        cells=cells,
        value=value_type(fields),
        unit=fields.text("unit"),
    )


def cell_texts(fields: Fields) -> tuple[str, ...]:
    """The printed cells of a column from the first row on; an empty one is written ""."""
    return tuple(str(spot.node.value).strip() for spot in fields.spots(CELLS))
