"""Issues of the inbox, the files in it and their packages."""

from __future__ import annotations

from rt67_aggregate.issues.kinds import IssueKind

KINDS: tuple[IssueKind, ...] = ()
