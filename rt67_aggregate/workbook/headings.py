"""The headings of a table as Excel takes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rt67_aggregate.workbook.cells import safe
from rt67_aggregate.workbook.values import Column


def distinct(names: Sequence[str]) -> list[str]:
    """The names, with a number put to those that Excel would take for one that stands before."""
    found: list[str] = []
    for name in names:
        number, candidate = 1, name
        while candidate.casefold() in {known.casefold() for known in found}:
            number += 1
            candidate = f"{name} {number}"
        found.append(candidate)
    return found


def headings_of(columns: Sequence[Column], said: Callable[[str], str]) -> list[str]:
    """The headings as a table of these columns shows them."""
    return distinct([safe(said(column.title)) for column in columns])
