"""Back to one college: its return with comments in it, and a letter."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from rt67_aggregate.feedback import LETTER, Letter, Note, annotate, copy_name, notes_for, write_letter
from rt67_aggregate.model import College, Issue, Read, ReturnReading, Reviewed, Roster, State
from rt67_aggregate.pipeline.names import HISTORY
from rt67_aggregate.pipeline.prepare import Prepared, prepared
from rt67_aggregate.pipeline.run import read_returns
from rt67_aggregate.pipeline.values import Job, Outcome, Progress, Run, Setup, silent
from rt67_aggregate.pipeline.workspace import workspace_folder
from rt67_aggregate.publish import NotWrittenError, blocked
from rt67_aggregate.review import apply, beside, history_copy
from rt67_aggregate.table import frames
from rt67_aggregate.workers import run_all

FEEDBACK = "feedback"
_NEAR_SHOWN = 5
_SECONDS, _MEGABYTES = 120.0, 512


@dataclass(frozen=True, slots=True)
class Feedback:
    """What came of it. ``notes``: what the college is asked to do; with none nothing is written."""

    run: Run
    college: College | None = None
    notes: tuple[Note, ...] = ()


def write_feedback(job: Job, college_id: str, progress: Progress = silent) -> Feedback:
    """Write what goes back to a college below ``feedback/<college_id>`` in the output folder.

    The inbox is read once more, and the review is what the last workbook and the kept corrections say
    now. Neither is written to. Files that are replaced stand in ``history``.
    """
    with prepared(job, (), (FEEDBACK,), again=True) as ready:
        if isinstance(ready, Run):
            return Feedback(ready)
        return _for_college(ready.job, ready, college_id, progress)


def _for_college(job: Job, ready: Prepared, college_id: str, progress: Progress) -> Feedback:
    college = _college(ready.setup.roster, college_id)
    if college is None:
        issue = _unknown(ready.setup.roster, college_id)
        return Feedback(Run(Outcome.BAD_SETUP, (issue,), ready.setup))
    with workspace_folder() as workspace:
        try:
            return _read_and_written(job, ready, college, workspace, progress)
        except NotWrittenError as error:
            return Feedback(Run(Outcome.NOT_WRITTEN, (error.issue,), ready.setup), college)


def _read_and_written(
    job: Job, ready: Prepared, college: College, workspace: Path, progress: Progress
) -> Feedback:
    setup, last = ready.setup, ready.last
    found = read_returns(job.inbox, setup.form, setup.roster, workspace, jobs=job.jobs, progress=progress)
    reading = _accepted(found.value or (), college)
    if reading is None:
        issues = (_no_return(job, college), *found.issues)
        return Feedback(Run(Outcome.NOTHING_USABLE, issues, setup, found.value or ()), college)
    reviewed, conflicts = _reviewed(setup, reading, last.log.reviews.values())
    issues = (*last.issues, *conflicts)
    notes = notes_for(reading, setup.form, reviewed)
    if not notes:
        return Feedback(Run(Outcome.WRITTEN, issues, setup, (reading,)), college)
    run = _written(job, ready, college, reading, notes)
    return Feedback(replace(run, issues=(*issues, *run.issues)), college, notes)


def _reviewed(
    setup: Setup, reading: ReturnReading, entered: Iterable[Reviewed]
) -> tuple[tuple[Reviewed, ...], tuple[Issue, ...]]:
    """What the officer entered about this return, and what was entered about an older one that differs."""
    name, college_id = reading.source.name, reading.identity.college_id
    own = {row.key: row for row in entered if row.college_id == college_id or row.source == name}
    applied = apply(frames(setup.form, setup.roster, (reading,)), own, setup.form)
    rows = (*applied.records, *applied.unplaced, *beside(applied, reading.issues).issues)
    return rows, applied.issues


def _written(
    job: Job, ready: Prepared, college: College, reading: ReturnReading, notes: tuple[Note, ...]
) -> Run:
    setup, source, form = ready.setup, reading.source, ready.setup.form
    name = copy_name(source.name)
    letter = Letter(form, college, source.name.rpartition("/")[2], name, notes, job.written)
    below = f"{FEEDBACK}/{college.college_id}"
    with _folder(job, college) as folder, ready.place.staging(below) as staged:
        copy = staged.folder / name
        work = partial(annotate, source.path, notes, when=job.written, author=form.office, source=source.name)
        made = _made(work, copy, source.name)
        if made.value is None:
            return Run(Outcome.NOTHING_USABLE, made.issues, setup, (reading,))
        write_letter(letter, staged.folder / LETTER)
        for old in (name, LETTER):
            history_copy(folder / old, job.output / HISTORY / below, job.written, sync=staged.here.disk.sync)
        staged.seal(name, LETTER)
        staged.put_in_place((name, LETTER), ())
    return Run(Outcome.WRITTEN, made.issues, setup, (reading,), (folder / name, folder / LETTER))


def _made(work: Callable[[Path], Read[int]], copy: Path, source: str) -> Read[int]:
    """The copy with its comments, made in a worker: the return in it is a stranger's."""
    (outcome,) = run_all(work, [copy], jobs=1, seconds=_SECONDS, megabytes=_MEGABYTES)
    if outcome.refused:
        raise outcome.refused
    if outcome.issue:
        return Read(None, (replace(outcome.issue, source=source),))
    return outcome.value or Read(None)


@contextmanager
def _folder(job: Job, college: College) -> Iterator[Path]:
    """The college's folder; gone afterwards where nothing came to stand in it."""
    parent = job.output / FEEDBACK
    folder = parent / college.college_id
    obstacle = blocked(parent, job.inbox, (), (college.college_id,))
    if obstacle:
        raise NotWrittenError(obstacle)
    try:
        yield folder
    finally:
        with suppress(OSError):  # not empty, or never made
            folder.rmdir()
            parent.rmdir()


def _accepted(readings: Sequence[ReturnReading], college: College) -> ReturnReading | None:
    own = (r for r in readings if r.identity.college_id == college.college_id)
    return next((reading for reading in own if reading.state is State.ACCEPTED), None)


def _college(roster: Roster, college_id: str) -> College | None:
    """The college of an ID; case does not count, as in the roster."""
    wanted = college_id.strip().casefold()
    return next((c for c in roster.colleges if c.college_id.casefold() == wanted), None)


def _unknown(roster: Roster, college_id: str) -> Issue:
    """The issue names colleges of such a name, and IDs like it; else the first of the roster."""
    wanted = college_id.strip().casefold()
    named = [c for c in roster.colleges if any(wanted in n.casefold() for n in (c.name, *c.aliases))]
    ids = {college.college_id.casefold(): college for college in roster.colleges}
    near = [ids[found] for found in difflib.get_close_matches(wanted, ids, _NEAR_SHOWN)]
    shown = list(dict.fromkeys([*named, *near] or roster.colleges))[:_NEAR_SHOWN]
    names = ", ".join(f"{c.college_id} {c.name}" for c in shown)
    return Issue("feedback_college_unknown", values=(("college", college_id), ("near", names)))


def _no_return(job: Job, college: College) -> Issue:
    inbox = str(job.inbox.absolute())
    if not job.inbox.is_dir():
        return Issue("inbox_not_found", str(job.inbox), values=(("inbox", inbox),))
    values = (("inbox", inbox), ("college", f"{college.college_id} {college.name}"))
    return Issue("feedback_no_return", college_id=college.college_id, values=values)
