"""What was found of each heading of the form, and what is doubtful about it."""

from __future__ import annotations

from collections.abc import Iterable

from rt67_aggregate.locate.checks import Aligned
from rt67_aggregate.locate.event import Event
from rt67_aggregate.model import Doubt, HeadingReading, Line


def heading_readings(aligned: Aligned, doubts: Iterable[Doubt]) -> tuple[HeadingReading, ...]:
    """One for each heading of the form, in its order."""
    used: dict[int, tuple[Event, float]] = {}
    for event, margin in zip(aligned.alignment.path, aligned.alignment.margins, strict=True):
        if event.match is not None:
            used[event.state] = (event, margin)
    told: dict[str, set[tuple[str, str]]] = {}
    for doubt in doubts:
        told.setdefault(doubt.heading_id, set()).add((doubt.code.value, doubt.by))
    return tuple(
        _heading(state.heading.id, used.get(state.index), told.get(state.heading.id, set()), aligned)
        for state in aligned.outline.states
    )


def _heading(
    heading_id: str, used: tuple[Event, float] | None, told: set[tuple[str, str]], aligned: Aligned
) -> HeadingReading:
    checks = tuple(sorted(told))
    uncertain = tuple(dict.fromkeys(code for code, _ in checks))
    if used is None or used[0].match is None:
        return HeadingReading(heading_id, uncertain=uncertain, checks=checks)
    event, match, margin = used[0], used[0].match, used[1]
    lines = [unit for unit in aligned.units[event.start : event.stop] if isinstance(unit, Line)]
    last = lines[-1].text
    parts = [line.text.strip() for line in lines[:-1]]
    parts.append(last if match.whole else last[: match.end])
    return HeadingReading(
        heading_id,
        found=" ".join(parts).strip() or lines[0].paragraph.label,
        place=lines[0].paragraph.place,
        distance=match.distance,
        margin=margin,
        uncertain=uncertain,
        by_number=match.by_number,
        checks=checks,
    )
