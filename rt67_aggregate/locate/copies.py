"""Returns that hold the form more than once: each person's copy behind the other, or a blank one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rt67_aggregate.locate.align import Event
from rt67_aggregate.locate.front import FrontLines
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import DoubtCode, Line, Mark, Piece, Role, Table
from rt67_aggregate.text import fold


@dataclass(frozen=True, slots=True)
class Laid:
    """Units laid against the form, before the rules say whose the letters are."""

    pieces: tuple[Piece, ...]
    marks: tuple[Mark, ...]
    doubtful: bool = False


def later_copies(events: Sequence[Event], outline: Outline) -> tuple[int, ...]:
    """The units at which another copy of the form begins; () where it stands there once.

    Headings that come again one by one, each soon after itself, are no copy but are quoted; and where
    nothing but headings stands before the second time, it is a table of contents.
    """
    places: dict[int, list[int]] = {}
    tables = sorted({event.start for event in events if event.is_table})
    for event in events:
        match = event.match
        if match is None or outline.states[event.state].anonymous:
            continue
        if outline.states[event.state].heading.block:  # printed several times anyhow
            continue
        if match.whole and match.coverage == 1 and match.distance <= THRESHOLDS.copies_farthest:
            places.setdefault(event.state, []).append(event.start)
    starts: list[int] = []
    while True:
        again = [sorted(found) for found in places.values() if len(set(found)) > 1]
        if len(again) < max(THRESHOLDS.copies_at_least, THRESHOLDS.copies_share * len(places)):
            return tuple(starts)
        start = min(found[1] for found in again)
        in_order = sum(found[0] < start for found in again) >= THRESHOLDS.copies_in_order * len(again)
        before = bisect_left(tables, start) - bisect_left(tables, starts[-1] if starts else 0)
        if not in_order or not before:
            return tuple(starts)
        starts.append(start)
        places = {s: left for s, found in places.items() if (left := [at for at in found if at >= start])}


def put_together(copies: Sequence[Laid], outline: Outline) -> Laid:
    """Copies of one return as one: what was typed into any of them, in the order of the copies."""
    twice = _typed_twice(copies, outline)
    front = FrontLines(outline.form)
    several = len({name for copy in copies for name in _names(copy, front)}) > 1
    marks = tuple(
        _best(
            [copy.marks[index] for copy in copies],
            heading_id=mark.heading_id,
            twice=twice,
            several=several,
        )
        for index, mark in enumerate(copies[0].marks)
    )
    pieces = tuple(piece for copy in copies for piece in copy.pieces)
    return Laid(pieces, marks, any(copy.doubtful for copy in copies))


def _names(copy: Laid, front: FrontLines) -> Iterator[str]:
    """The key of what stands before the unit line's printed text, wherever that stands."""
    for piece in copy.pieces:
        unit = front.unit_line(piece.content.text) if isinstance(piece.content, Line) else None
        if unit is not None and isinstance(piece.content, Line):
            name = fold(piece.content.text[: unit.start])
            if name:
                yield name


def _best(marks: Sequence[Mark], heading_id: str, twice: frozenset[str], *, several: bool) -> Mark:
    found = next((mark for mark in marks if mark.found), marks[0])
    codes = {code for mark in marks for code in mark.uncertain if mark.found or not found.found}
    if several:
        codes.add(DoubtCode.SEVERAL_COLLEGES)
    if heading_id in twice:
        codes.add("copies_filled")
    return replace(found, uncertain=tuple(sorted(codes)))


def _typed_twice(copies: Sequence[Laid], outline: Outline) -> frozenset[str]:
    """Headings under which more than one copy holds words that the form does not print there."""
    printed = {fold(prompt) for state in outline.states for prompt in state.heading.prompts}
    seen: set[str] = set()
    twice: set[str] = set()
    for copy in copies:
        here = {heading_id for piece in copy.pieces for heading_id in _typed(piece, printed)}
        twice |= seen & here
        seen |= here
    return frozenset(twice)


def _typed(piece: Piece, printed: set[str]) -> tuple[str, ...]:
    if piece.role is not Role.CONTENT:
        return ()
    if isinstance(piece.content, Line):
        words = any(map(str.isalpha, piece.content.text)) and fold(piece.content.text) not in printed
        return (piece.heading_id,) if words else ()
    ids = tuple(heading_id for _, heading_id in piece.columns) or (piece.heading_id,)
    return ids if _has_words(piece.content, piece.title_rows) else ()


def _has_words(table: Table, title_rows: Sequence[int]) -> bool:
    return any(
        isinstance(block, Table) or any(map(str.isalpha, block.text))
        for cell in table.cells
        if cell.row not in title_rows
        for block in cell.blocks
    )
