"""The colleges: ``colleges.csv`` → ``Roster``; the clues of a return → who sent it."""

from rt67_aggregate.roster.identify import identify
from rt67_aggregate.roster.index import RosterIndex, build_index
from rt67_aggregate.roster.load import load_roster
from rt67_aggregate.roster.named import college_named

__all__ = ["RosterIndex", "build_index", "college_named", "identify", "load_roster"]
