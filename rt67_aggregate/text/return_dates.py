"""When a return of a form can have been saved: a clock may have stood at another year."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import NamedTuple

from rt67_aggregate.model import Form
from rt67_aggregate.text.dates import common_year

# What a clock's zone may make of a moment: a document says its own without one, or a wrong one.
ZONES = timedelta(days=1)
NEVER = datetime.min.replace(tzinfo=UTC)
# A form is filled in from the year before the one that it is about, which begins in October, on.
_YEARS_BEFORE, _FIRST_MONTH = 2, 10
# Before the deadline.
_SENT_OUT = timedelta(days=366)


class PossibleTime(NamedTuple):
    """The time in which a return of a form can have been saved."""

    first: datetime
    last: datetime

    def holds(self, moment: datetime | None) -> bool:
        """Whether it can have been saved then."""
        stated = comparable(moment)
        return self.first <= stated and stated - self.last <= ZONES


def possible_time(form: Form, now: datetime | None) -> PossibleTime:
    """``now``: the time of the run, after which nothing was saved."""
    last = comparable(now) if now else datetime.max.replace(tzinfo=UTC)
    year = common_year(form.fiscal_year) - _YEARS_BEFORE
    first = datetime(year, _FIRST_MONTH, 1, tzinfo=UTC) if form.fiscal_year else NEVER
    # Whoever set a day for it sent the form out before.
    if form.deadline and form.fiscal_year:
        sent_out = datetime.combine(form.deadline, time(), UTC) - _SENT_OUT
        first = min(first, sent_out)
    return PossibleTime(first, last)


def comparable(moment: datetime | None) -> datetime:
    """Comparable with any other; no date is older than every date, no zone is UTC."""
    if moment is None:
        return NEVER
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
