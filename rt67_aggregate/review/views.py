"""A sheet with several texts a row as one sheet for each of them, so that all are read alike."""

from __future__ import annotations

from collections.abc import Mapping

from rt67_aggregate.model import LEDGER_KEY_OF
from rt67_aggregate.review.sheets import Line, Sheet


def views(sheet: Sheet, titles: Mapping[str, str]) -> tuple[Sheet, ...]:
    """The sheet as it is, where no column of keys is for another column (``LEDGER_KEY_OF``).

    Else a sheet for each of these columns: its key, and the text or the group that it is for; and
    what is left, a sheet without them.
    """
    before = titles["key"] + LEDGER_KEY_OF
    keyed = {head: head.removeprefix(before) for head in sorted(sheet.heads) if head.startswith(before)}
    keyed = {head: column for head, column in keyed.items() if column in sheet.heads}
    if not keyed:
        return (sheet,)
    left = sheet.heads - keyed.keys() - set(keyed.values())
    found = [
        _view(sheet, {head: titles["key"], column: _title(column, titles)}) for head, column in keyed.items()
    ]
    return (*found, _view(sheet, {head: head for head in left}))


def _title(column: str, titles: Mapping[str, str]) -> str:
    """What the column is read as: the group that the officer chose, or else a text."""
    return column if column == titles.get("group") else titles["shown"]


def _view(sheet: Sheet, renamed: Mapping[str, str]) -> Sheet:
    lines = (
        Line(sheet.name, line.number, {new: line.cells.get(old, "") for old, new in renamed.items()})
        for line in sheet.lines
    )
    return Sheet(
        sheet.name,
        frozenset(renamed.values()),
        frozenset(renamed[head] for head in sheet.twice & renamed.keys()),
        tuple(lines),
    )
