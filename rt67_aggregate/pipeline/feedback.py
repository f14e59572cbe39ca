"""Back to one college: its return with comments in it, and a letter."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from itertools import chain
from pathlib import Path

from rt67_aggregate.feedback import LETTER, Letter, Note, annotate, copy_name, notes_for, write_letter
from rt67_aggregate.model import College, Form, Issue, Read, ReturnReading, Reviewed, Roster, State
from rt67_aggregate.pipeline.form_choice import choose_form
from rt67_aggregate.pipeline.intake import no_inbox
from rt67_aggregate.pipeline.names import FEEDBACK, HISTORY
from rt67_aggregate.pipeline.prepare import Prepared, prepared
from rt67_aggregate.pipeline.run import read_returns
from rt67_aggregate.pipeline.values import Job, Outcome, Progress, Run, Setup, silent
from rt67_aggregate.pipeline.workspace import workspace_folder
from rt67_aggregate.publish import NotWrittenError, Staging, blocked
from rt67_aggregate.review import Applied, apply, filed_returns, history_copy, issue_rows
from rt67_aggregate.roster import college_named
from rt67_aggregate.table import frames
from rt67_aggregate.workers import WorkerPool

_SECONDS, _MEGABYTES = 120.0, 512


@dataclass(frozen=True, slots=True)
class Feedback:
    """What came of it for one college. ``notes``: what the college is asked to do. ``reminded``: it has sent
    nothing, and the letter says so; with neither nothing is written."""

    run: Run
    college: College | None = None
    notes: tuple[Note, ...] = ()
    reminded: bool = False


def write_feedback(job: Job, wanted: str, progress: Progress = silent) -> Feedback:
    """Write what goes back to a college below ``feedback/<college_id>`` in the output folder.

    ``wanted``: the college's ID, name or other name. The inbox is read once more, and the review is what
    the last workbook and the kept corrections say now. Neither is written to. Files that are replaced
    stand in ``history``.
    """
    with WorkerPool(job.jobs) as pool, prepared(job, pool, (), (FEEDBACK,), again=True) as ready:
        if isinstance(ready, Run):
            return Feedback(ready)
        college = college_named(ready.setup.roster, wanted)
        if college.value is None:
            return Feedback(Run(Outcome.BAD_SETUP, college.issues, ready.setup))
        return _to_all(ready.job, ready, (college.value,), progress)[0]


def write_all_feedback(job: Job, progress: Progress = silent) -> tuple[Feedback, ...]:
    """The same for every college of the roster, in its order: one value a college; one alone where
    nothing could be done at all."""
    with WorkerPool(job.jobs) as pool, prepared(job, pool, (), (FEEDBACK,), again=True) as ready:
        if isinstance(ready, Run):
            return (Feedback(ready),)
        return _to_all(ready.job, ready, ready.setup.roster.colleges, progress)


def _to_all(
    job: Job, ready: Prepared, colleges: Sequence[College], progress: Progress
) -> tuple[Feedback, ...]:
    setup = ready.setup
    if not job.inbox.is_dir():
        return (Feedback(Run(Outcome.NOTHING_USABLE, (no_inbox(job.inbox),), setup)),)
    chosen = choose_form(job.inbox, job.forms or (job.form,), ready.pool)
    if chosen.value is None:
        return (Feedback(Run(Outcome.BAD_SETUP, chosen.issues, setup)),)
    done = []
    with workspace_folder() as workspace:
        found = read_returns(
            job.inbox,
            setup.form,
            setup.roster,
            workspace,
            chosen=chosen.value,
            pool=ready.pool,
            progress=progress,
            filed=filed_returns(ready.last.log.reviews),
            now=job.written,
        )
        noticed = (*setup.issues, *ready.last.issues, *found.issues)
        readings = found.value or ()
        review = review_of_all(setup.form, setup.roster, readings, ready.last.log.reviews)
        for college in colleges:
            try:
                one = _to_one(job, ready, college, readings, review)
            except NotWrittenError as error:
                one = Feedback(Run(Outcome.NOT_WRITTEN, (error.issue,), setup), college)
            done.append(replace(one, run=replace(one.run, issues=(*noticed, *one.run.issues))))
            noticed = ()  # of the run as a whole: told once
    return tuple(done)


def _to_one(
    job: Job, ready: Prepared, college: College, readings: Sequence[ReturnReading], review: ReviewOfAll
) -> Feedback:
    setup = ready.setup
    reading = _accepted(readings, college)
    if reading is None:
        return Feedback(_reminder(job, ready, college), college, reminded=True)
    reviewed, conflicts = reviewed_return(review, reading)
    notes = notes_for(reading, setup.form, reviewed)
    if not notes:
        return Feedback(Run(Outcome.WRITTEN, conflicts, setup, (reading,)), college)
    run = _written(job, ready, college, reading, notes)
    return Feedback(replace(run, issues=(*conflicts, *run.issues)), college, notes)


@dataclass(frozen=True, slots=True)
class ReviewOfAll:
    """What the officer entered, applied to the returns of all colleges, since one entry may be for several.

    By colleges, or by files that are nobody's: ``rows``: the numbers of their records and, behind these, of
    their unplaced pieces; ``told``: the issues of applying it.
    """

    applied: Applied
    rows: Mapping[str, Sequence[int]]
    told: Mapping[str, Sequence[Issue]]


def review_of_all(
    form: Form, roster: Roster, readings: Sequence[ReturnReading], entered: Mapping[str, Reviewed]
) -> ReviewOfAll:
    """What was ``entered``, applied to all that the colleges sent."""
    applied = apply(frames(form, roster, readings), entered, form)
    rows: dict[str, array[int]] = {}
    for number, row in enumerate(chain(applied.records, applied.unplaced)):
        rows.setdefault(row.college_id or row.source, array("L")).append(number)
    told: dict[str, list[Issue]] = {}
    for issue in applied.issues:
        told.setdefault(issue.college_id or issue.source, []).append(issue)
    return ReviewOfAll(applied, rows, told)


def reviewed_return(
    review: ReviewOfAll, reading: ReturnReading
) -> tuple[tuple[Reviewed, ...], tuple[Issue, ...]]:
    """What holds of this return, and what was entered about an older one that differs."""
    whose = (reading.identity.college_id, reading.source.name)
    records, unplaced = review.applied.records, review.applied.unplaced
    numbers = [number for one in whose for number in review.rows.get(one, ())]
    answers = [records[number] for number in numbers if number < len(records)]
    pieces = [unplaced[number - len(records)] for number in numbers if number >= len(records)]
    hashes = {reading.source.name: reading.source.sha256}
    about = issue_rows(review.applied, reading.issues, answers, hashes)
    return (*answers, *pieces, *about), tuple(issue for one in whose for issue in review.told.get(one, ()))


def _written(
    job: Job, ready: Prepared, college: College, reading: ReturnReading, notes: tuple[Note, ...]
) -> Run:
    """The letter, and with it the commented copy wherever one can be made of the return."""
    setup, source, form = ready.setup, reading.source, ready.setup.form
    name = copy_name(source.name)
    with _folder(job, college) as folder, ready.place.staging(_below(college)) as staged:
        copy = staged.folder / name
        work = partial(annotate, source.path, notes, when=job.written, author=form.office, source=source.name)
        made = _made(work, copy, source.name, ready.pool)
        attached = "" if made.value is None else name
        sent = source.name.rpartition("/")[2]
        letter = replace(_letter(job, setup, college), notes=notes, sent=sent, attached=attached)
        write_letter(letter, staged.folder / LETTER)
        written = (name, LETTER) if attached else (LETTER,)
        _put_in_place(job, college, staged, written)
    return Run(Outcome.WRITTEN, made.issues, setup, (reading,), tuple(folder / one for one in written))


def _reminder(job: Job, ready: Prepared, college: College) -> Run:
    with _folder(job, college) as folder, ready.place.staging(_below(college)) as staged:
        write_letter(_letter(job, ready.setup, college), staged.folder / LETTER)
        _put_in_place(job, college, staged, (LETTER,))
    return Run(Outcome.WRITTEN, (), ready.setup, outputs=(folder / LETTER,))


def _letter(job: Job, setup: Setup, college: College) -> Letter:
    """A letter in which nothing is asked yet. The answer is due at the form's deadline, or some days from
    now where that is past."""
    settings, today, deadline = job.settings, job.written.date(), setup.form.deadline
    due = deadline if deadline and today <= deadline else today + timedelta(days=settings.answer_days)
    sender = settings.sender or (settings.signers[-1] if settings.signers else None)
    return Letter(setup.form, college, (), job.written, due, sender=sender, phone=settings.phone)


def _put_in_place(job: Job, college: College, staged: Staging, names: Sequence[str]) -> None:
    below = _below(college)
    for old in names:
        kept = job.output / HISTORY / below
        history_copy(job.output / below / old, kept, job.written, sync=staged.here.disk.sync)
    staged.seal(*names)
    staged.put_in_place(names, ())


def _below(college: College) -> str:
    return f"{FEEDBACK}/{college.college_id}"


def _made(work: Callable[[Path], Read[int]], copy: Path, source: str, pool: WorkerPool) -> Read[int]:
    """The copy with its comments, made in a worker: the return in it is a stranger's."""
    (outcome,) = pool.run(work, [copy], seconds=_SECONDS, megabytes=_MEGABYTES)
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
