"""Readings of returns → the three tables of a run, with the contract's columns, also when empty."""

from __future__ import annotations

from rt67_aggregate.table.cells import CELL_LIMIT, cell_pieces, utf16_length
from rt67_aggregate.table.frames import frames, ordered_frames
from rt67_aggregate.table.pictures import picture_files
from rt67_aggregate.table.returns import in_roster_order

__all__ = [
    "CELL_LIMIT",
    "cell_pieces",
    "frames",
    "in_roster_order",
    "ordered_frames",
    "picture_files",
    "utf16_length",
]
