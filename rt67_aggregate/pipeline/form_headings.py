"""Whether the form has another heading under an ID than the last run's: the review goes by IDs."""

from __future__ import annotations

import difflib
import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from rt67_aggregate.model import Form, Issue, Reviewed
from rt67_aggregate.pipeline.names import SENT
from rt67_aggregate.publish import Staging
from rt67_aggregate.review import is_entered
from rt67_aggregate.text import fold, shortened

HEADINGS = f"{SENT}/headings.json"
# A heading that is less like the one before is another one, not one that was reworded.
_ALIKE = 0.6
_SHOWN, _LETTERS = 5, 80


def note_headings(staged: Staging, form: Form) -> None:
    """Write down what the sections of this run are called."""
    data = json.dumps({section.id: section.text for section in form.sections}, ensure_ascii=False).encode()
    (staged.folder / HEADINGS).write_bytes(data)
    staged.expect(HEADINGS, hashlib.sha256(data).hexdigest())


def other_headings(output: Path, form: Form, reviews: Iterable[Reviewed]) -> tuple[Issue, ...]:
    """One issue where something was entered under an ID that is another heading's now, or none."""
    rows = Counter(
        section for one in reviews if is_entered(one) for section in {one.section_id, one.moved_to} if section
    )
    before = _before(output) if rows else {}
    now = {section.id: section.text for section in form.sections}
    changed = [section for section in rows if section in before and section in now]
    changed = [section for section in changed if _is_another(before[section], now[section], before, now)]
    if not changed:
        return ()
    shown = [f"{section}: {_said(before[section])} → {_said(now[section])}" for section in sorted(changed)]
    values = {"count": str(sum(rows[section] for section in changed)), "headings": " · ".join(shown[:_SHOWN])}
    return (Issue("form_headings_changed", values=tuple(values.items())),)


def _is_another(old: str, new: str, before: dict[str, str], now: dict[str, str]) -> bool:
    old, new = fold(old), fold(new)
    if old == new:
        return False
    stands_elsewhere = old in map(fold, now.values()) or new in map(fold, before.values())
    return stands_elsewhere or difflib.SequenceMatcher(None, old, new).ratio() < _ALIKE


def _before(output: Path) -> dict[str, str]:
    try:
        found = json.loads((output / HEADINGS).read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return {str(key): str(text) for key, text in found.items()} if isinstance(found, dict) else {}


def _said(heading: str) -> str:
    return f"“{shortened(heading, _LETTERS)}”"
