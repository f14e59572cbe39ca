"""Pictures behind the last answer with no title that says so: photos of all topics, or that answer's own."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.grid import TableGrid, Unit
from rt67_aggregate.locate.signature import begins_appendix
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Line, Paragraph, Shape


def pictures_behind(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the last answer where it alone has a table with pictures, or several pictures and no
    other has any, with none of its lines behind them."""
    last = aligned.headings[-1].state if aligned.headings else None
    held = {
        i: count
        for i, unit in enumerate(aligned.units)
        if i not in aligned.covered and (count := _pictures(unit))
    }
    if last is None or not held or aligned.outline.states[last].heading.shape is not Shape.NARRATIVE:
        return
    lines = [
        (i, line.text) for i, line, holder in aligned.answer_lines if holder == last and line.text.strip()
    ]
    if any(begins_appendix(text) for _, text in lines):
        return
    tables = [index for index in held if isinstance(aligned.units[index], TableGrid)]
    several = held if sum(held.values()) >= THRESHOLDS.pictures_behind_least else {}
    for places in (tables, several):
        holders = {aligned.holder_of(index) for index in places}
        if holders == {last} and max(places) > max((index for index, _ in lines), default=-1):
            yield aligned.doubt(last, DoubtCode.BOUNDARY_UNCERTAIN)
            return


def _pictures(unit: Unit) -> int:
    """How many pictures stand in a line's paragraph, counted at its first line, or in a table."""
    if isinstance(unit, Line):
        return len(unit.paragraph.pictures) if unit.opens else 0
    blocks = (block for cell in unit.table.cells for block in cell.blocks)
    return sum(len(block.pictures) for block in blocks if isinstance(block, Paragraph))
