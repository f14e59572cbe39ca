"""One sentence for what is wrong in the same way in many rows of a sheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from rt67_aggregate.language import joined, say
from rt67_aggregate.model import Issue

# What tells one row from another where the cause is the same, and does not tell of the cause.
_ROWS = ("row", "other")
_OF_ONE_ROW = frozenset({*_ROWS, "places"})
# Beside these rows' number and key a text of theirs is only quoted.
_QUOTING = frozenset({"review_row_unmatched"})
_SPANS = 5


def gathered(faults: Iterable[Issue]) -> tuple[Issue, ...]:
    """Faults of the same cause in the same sheet as one with all their rows, in the order of the first ones.

    A replacement that hits every verdict of a sheet, or a column that was filled down, is one mistake of the
    officer's: 500 sentences about it would hide the others."""
    alike: dict[tuple[object, ...], list[Issue]] = {}
    for fault in faults:
        own = _OF_ONE_ROW | ({"text"} if fault.code in _QUOTING else set())
        cause = tuple(value for value in fault.values if value[0] not in own)
        alike.setdefault((fault.code, fault.source, cause), []).append(fault)
    return tuple(_one(sorted(some, key=lambda fault: fault.line)) for some in alike.values())


def _one(alike: Sequence[Issue]) -> Issue:
    first = alike[0]
    if len(alike) == 1:
        return first
    values = ((name, _of_all(name, value, alike)) for name, value in first.values)
    return replace(first, values=tuple(values))


def _of_all(name: str, value: str, alike: Sequence[Issue]) -> str:
    """A value of the first of these faults, or all of theirs."""
    if name in _ROWS:
        return _spans(int(dict(fault.values)[name]) for fault in alike)
    if name == "places":
        return say("{shown} · และอีก {more} แห่ง", shown=value, more=len(alike) - 1)
    return value


def _spans(rows: Iterable[int]) -> str:
    """Rows as "4–9, 12", the first of them where they are scattered, with the number of all."""
    spans: list[tuple[int, int]] = []
    numbers = sorted(set(rows))
    for row in numbers:
        if spans and spans[-1][1] == row - 1:
            spans[-1] = spans[-1][0], row
        else:
            spans.append((row, row))
    shown = [str(first) if first == last else f"{first}–{last}" for first, last in spans[:_SPANS]]
    more = ["…"] if len(spans) > _SPANS else []
    return say("{rows} (ทั้งหมด {count} แถว)", rows=joined(", ", [*shown, *more]), count=len(numbers))
