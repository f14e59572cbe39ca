"""Columns that were sorted by themselves: texts or entries that stand in one another's rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from rt67_aggregate.model import Issue, Verdict
from rt67_aggregate.review.entries import KeyChanges, plain_field
from rt67_aggregate.review.ledger import Ledger
from rt67_aggregate.review.row_issue import quoted
from rt67_aggregate.review.sheets import SheetRow

# Entries that are a person's own words: two of them in other rows are no chance.
_WORDS = ("text", "note")
# Entries out of a few: only a column that holds the same as before, otherwise dealt out, tells.
_CHOICES = ("verdict", "moved_to", "group")
_CHOICES_MOVED = 3


def sorted_alone(ledger: Ledger, seen: Mapping[str, KeyChanges]) -> Issue | None:
    """An issue where a column was sorted without the rest of its rows."""
    return _texts_swapped(ledger, seen) or _entries_shifted(ledger, seen)


def _texts_swapped(ledger: Ledger, seen: Mapping[str, KeyChanges]) -> Issue | None:
    """Texts of different answers that stand in one another's rows.

    One text that becomes another answer's is a correction like any other; where that other one's
    became somebody else's, too, nobody typed it. Within one section of one college nothing is lost.
    """
    changed = {key: next(iter(texts.items())) for key, one in seen.items() if (texts := one.values("shown"))}
    owners: dict[str, set[tuple[str, str]]] = {}
    for key in changed:
        owners.setdefault(plain_field("shown", ledger.shown(key)), set()).add(_spot(ledger, key))
    moved = [
        (line, text)
        for key, (text, line) in changed.items()
        if text and owners.get(text, set()) - {_spot(ledger, key)}
    ]
    if len(moved) < 2:
        return None
    line, text = moved[0]
    return ledger.fault("review_rows_swapped", line, text=quoted(text))


def _entries_shifted(ledger: Ledger, seen: Mapping[str, KeyChanges]) -> Issue | None:
    for name in (*_WORDS, *_CHOICES):
        moves = _moves(ledger, seen, name)
        before, now = Counter(old for old, _, _ in moves), Counter(new for _, new, _ in moves)
        if name in _WORDS:
            away = [(old, line) for old, _, line in moves if old and now[old] >= before[old]]
            shifted = len(away) > 1
        else:
            away = [(new or old, line) for old, new, line in moves]
            shifted = len(moves) >= _CHOICES_MOVED and before == now
        if shifted:
            text, line = away[0]
            return ledger.fault("review_entries_shifted", line, text=quoted(text))
    return None


def _moves(ledger: Ledger, seen: Mapping[str, KeyChanges], name: str) -> list[tuple[str, str, SheetRow]]:
    """What an entry was and is now, and where, of every row in which it was changed."""
    nothing = plain_field(name, Verdict.NOT_YET if name == "verdict" else "")
    found = []
    for key, one in seen.items():
        for new, line in one.values(name).items():
            old = plain_field(name, ledger.parts(key)[0].get(name, "") or nothing)
            found.append((old, new, line))
    return found


def _spot(ledger: Ledger, key: str) -> tuple[str, str]:
    first = ledger.parts(key)[0]
    return first["college_id"], first["section_id"]
