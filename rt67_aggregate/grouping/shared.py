"""What several colleges say alike over all topics: the groups of single tables, brought together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rt67_aggregate.grouping.rows import first_columns, telling_rows
from rt67_aggregate.grouping.similar import similar_groups
from rt67_aggregate.model import APART, Form, KeptText, RowGroup, SharedMatter, unpacked

if TYPE_CHECKING:
    import pandas as pd

_Place = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class _Unit:
    """Rows of one table that stand together, or one row; ``kept``: the text of the first, as ``LongTexts``
    keeps it."""

    section_id: str
    kept: KeptText
    rows: tuple[_Place, ...]


def shared_matters(
    form: Form, records: pd.DataFrame, groups: Sequence[RowGroup], words: Sequence[str] = ()
) -> tuple[SharedMatter, ...]:
    """Matters that more than one college names, in whichever topics, by most colleges first.

    Tables are looked at together where their first columns are of one kind. ``groups``: the rows that
    stand together in each table (``group_rows``); they stay together, and no two groups of one table
    are joined. ``words``: one a record, as for ``group_rows``; what was set apart stays apart.
    """
    by_section = telling_rows(form, records, words)
    of_section: dict[str, list[RowGroup]] = {}
    for group in groups:
        of_section.setdefault(group.section_id, []).append(group)
    by_kind: dict[str, list[_Unit]] = {}
    for column in first_columns(form):
        texts = {(row.college_id, row.entry): row.kept for row in by_section[column.id] if row.word != APART}
        units = _units(column.id, texts, of_section.get(column.id, []))
        by_kind.setdefault(column.kind, []).extend(units)
    found = [
        SharedMatter(kind, tuple(row for unit in together for row in unit.rows))
        for kind, units in by_kind.items()
        for together in _together(units)
    ]
    shared = [matter for matter in found if len(matter.colleges) > 1]
    return tuple(sorted(shared, key=lambda matter: -len(matter.colleges)))


def _units(
    section_id: str, texts: dict[tuple[str, str], KeptText], groups: Sequence[RowGroup]
) -> Iterator[_Unit]:
    grouped = {row for group in groups for row in group.rows}
    for group in groups:
        rows = tuple((college_id, section_id, entry) for college_id, entry in group.rows)
        yield _Unit(section_id, texts.get(group.rows[0], ""), rows)
    for (college_id, entry), text in texts.items():
        if (college_id, entry) not in grouped:
            yield _Unit(section_id, text, ((college_id, section_id, entry),))


def _together(units: Sequence[_Unit]) -> Iterator[list[_Unit]]:
    """Units that say the same, at most one of each table: a table's own groups are decided."""
    for similar in similar_groups(unpacked(unit.kept) for unit in units):
        layers: list[dict[str, _Unit]] = []
        for unit in (units[index] for index in similar):
            layer = next((layer for layer in layers if unit.section_id not in layer), None)
            if layer is None:
                layers.append(layer := {})
            layer[unit.section_id] = unit
        yield from (list(layer.values()) for layer in layers)
