"""Issues of the officer's review."""

from __future__ import annotations

from rt67_aggregate.issues.kinds import IssueKind

KINDS: tuple[IssueKind, ...] = ()
