"""The colleges: ``colleges.csv`` → ``Roster``; the clues of a return → who sent it."""

from rt67_aggregate.roster.identify import identify
from rt67_aggregate.roster.index import RosterIndex, build_index
from rt67_aggregate.roster.load import load_roster

__all__ = ["RosterIndex", "build_index", "identify", "load_roster"]
