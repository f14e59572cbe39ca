"""Entries go with the return that they were made in, also where it is another college's now: the officer
filed it, or took that back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from rt67_aggregate.model import Reviewed, State

if TYPE_CHECKING:
    import pandas as pd

_KINDS = ("r-", "u-")  # answers, and texts that no section took


def with_their_returns(reviews: Mapping[str, Reviewed], returns: pd.DataFrame) -> dict[str, Reviewed]:
    """The reviews, each of the college whose return it was made in now. ``returns``: of this run, of which
    those that do not count have no rows: what was entered in them stays with its college, and is told. So is
    what was entered for a college that is there no more, as one that another office has now."""
    senders: dict[str, set[str]] = defaultdict(set)
    columns = (returns[name] for name in ("sha256", "college_id", "state"))
    for sha256, college_id, state in zip(*columns, strict=True):
        if sha256 and college_id and state == State.ACCEPTED:
            senders[sha256].add(college_id)
    now = {sha256: next(iter(ids)) for sha256, ids in senders.items() if len(ids) == 1}
    there = {"", *returns["college_id"]}
    return {k: _of(review, now) if review.college_id in there else review for k, review in reviews.items()}


def _of(review: Reviewed, senders: Mapping[str, str]) -> Reviewed:
    college_id = senders.get(review.sha256, "")
    if not college_id or college_id == review.college_id or not review.key.startswith(_KINDS):
        return review
    return replace(review, college_id=college_id)
