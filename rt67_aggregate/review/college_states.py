"""How far the officer is with each college, and where the college sent another return since she said so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from rt67_aggregate.language import say
from rt67_aggregate.model import CollegeState, Issue, Reviewed, State
from rt67_aggregate.review.fields import with_entered
from rt67_aggregate.review.keys import college_key

if TYPE_CHECKING:
    import pandas as pd

# What was said of a return; that a return waits is as true of the next one.
_OF_A_RETURN = frozenset({CollegeState.SENT_BACK, CollegeState.DONE})


def college_rows(reviews: Mapping[str, Reviewed], returns: pd.DataFrame) -> tuple[Reviewed, ...]:
    """One for each college of the table of returns, at the return that counts by now."""
    counting = _counting(returns)
    ids = dict.fromkeys(college_id for college_id in returns["college_id"] if college_id)
    return tuple(_row(college_id, counting, reviews) for college_id in ids)


def _row(
    college_id: str, counting: Mapping[str, Mapping[str, str]], reviews: Mapping[str, Reviewed]
) -> Reviewed:
    key = college_key(college_id)
    row = Reviewed(key, next(iter(counting.get(college_id, ())), ""), college_id)
    return with_entered(row, reviews[key]) if key in reviews else row


def states_outdated(reviews: Mapping[str, Reviewed], returns: pd.DataFrame) -> Iterator[Issue]:
    """One for each college that is done, or sent back, by another return than the one that counts."""
    said = [row for row in reviews.values() if row.key.startswith("c-") and row.status in _OF_A_RETURN]
    counting = _counting(returns) if said else {}
    for row in said:
        files = counting.get(row.college_id, {})
        if row.sha256 and files and row.sha256 not in files:
            source = next(iter(files.values()))
            yield Issue(
                "college_state_outdated",
                source,
                college_id=row.college_id,
                values=(("state", say(row.status)),),
            )


def _counting(returns: pd.DataFrame) -> dict[str, dict[str, str]]:
    """College → its returns that count, as SHA-256 → file."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    columns = (returns[name] for name in ("college_id", "state", "sha256", "source"))
    for college_id, state, sha256, source in zip(*columns, strict=True):
        if college_id and sha256 and state == State.ACCEPTED:
            found[college_id][sha256] = source
    return found
