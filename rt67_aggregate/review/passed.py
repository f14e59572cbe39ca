"""Issues that the officer has said she has seen."""

from __future__ import annotations

from collections.abc import Mapping

from rt67_aggregate.model import Issue, Reviewed, Verdict
from rt67_aggregate.review.keys import issue_key


def is_passed(issue: Issue, reviews: Mapping[str, Reviewed]) -> bool:
    """Whether a verdict was chosen in the row of an issue of no file and no answer. ``reviews``: by key."""
    row = reviews.get(issue_key(issue))
    return row is not None and row.verdict is not Verdict.NOT_YET
