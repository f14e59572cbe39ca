"""Rows whose texts changed places: they were sorted without their hidden keys."""

from __future__ import annotations

from collections.abc import Mapping

from rt67_aggregate.model import Issue
from rt67_aggregate.review.entries import Ledger, Seen


def swapped(ledger: Ledger, seen: Mapping[str, Seen]) -> Issue | None:
    """An issue where texts of different colleges stand in one another's rows.

    One text that becomes another college's is a correction like any other; where that other one's
    became somebody else's, too, nobody typed it.
    """
    changed = {key: next(iter(texts.items())) for key, one in seen.items() if (texts := one.values("shown"))}
    owners: dict[str, set[str]] = {}
    for key in changed:
        owners.setdefault(ledger.shown(key), set()).add(_college(ledger, key))
    moved = [
        (line, text)
        for key, (text, line) in changed.items()
        if text and owners.get(text, set()) - {_college(ledger, key)}
    ]
    if len(moved) < 2:
        return None
    line, text = moved[0]
    return ledger.fault("review_rows_swapped", line, text=text[:200])


def _college(ledger: Ledger, key: str) -> str:
    return ledger.parts(key)[0]["college_id"]
