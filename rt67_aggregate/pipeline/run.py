"""The main job: the folder of returns → the output folder. Every stage is called here and only here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from rt67_aggregate.cache import Store, stamp_of
from rt67_aggregate.inbox import refusal
from rt67_aggregate.language import THAI, Language
from rt67_aggregate.model import (
    OF_SENDER,
    Form,
    IdentifiedBy,
    Identity,
    Issue,
    Read,
    ReturnReading,
    Roster,
    State,
)
from rt67_aggregate.pipeline.ahead import WRITING, imported_meanwhile
from rt67_aggregate.pipeline.earlier_form import earlier_of
from rt67_aggregate.pipeline.equal_files import name_teller
from rt67_aggregate.pipeline.form_choice import Chosen, choose_form, told_apart
from rt67_aggregate.pipeline.intake import no_inbox, read_files
from rt67_aggregate.pipeline.names import CACHE, FILES, FOLDERS
from rt67_aggregate.pipeline.outputs import write_outputs
from rt67_aggregate.pipeline.prepare import Prepared, prepared
from rt67_aggregate.pipeline.shelf import Selected, Shelf
from rt67_aggregate.pipeline.telling import Told, tell_inbox
from rt67_aggregate.pipeline.values import Job, Outcome, Progress, Run, Setup, silent
from rt67_aggregate.pipeline.warming import workers_of_run
from rt67_aggregate.pipeline.workspace import workspace_folder
from rt67_aggregate.publish import NotWrittenError
from rt67_aggregate.review import filed_returns
from rt67_aggregate.selection import first_of_equals, missing, select
from rt67_aggregate.workers import WorkerPool

if TYPE_CHECKING:
    from concurrent.futures import Executor

# Bytes of readings that stay for the next run: some 20,000 returns.
_LARGEST_CACHE = 512 << 20
_NOTHING: Mapping[str, str] = MappingProxyType({})


def aggregate(job: Job, progress: Progress = silent) -> Run:
    """Read an inbox and write its summary; the outcome says how far it came.

    Form, roster, output folder and the officer's review in it are looked at before the first return
    is opened. Unless the outcome is WRITTEN, the outputs are as they were.
    """
    own = job.workers
    with nullcontext(own) if own else workers_of_run(job.jobs) as workers:
        found = choose_form(job.inbox, job.forms or (job.form,), workers)
        if found.value is None:
            return Run(Outcome.BAD_SETUP, found.issues)
        job = replace(job, form=found.value.path)
        with prepared(job, workers, FILES, FOLDERS) as ready:
            if isinstance(ready, Run):
                return ready
            with workspace_folder() as workspace:
                return _aggregate(job, ready, found.value, workspace, progress)


def read_returns(
    inbox: Path,
    form: Form,
    roster: Roster,
    workspace: Path,
    *,
    jobs: int = 1,
    pool: WorkerPool | None = None,
    progress: Progress = silent,
    chosen: Chosen | None = None,
    pages: bool = False,
    language: Language = THAI,
    filed: Mapping[str, str] = _NOTHING,
    executor: Executor | None = None,
    now: datetime | None = None,
) -> Read[tuple[ReturnReading, ...]]:
    """One reading for each file of an inbox, with its final state; issues of the folder itself.

    ``workspace``: an empty folder for members of zips and converted copies; it must live as long
    as pictures are to be taken out of them. ``pool``: the workers of a run, in place of ``jobs`` of its
    own. ``chosen``: which form each return is of, where several are at hand. ``pages``: whether returns
    are drawn as pages, in ``language``. ``filed``: SHA-256 of a file → the college that it is of, where
    it does not say so itself. ``executor``: any executor, which then reads in place of workers here:
    files go to it as bytes. ``now``: the time of the run; a document that says a later one is not newer for
    that.
    """
    with nullcontext(pool) if pool else WorkerPool(jobs) as workers:
        found = tell_inbox(inbox, workspace, workers)
        told = found.value or Told()
        read = read_files(
            _needed(told),
            form,
            roster,
            workspace,
            workers,
            progress=progress,
            pages=pages,
            language=language,
            executor=executor,
        )
    settled = {name: _settled(one, form, roster, chosen, filed) for name, one in read.items()}
    finish = name_teller(told.files, form, roster)
    return Read(tuple(map(finish, select(form, told.files, settled, now))), found.issues)


def _shelved(
    job: Job, ready: Prepared, chosen: Chosen, workspace: Path, progress: Progress
) -> Read[Selected]:
    """The same for a run: what was typed stays on the disk."""
    setup, pool = ready.setup, ready.pool
    form, roster = setup.form, setup.roster
    found = tell_inbox(job.inbox, workspace, pool)
    told = found.value or Told()
    shelf = Shelf(workspace / "readings", _store(job, setup, workspace))
    shelf.folder.mkdir()
    read = read_files(
        _needed(told),
        form,
        roster,
        workspace,
        pool,
        progress=progress,
        pages=job.pages,
        language=job.language,
        shelf=shelf,
        executor=job.executor,
    )
    filed = filed_returns(ready.last.log.reviews)
    settle = partial(_settled, form=form, roster=roster, chosen=chosen, filed=filed)
    settled = {name: settle(one) for name, one in read.items()}
    finish = name_teller(told.files, form, roster)
    stubs = tuple(map(finish, select(form, told.files, settled, job.written)))
    return Read(Selected(form, shelf, stubs, settle, finish, now=job.written), found.issues)


def _store(job: Job, setup: Setup, workspace: Path) -> Store | None:
    """Readings of earlier runs with this form, roster and program."""
    if not job.cache:
        return None
    fresh = workspace / "fresh"
    fresh.mkdir()
    parts = (repr(setup.form), repr(setup.roster), str(job.pages), job.language.code, job.version, job.code)
    return Store(job.output / CACHE, fresh, stamp_of(*parts))


def _needed(told: Told) -> Told:
    """Without the copies of files that are read."""
    firsts = first_of_equals(told.files)
    return replace(told, files=tuple(f for f in told.files if firsts[f.name] is f or refusal(firsts[f.name])))


def _settled(
    reading: ReturnReading, form: Form, roster: Roster, chosen: Chosen | None, filed: Mapping[str, str]
) -> ReturnReading:
    """A reading as it goes into the selection."""
    return as_filed(told_apart(reading, form, chosen) if chosen else reading, filed, roster)


def as_filed(reading: ReturnReading, filed: Mapping[str, str], roster: Roster) -> ReturnReading:
    """A return as that of the college that the officer chose for it: of nobody's, or of one that may be
    another college's than it says."""
    college_id = filed.get(reading.source.sha256, "")
    if reading.state not in (State.UNIDENTIFIED, State.ACCEPTED) or roster.get(college_id) is None:
        return reading
    settled = {*OF_SENDER, reading.reason}
    others = (issue for issue in reading.issues if issue.code not in settled)
    chosen = Issue("college_chosen", reading.source.name, college_id=college_id)
    return replace(
        reading,
        state=State.ACCEPTED,
        reason="",
        identity=Identity(college_id, IdentifiedBy.OFFICER),
        issues=(chosen, *(replace(issue, college_id=college_id) for issue in others)),
    )


