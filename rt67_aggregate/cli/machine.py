"""What this machine can take."""

from __future__ import annotations

import os

_MOST_JOBS = 8  # more readers at once than this only take memory from one another


def usual_jobs() -> int:
    """How many returns are read at once where nobody says."""
    return min(os.cpu_count() or 1, _MOST_JOBS)
