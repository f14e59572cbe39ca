"""Issues of locating, answers and who sent a return."""

from __future__ import annotations

from rt67_aggregate.issues.kinds import IssueKind

KINDS: tuple[IssueKind, ...] = ()
