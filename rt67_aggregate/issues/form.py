"""Issues of form and roster files."""

from __future__ import annotations

from rt67_aggregate.issues.kinds import IssueKind

KINDS: tuple[IssueKind, ...] = ()
