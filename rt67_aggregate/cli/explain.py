"""What a code in the outputs means."""

from __future__ import annotations

from collections import defaultdict

from rt67_aggregate.issues import CATALOGUE, IssueKind
from rt67_aggregate.issues.words import SEVERITY
from rt67_aggregate.language import filled, say


def explain_lines(kind: IssueKind) -> list[str]:
    """What was found, why it matters, what to do, and an example."""
    unknown: defaultdict[str, str] = defaultdict(lambda: "…")
    return [
        say(
            "{code}: {title} [{severity}]", code=kind.code, title=kind.title, severity=SEVERITY[kind.severity]
        ),
        say("พบอะไร: {found}", found=filled(kind.sentence, unknown)),
        say("ทำอย่างไร: {action}", action=filled(kind.action, unknown)),
        say("ตัวอย่าง: {example}", example=kind.example),
    ]


def list_lines() -> list[str]:
    """Every code with its title."""
    width = max(len(code) for code in CATALOGUE)
    return [
        say("{code}  {title}", code=code.ljust(width), title=kind.title)
        for code, kind in sorted(CATALOGUE.items())
    ]
