"""What a code in the outputs means."""

from __future__ import annotations

from collections import defaultdict

from rt67_aggregate.issues import CATALOGUE, IssueKind
from rt67_aggregate.issues.words import SEVERITY


def explain_lines(kind: IssueKind) -> list[str]:
    """What was found, why it matters, what to do, and an example."""
    unknown: defaultdict[str, str] = defaultdict(lambda: "…")
    return [
        f"{kind.code}: {kind.title} [{SEVERITY[kind.severity]}]",
        f"พบอะไร: {kind.sentence.format_map(unknown)}",
        f"ทำอย่างไร: {kind.action.format_map(unknown)}",
        f"ตัวอย่าง: {kind.example}",
    ]


def list_lines() -> list[str]:
    """Every code with its title."""
    width = max(len(code) for code in CATALOGUE)
    return [f"{code:<{width}}  {kind.title}" for code, kind in sorted(CATALOGUE.items())]
