"""The headings as the file writes them, before they have their IDs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rt67_aggregate.form.faults import Spot
from rt67_aggregate.form.fields import Fields
from rt67_aggregate.model import Shape
from rt67_aggregate.text import arabic_digits, fold

COLUMNS = "columns"
HEADING_KEYS = ("number", "heading", "aliases", "prompts", "kind", "id", "rows")
_COLUMN_KEYS = ("heading", "aliases", "kind", "id")
# A kind is a word of records.csv, and part of IDs that name picture files.
_KIND = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
# Of an ID given by hand: safe as the name of a file on every system.
_ID = re.compile(r"[0-9A-Za-zก-๎_-]+(\.[0-9A-Za-zก-๎_-]+)*")
_MAX_ID = 60
_MAX_ROWS = 1000


@dataclass(frozen=True, slots=True)
class Draft:
    """One heading as written; ``kind`` is its own, not its parent's."""

    spot: Spot
    level: str
    shape: Shape
    text: str
    number: str = ""
    kind: str = ""
    explicit_id: str = ""
    aliases: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()
    rows: int = 0
    children: tuple[Draft, ...] = ()


@dataclass(frozen=True, slots=True)
class Grammar:
    """What this file calls its levels, top-down, and its kinds."""

    levels: tuple[str, ...]
    kinds: tuple[str, ...]

    def below(self, level: str) -> tuple[str, ...]:
        return self.levels[self.levels.index(level) + 1 :]


def read_headings(fields: Fields, levels: tuple[str, ...], grammar: Grammar) -> tuple[Draft, ...]:
    """The headings in the lists of these levels, in the file's order."""
    return tuple(
        _heading(entry, level, grammar)
        for level in fields.present
        if level in levels
        for entry in _mappings(fields, level)
    )


def _mappings(fields: Fields, key: str) -> tuple[Fields, ...]:
    """The entries of a list that are mappings; of the others only that is told."""
    entries = (Fields(spot, fields.faults) for spot in fields.spots(key))
    return tuple(entry for entry in entries if not entry.broken)


def _heading(fields: Fields, level: str, grammar: Grammar) -> Draft:
    spot, faults = fields.spot, fields.faults
    below = grammar.below(level)
    fields.only((*HEADING_KEYS, COLUMNS, *below))
    children = read_headings(fields, below, grammar)
    columns = tuple(_column(entry, grammar) for entry in _mappings(fields, COLUMNS))
    shape = _shape(fields, below)
    if shape is Shape.TABLE and any(fields.has(key) for key in below):
        faults.tell("form_columns_and_children", spot)
    if fields.has("rows") and shape is not Shape.TABLE:
        faults.tell("form_rows_without_columns", spot, key="rows")
    return Draft(
        spot=spot,
        level=level,
        shape=shape,
        text=_heading_text(fields),
        number=fields.text("number"),
        kind=_kind(fields, grammar),
        explicit_id=_explicit_id(fields),
        aliases=fields.texts("aliases"),
        prompts=fields.texts("prompts"),
        rows=_rows(fields),
        children=columns or children,
    )


def _column(fields: Fields, grammar: Grammar) -> Draft:
    fields.only(_COLUMN_KEYS)
    return Draft(
        spot=fields.spot,
        level=COLUMNS,
        shape=Shape.COLUMN,
        text=_heading_text(fields),
        kind=_kind(fields, grammar),
        explicit_id=_explicit_id(fields),
        aliases=fields.texts("aliases"),
    )


def _shape(fields: Fields, below: tuple[str, ...]) -> Shape:
    if fields.has(COLUMNS):
        return Shape.TABLE
    return Shape.GROUP if any(fields.has(level) for level in below) else Shape.NARRATIVE


def _heading_text(fields: Fields) -> str:
    """The heading; one that leaves nothing to compare ("---") counts as empty."""
    text = fields.needed_text("heading")
    spot = fields.get("heading")
    if text and spot and not fold(text):
        fields.faults.tell("form_empty_text", spot)
    return text


def _kind(fields: Fields, grammar: Grammar) -> str:
    kind = fields.text("kind")
    spot = fields.get("kind")
    if kind and spot and grammar.kinds and kind not in grammar.kinds:
        known = ", ".join(grammar.kinds)
        fields.faults.tell("form_unknown_kind", spot, kind=kind, known=known)
    return kind


def is_kind(text: str) -> bool:
    """Whether a text can name a kind."""
    return _KIND.fullmatch(text) is not None


def _explicit_id(fields: Fields) -> str:
    text = fields.text("id")
    spot = fields.get("id")
    if text and spot and (not _ID.fullmatch(text) or len(text) > _MAX_ID):
        fields.faults.tell("form_bad_id", spot, id=text)
    return text


def _rows(fields: Fields) -> int:
    text = fields.text("rows")
    spot = fields.get("rows")
    if not text or spot is None:
        return 0
    digits = arabic_digits(text)
    if not digits.isascii() or not digits.isdigit() or not 0 < int(digits) <= _MAX_ROWS:
        fields.faults.tell("form_bad_rows", spot, text=text)
        return 0
    return int(digits)
