"""Answers in a cell that was merged over the rows of several headings: whose they are nobody can tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.model import Cell, Document, Doubt, DoubtCode, Fragment, OwnerKind, Printed, Shape, Table

_Spot = tuple[int, int, int]  # table, row, column


class MergedAnswers:
    """Finds them among the answers below headings that were laid out in tables."""

    def __init__(self, outline: Outline) -> None:
        states = (state.heading for state in outline.states)
        self._below = frozenset(heading.id for heading in states if heading.shape is Shape.NARRATIVE)

    def __call__(self, document: Document, fragments: Iterable[Fragment]) -> Iterator[Doubt]:
        """A doubt about each heading in whose row such a cell stands, where it holds an answer."""
        merged = [
            (table.place.table, cell)
            for table in document.blocks
            if isinstance(table, Table)
            for cell in table.cells
            if cell.rows > 1
        ]
        if not merged:
            return
        headings: set[tuple[str, _Spot]] = set()  # several of one heading where the form stands twice
        answered: set[_Spot] = set()
        for fragment in fragments:
            owner, spot = fragment.owner, _spot(fragment)
            if owner.heading_id not in self._below:
                continue
            if owner.kind is OwnerKind.PRINTED and owner.what == Printed.HEADING:
                headings.add((owner.heading_id, spot))
            elif owner.kind is OwnerKind.ANSWER and (fragment.text.strip() or fragment.pictures):
                answered.add(spot)
        for table, cell in merged:
            beside = {name for name, spot in headings if _is_beside(spot, table, cell)}
            if len(beside) > 1 and (table, cell.row, cell.column) in answered:
                yield from (Doubt(name, DoubtCode.BOUNDARY_UNCERTAIN) for name in sorted(beside))


def _spot(fragment: Fragment) -> _Spot:
    place = fragment.line.paragraph.place
    return place.table, place.row, place.column


def _is_beside(spot: _Spot, table: int, cell: Cell) -> bool:
    """Whether a heading's cell stands in one of a merged cell's rows."""
    at, row, column = spot
    return at == table and cell.row <= row < cell.row + cell.rows and column != cell.column
