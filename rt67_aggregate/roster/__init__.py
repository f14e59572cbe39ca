"""The colleges: ``colleges.csv`` → ``Roster``; the clues of a return → who sent it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rt67_aggregate.lazy import lazy_names

if TYPE_CHECKING:
    from rt67_aggregate.roster.identifying import identify
    from rt67_aggregate.roster.index import RosterIndex, build_index
    from rt67_aggregate.roster.load import load_roster
    from rt67_aggregate.roster.named import college_named, other_names

__all__ = ["RosterIndex", "build_index", "college_named", "identify", "load_roster", "other_names"]

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "rt67_aggregate.roster.identifying": "identify",
        "rt67_aggregate.roster.index": "RosterIndex build_index",
        "rt67_aggregate.roster.load": "load_roster",
        "rt67_aggregate.roster.named": "college_named other_names",
    },
)
