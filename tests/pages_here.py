"""A summary around one reading, for tests of its page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from rt67_aggregate.model import ReturnReading, Roster, Summary
from rt67_aggregate.pages import page_paths
from rt67_aggregate.table import frames
from tests.real_reader import form
from tests.returns.colleges import ROSTER


@dataclass(frozen=True, slots=True)
class Written:
    """Where and when pages of tests are written: nowhere."""

    folder: Path = Path("/somewhere/output")
    inbox: Path = Path("/somewhere/inbox")
    moment: datetime = datetime(2024, 3, 20, 9, 0, tzinfo=UTC)


WRITTEN = Written()


def summary_for(*readings: ReturnReading) -> Summary:
    """What a run would write of these returns of the real form; nothing of it is on a disk."""
    roster = Roster(tuple(ROSTER))
    return Summary(
        form=form(),
        roster=roster,
        frames=frames(form(), roster, readings),
        issues=(),
        folder=WRITTEN.folder,
        inbox=WRITTEN.inbox,
        written=WRITTEN.moment,
        version="1.0.0",
        pages=page_paths(readings),
    )
