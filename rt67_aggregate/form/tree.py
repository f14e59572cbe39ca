"""The lists of headings in the form file, read into drafts."""

from __future__ import annotations

from rt67_aggregate.form.choices import CHOOSE, OPTIONS, with_options
from rt67_aggregate.form.columns import with_columns
from rt67_aggregate.form.drafts import COLUMNS, Draft, Grammar
from rt67_aggregate.form.fields import Fields
from rt67_aggregate.form.gaps import GAPS, LINE, with_gaps
from rt67_aggregate.form.values import (
    count,
    explicit_id,
    flag,
    heading_text,
    kind_of,
    mappings,
    number_text,
    value_type,
)
from rt67_aggregate.model import Shape

FIELD_LIST = "fields"
HEADING_KEYS = (
    "number",
    "heading",
    "aliases",
    "prompts",
    "kind",
    "id",
    "rows",
    LINE,
    GAPS,
    OPTIONS,
    CHOOSE,
    "type",
    "unit",
    "optional",
    "pictures",
    "answer",
    "repeats",
    "again",
    "under",
)
_MAX_ROWS = 1000
_MAX_COPIES = 100
# Key → the shapes of headings that it says something about, and the key that makes it so.
_BELONGS = {
    GAPS: ((Shape.LINE,), LINE),
    CHOOSE: ((Shape.CHOICE, Shape.TABLE), OPTIONS),
    LINE: ((Shape.LINE, Shape.CHOICE), "heading"),
    OPTIONS: ((Shape.CHOICE,), "heading"),
    "answer": ((Shape.GROUP, Shape.TABLE, Shape.LINE, Shape.CHOICE), COLUMNS),
    "type": ((Shape.NARRATIVE,), "heading"),
    "unit": ((Shape.NARRATIVE,), "heading"),
}


def read_headings(fields: Fields, levels: tuple[str, ...], grammar: Grammar) -> tuple[Draft, ...]:
    """The headings in the lists of these levels, in the file's order."""
    return tuple(
        _heading(entry, level, grammar)
        for level in fields.present
        if level in levels
        for entry in mappings(fields, level)
    )


def read_fields(fields: Fields, grammar: Grammar) -> tuple[Draft, ...]:
    """What the form asks for before its first heading."""
    return tuple(_heading(entry, FIELD_LIST, grammar) for entry in mappings(fields, FIELD_LIST))


def _heading(fields: Fields, level: str, grammar: Grammar) -> Draft:
    spot = fields.spot
    below = grammar.below(level) if level in grammar.levels else ()
    fields.only((*HEADING_KEYS, COLUMNS, *below))
    shape = _shape(fields, below)
    _tell_misplaced(fields, shape, below)
    children = read_headings(fields, below, grammar)
    draft = Draft(
        spot=spot,
        level=level,
        shape=shape,
        text=heading_text(fields, needed=shape not in (Shape.LINE, Shape.CHOICE)),
        number=number_text(fields),
        kind=kind_of(fields, grammar),
        explicit_id=explicit_id(fields),
        aliases=fields.texts("aliases"),
        prompts=fields.texts("prompts"),
        rows=count(fields, "rows", _MAX_ROWS),
        children=children,
        value=value_type(fields),
        unit=fields.text("unit"),
        optional=flag(fields, "optional"),
        pictures=flag(fields, "pictures"),
        answered=flag(fields, "answer"),
        repeats=count(fields, "repeats", _MAX_COPIES),
        again=flag(fields, "again"),
        under=fields.text("under"),
    )
    if shape is Shape.TABLE:
        return with_columns(draft, fields, grammar)
    if shape is Shape.LINE:
        return with_gaps(draft, fields, grammar)
    return with_options(draft, fields) if shape is Shape.CHOICE else draft


def _shape(fields: Fields, below: tuple[str, ...]) -> Shape:
    if fields.has(COLUMNS):
        return Shape.TABLE
    if fields.has(OPTIONS):
        return Shape.CHOICE
    if fields.has(LINE):
        return Shape.LINE
    return Shape.GROUP if any(fields.has(level) for level in below) else Shape.NARRATIVE


def _tell_misplaced(fields: Fields, shape: Shape, below: tuple[str, ...]) -> None:
    """Keys that mean nothing beside the others."""
    spot, faults = fields.spot, fields.faults
    if shape is Shape.TABLE and any(fields.has(key) for key in below):
        faults.tell("form_columns_and_children", spot)
    if fields.has("rows") and shape is not Shape.TABLE:
        faults.tell("form_rows_without_columns", spot, key="rows")
    for key, (shapes, partner) in _BELONGS.items():
        value = fields.get(key)
        if value and shape not in shapes:
            faults.tell("form_key_misplaced", value, name=key, partner=partner)
