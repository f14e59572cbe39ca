"""A row of a table for each of many names, made when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rt67_aggregate.model import Rows


class RowOfEach(Mapping[str, dict[str, str]]):
    """Name → a row of ``rows``, known by its number: as a dict a row takes a KiB, and is asked for once."""

    def __init__(self, rows: Rows, numbers: Mapping[str, int]) -> None:
        self._rows = rows
        self._numbers = numbers

    def __getitem__(self, name: str) -> dict[str, str]:
        return self._rows[self._numbers[name]]

    def __contains__(self, name: object) -> bool:
        return name in self._numbers

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)