def _aggregate(job: Job, ready: Prepared, chosen: Chosen, workspace: Path, progress: Progress) -> Run:
    setup = ready.setup
    with imported_meanwhile(WRITING):
        found = _shelved(job, ready, chosen, workspace, progress)
    assert found.value is not None
    selected = found.value
    readings = selected.stubs
    if not job.inbox.is_dir():  # nothing could be listed, and why is told once
        return Run(Outcome.NOTHING_USABLE, (no_inbox(job.inbox), *setup.issues), setup)
    issues = (*setup.issues, *found.issues, *_of(readings))
    if not any(map(_is_usable, readings)):
        return Run(Outcome.NOTHING_USABLE, (_nothing(job.inbox, readings), *issues), setup, readings)
    issues += missing(setup.roster, readings)
    earlier = earlier_of(
        chosen, setup.form, setup.roster, readings, workspace, pool=ready.pool, now=job.written
    )
    try:
        run = write_outputs(job, ready, selected, issues, progress=progress, earlier=earlier)
    except NotWrittenError as error:
        return Run(Outcome.NOT_WRITTEN, (error.issue,), setup, readings)
    if selected.store:
        selected.store.keep(_LARGEST_CACHE)
    return run


def _is_usable(reading: ReturnReading) -> bool:
    """Whether a return can be of use in the workbook: in one of a college that is not known the officer
    chooses it there."""
    nobodys = reading.state is State.UNIDENTIFIED and reading.reason != "blank_form"
    return reading.state is State.ACCEPTED or nobodys


def _of(readings: Iterable[ReturnReading]) -> tuple[Issue, ...]:
    return tuple(issue for reading in readings for issue in reading.issues)


def _nothing(inbox: Path, readings: Sequence[ReturnReading]) -> Issue:
    """Why there is nothing to summarise, and where the files go."""
    values = (("inbox", str(inbox.absolute())), ("files", str(len(readings))))
    return Issue("nothing_usable" if readings else "inbox_empty", str(inbox), values=values)
