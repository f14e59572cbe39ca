"""Tables of a run → which rows of the form's tables say the same matter and stand together."""

from rt67_aggregate.grouping.rows import group_rows
from rt67_aggregate.grouping.shared import shared_matters
from rt67_aggregate.grouping.similar import similar_groups

__all__ = ["group_rows", "shared_matters", "similar_groups"]
