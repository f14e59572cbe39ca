"""Returns of another form in the same inbox: read by their own, to be compared with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from rt67_aggregate.form import Change, Step, crosswalk, load_form
from rt67_aggregate.model import Continued, Earlier, Form, Heading, ReturnReading, Roster, State
from rt67_aggregate.pipeline.form_choice import Chosen
from rt67_aggregate.pipeline.intake import read_files
from rt67_aggregate.pipeline.telling import Told
from rt67_aggregate.selection import select
from rt67_aggregate.table import frames
from rt67_aggregate.workers import WorkerPool


def earlier_of(
    chosen: Chosen,
    form: Form,
    roster: Roster,
    readings: Sequence[ReturnReading],
    workspace: Path,
    *,
    pool: WorkerPool,
    now: datetime,
) -> Earlier | None:
    """The returns of the other form that most of the others are of, and the sections that go on from it
    to ``form``; None where there are none, or nothing goes on.

    ``readings``: of the run, among them those that are said to be another form's. ``now``: the time of the
    run.
    """
    files = [reading.source for reading in readings if reading.reason == "other_form"]
    others = Counter(fit.form_id for fit in chosen.fits.values() if fit.form_id not in ("", form.form_id))
    for form_id, _ in others.most_common():
        other = load_form(chosen.files[form_id]).value
        continued = _continued(crosswalk(other, form)) if other else ()
        if other is None or not continued:
            continue
        own = tuple(file for file in files if chosen.fits[file.name].form_id == form_id)
        read = read_files(Told(own), other, roster, workspace, pool)
        found = select(other, own, read, now)
        if any(reading.state is State.ACCEPTED for reading in found):
            return Earlier(other, frames(other, roster, found).records, continued)
    return None


def _continued(steps: tuple[Step, ...]) -> tuple[Continued, ...]:
    return tuple(
        Continued(step.old.id, step.new.id, step.change is not Change.SAME)
        for step in steps
        if _is_section(step.old) and _is_section(step.new) and step.old and step.new
    )


def _is_section(heading: Heading | None) -> bool:
    return heading is not None and heading.is_section
