"""The columns of a table: typed, printed beforehand, ticked, or grouped under one title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

import yaml

from rt67_aggregate.form.choices import CHOOSE, many
from rt67_aggregate.form.drafts import COLUMNS, Draft, Grammar
from rt67_aggregate.form.fields import Fields
from rt67_aggregate.form.values import explicit_id, heading_text, kind_of, mappings, value_type
from rt67_aggregate.model import Shape
from rt67_aggregate.text import fold, printed_parts
from rt67_aggregate.text.row_names import naming_column

CELLS = "cells"
OVER = "over"
AGAIN = "again"
NAME = "name"
ASK = "ask"
_ID = "id"
_ROWS = "rows"  # the level of what is asked in them
_MOST_GROUPS = 3  # titles over one another, above a column's own
_TYPED = ("type", "unit")
_COLUMN_KEYS = ("heading", "aliases", "kind", "id", CELLS, COLUMNS, *_TYPED)


def with_columns(draft: Draft, fields: Fields, grammar: Grammar) -> Draft:
    """The draft with its columns; of a table that is ticked, with a section for each printed row, of any
    other with one for each row that is written into across the columns."""
    ticked = fields.has(CHOOSE)
    columns = tuple(_columns(fields, grammar, ticked=ticked))
    rows = max((len(column.cells) for column in columns), default=0)
    draft = replace(draft, children=columns, rows=draft.rows or rows, many=many(fields))
    names = _names([column for column in columns if column.shape is Shape.NAMES])
    if not ticked:
        rows_of = Draft(fields.spot, _ROWS, Shape.GROUP, "")
        return replace(draft, fields=tuple(_rows(names, rows_of)) if names and names.asking else ())
    options = tuple(column.text for column in columns if column.shape is Shape.TICK)
    if names is None or not options:
        fields.faults.tell("form_ticks_without_rows", fields.spot)
    asked = Draft(fields.spot, _ROWS, Shape.CHOICE, "", options=options, many=draft.many)
    return replace(draft, fields=tuple(_rows(names, asked)) if names else ())


def _names(columns: Sequence[Draft]) -> Draft | None:
    """The column that names the rows: the last in which a row is written as a mapping, else by its words."""
    told = [c for c in columns if c.over or c.repeated or c.row_ids or c.asking]
    if told or not columns:
        return told[-1] if told else None
    return columns[naming_column([column.cells for column in columns])]


def _rows(names: Draft, asked: Draft) -> Iterator[Draft]:
    """The sections of the rows; ``asked``: each but those that are written into. A row without a name, or one
    said to stand over others, only names the rows below it, and tells apart those that are printed under
    several of them; one without a name below a row that is written into is more room for that."""
    over = ""
    ids, asking = dict(names.row_ids), dict(names.asking)
    for number, name in enumerate(names.cells):
        told = over if names.cells.count(name) > 1 else ""
        if number in asking:
            yield replace(asking[number], again=name in names.cells[:number], under=told)
        elif not name or number in names.over or asked.shape is Shape.GROUP:
            if number in names.over or not (name or number - 1 in asking):
                over = name
            yield Draft(asked.spot, _ROWS, Shape.GROUP, "", explicit_id=ids.get(number, ""))
        else:
            own = ids.get(number, "")
            yield replace(asked, text=name, again=number in names.repeated, under=told, explicit_id=own)


def _columns(
    fields: Fields, grammar: Grammar, *, ticked: bool, groups: tuple[str, ...] = ()
) -> Iterator[Draft]:
    for entry in mappings(fields, COLUMNS):
        entry.only(_COLUMN_KEYS)
        if entry.has(COLUMNS) and len(groups) < _MOST_GROUPS:
            yield from _columns(entry, grammar, ticked=ticked, groups=(*groups, heading_text(entry)))
        else:
            yield replace(_column(entry, grammar, ticked=ticked), groups=groups)


def _column(fields: Fields, grammar: Grammar, *, ticked: bool) -> Draft:
    kind = kind_of(fields, grammar)
    cells = _cells(fields)
    shape = Shape.COLUMN
    if not kind and cells.texts:
        shape = Shape.NAMES
    elif not kind and ticked:
        shape = Shape.TICK
    spot = fields.get(CELLS)
    if cells.ids and spot and not ((ticked or cells.asking) and shape is Shape.NAMES):
        fields.faults.tell("form_key_misplaced", spot, name=_ID, partner=CHOOSE)
    if cells.asking and spot and shape is not Shape.NAMES:
        fields.faults.tell("form_key_misplaced", spot, name=ASK, partner=CELLS)
    return Draft(
        spot=fields.spot,
        level=COLUMNS,
        shape=shape,
        text=heading_text(fields, needed=shape is not Shape.NAMES, titles=True),
        kind=kind,
        explicit_id=explicit_id(fields),
        aliases=fields.texts("aliases"),
        cells=cells.texts,
        over=cells.over,
        repeated=cells.repeated,
        row_ids=cells.ids,
        asking=cells.asking,
        value=value_type(fields),
        unit=fields.text("unit"),
    )


def _names_nothing(entry: Fields) -> bool:
    """Whether a row has an ID and no name, as one without words over others."""
    name = entry.get(OVER)
    return entry.has(_ID) and name is not None and not name.node.value


class _Cells(NamedTuple):
    """The printed cells of a column from the first row on, an empty one written "". ``over``: which of them,
    written ``{over: text}``, only name the rows below; ``repeated``: which, written ``{again: text}``,
    another row prints too; ``ids``: rows with an ID of their own; ``asking``: those written ``{ask: text}``,
    which are written into and not ticked."""

    texts: tuple[str, ...]
    over: frozenset[int]
    repeated: frozenset[int]
    ids: tuple[tuple[int, str], ...]
    asking: tuple[tuple[int, Draft], ...]


def _cells(fields: Fields) -> _Cells:
    texts: list[str] = []
    told: dict[str, set[int]] = {OVER: set(), AGAIN: set(), NAME: set(), ASK: set()}
    ids: list[tuple[int, str]] = []
    asking: list[tuple[int, Draft]] = []
    for number, spot in enumerate(fields.spots(CELLS)):
        if isinstance(spot.node, yaml.MappingNode):
            entry = Fields(spot, fields.faults)
            key = next((key for key in (AGAIN, NAME, ASK) if entry.has(key)), OVER)
            entry.only((ASK, _ID, *_TYPED) if key == ASK else (OVER, AGAIN, NAME, _ID))
            texts.append("" if _names_nothing(entry) else entry.needed_text(key))
            told[key].add(number)
            if key == ASK:
                asking.append((number, _asking(entry)))
            else:
                ids += [(number, own)] if (own := explicit_id(entry)) else []
        else:
            texts.append(str(spot.node.value).strip())
    over, repeated = frozenset(told[OVER]), frozenset(told[AGAIN])
    return _Cells(tuple(texts), over, repeated, tuple(ids), tuple(asking))


def _asking(entry: Fields) -> Draft:
    """A row of a table that is ticked which is written into instead: it is called by the words before its
    first gap."""
    printed = entry.text(ASK)
    text = printed_parts(printed)[0].strip()
    spot = entry.get(ASK)
    if printed and spot and not fold(text):
        entry.faults.tell("form_empty_text", spot)
    return Draft(
        entry.spot,
        _ROWS,
        Shape.NARRATIVE,
        text,
        explicit_id=explicit_id(entry),
        line=printed,
        value=value_type(entry),
        unit=entry.text("unit"),
    )
