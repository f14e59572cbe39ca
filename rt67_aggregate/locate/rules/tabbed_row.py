"""A form's table typed as lines with tabs: its titles in one line, then a line for each row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult, content_of
from rt67_aggregate.model import Line, Piece, Role, Shape


class TabbedRow:
    """Deals out the parts of such a line to the columns whose titles stood in one line."""

    def __init__(self, outline: Outline) -> None:
        self._columns = {
            column.id: tuple(c.id for c in heading.children)
            for heading in outline.form.walk()
            if heading.shape is Shape.TABLE
            for column in heading.children
        }

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        return RuleResult(tuple(self._dealt(items)))

    def _dealt(self, items: Items) -> Iterator[Item]:
        titled: list[tuple[str, int]] = []  # column titles found in the line at hand, with its paragraph
        columns: tuple[str, ...] = ()
        for item in items:
            if isinstance(item, Piece) and item.role is Role.HEADING and isinstance(item.content, Line):
                here = id(item.content.paragraph)
                titled = [(name, at) for name, at in titled if at == here]
                titled.append((item.heading_id, here))
                names = tuple(name for name, _ in titled)
                columns = names if names == self._columns.get(names[0], ()) and len(names) > 1 else ()
            piece = content_of(item)
            if piece is None or not columns or piece.heading_id not in columns:
                yield item
                continue
            yield from _parts(piece, columns)


def _parts(piece: Piece, columns: tuple[str, ...]) -> Iterator[Item]:
    line = piece.content
    stretches = _stretches(line) if isinstance(line, Line) else ()
    if not isinstance(line, Line) or len(stretches) != len(columns):
        yield piece
        return
    for name, (start, end) in zip(columns, stretches, strict=True):
        part = line.slice(start, end)
        # Each part is the beginning of an entry, as a cell is.
        yield replace(piece, content=replace(part, opens=True) if start else part, heading_id=name)


def _stretches(line: Line) -> tuple[tuple[int, int], ...]:
    """Where the parts between tabs stand in a line; several tabs in a row are one."""
    found = []
    at = 0
    for part in line.text.split("\t"):
        if part.strip():
            found.append((at, at + len(part)))
        at += len(part) + 1
    return tuple(found)
