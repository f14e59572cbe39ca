"""A form's table typed as lines with tabs: its titles in one line, then a line for each row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from rt67_aggregate.locate.line_words import line_pictures
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult
from rt67_aggregate.model import Doubt, DoubtCode, Line, Piece, Role, Shape

_Stretch = tuple[int, int, int]  # column, start and end


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
        changes: dict[int, Sequence[Item]] = {}
        doubts: list[Doubt] = []
        titled: list[tuple[str, int]] = []  # column titles found in the line at hand, with its paragraph
        columns: tuple[str, ...] = ()
        for index, piece in items.pieces:
            if piece.role is Role.HEADING and isinstance(piece.content, Line):
                here = id(piece.content.paragraph)
                titled = [(name, at) for name, at in titled if at == here]
                titled.append((piece.heading_id, here))
                names = tuple(name for name, _ in titled)
                columns = names if names == self._columns.get(names[0], ()) and len(names) > 1 else ()
            if not columns or piece.role is not Role.CONTENT or piece.heading_id not in columns:
                continue
            parts = tuple(_parts(piece, columns))
            tabbed = isinstance(piece.content, Line) and "\t" in piece.content.text
            if tabbed and len(parts) != len(columns):  # the rows' parts do not pair any more
                doubts += [Doubt(name, DoubtCode.COLUMNS_BY_POSITION) for name in columns]
            changes[index] = parts
        return RuleResult(items.changed(changes), tuple(doubts))


def _parts(piece: Piece, columns: tuple[str, ...]) -> Iterator[Item]:
    line = piece.content
    stretches = _stretches(line, len(columns)) if isinstance(line, Line) else ()
    if not isinstance(line, Line) or not stretches:
        yield piece
        return
    held = [line_pictures(line.slice(start, end)) for _, start, end in stretches]
    if sum(map(len, held)) < len(line_pictures(line)):
        stretches = tuple(_up_to_the_next(stretches, len(line.text)))
    for place, start, end in stretches:
        name = columns[place]
        part = line.slice(start, end)
        # Each part is the beginning of an entry, as a cell is.
        yield replace(piece, content=replace(part, opens=True) if start else part, heading_id=name)


def _up_to_the_next(stretches: Sequence[_Stretch], length: int) -> Iterator[_Stretch]:
    """The parts with the tabs around them, where pictures stand among these."""
    starts = [0, *(start for _, start, _ in stretches[1:]), length]
    for (place, _, _), (start, end) in zip(stretches, pairwise(starts), strict=True):
        yield place, start, end


def _stretches(line: Line, count: int) -> tuple[_Stretch, ...]:
    """Each part between tabs that says something, where there are so many columns;
    several tabs in a row are one where that makes as many, else a column between them was left empty."""
    found = []
    at = 0
    parts = line.text.split("\t")
    for place, part in enumerate(parts):
        if part.strip():
            found.append((place, at, at + len(part)))
        at += len(part) + 1
    if len(found) == count:
        return tuple((place, start, end) for place, (_, start, end) in enumerate(found))
    return tuple(found) if len(parts) == count else ()
