"""The colleges: ``colleges.csv`` → ``Roster``; the clues of a return → who sent it."""

from rt67_aggregate.roster.load import load_roster

__all__ = ["load_roster"]
