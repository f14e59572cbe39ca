"""Counting as a person counts: paragraphs and tables of a story, paragraphs of a cell."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rt67_aggregate.model import Part, Place


class PlaceCounter:
    """The places of one story's blocks, given out in reading order."""

    def __init__(self, part: Part) -> None:
        self._part = part
        self._paragraphs = 0
        self._tables = 0
        self._in_cell = 0

    def paragraph(self, place: Place | None, node: int = -1) -> Place:
        """The place of one more paragraph: in its story (``place`` None), its cell, or where it floats."""
        if place is None:
            self._paragraphs += 1
            return Place(self._part, paragraph=self._paragraphs, node=node)
        if place.table and not place.paragraph:
            self._in_cell += 1
            return Place(place.part, self._in_cell, place.table, place.row, place.column, node)
        return place._replace(node=node)

    def table(self, place: Place | None) -> Place:
        """The place of one more table."""
        self._tables += place is None
        return place or Place(self._part, table=self._tables)

    @contextmanager
    def cell(self, table: Place, row: int, column: int) -> Iterator[Place]:
        """The place of a cell's blocks, while they are read; in a table in a cell that is the outer cell."""
        outer, self._in_cell = self._in_cell, 0
        if table.row:
            yield table
        else:
            yield Place(self._part, table=table.table or self._tables, row=row, column=column)
        self._in_cell = outer
