"""The report once more, from the last run and the review, without reading the inbox."""

from __future__ import annotations

from dataclasses import replace

from rt67_aggregate.model import Frames, Issue
from rt67_aggregate.pipeline.changed_outputs import changed_outputs, keep_outputs
from rt67_aggregate.pipeline.names import ANNEX, OUTPUTS_NOTE, SENT
from rt67_aggregate.pipeline.outputs import out_of_date, summary_of
from rt67_aggregate.pipeline.picture_looks import read_looks
from rt67_aggregate.pipeline.pictures import with_pictures
from rt67_aggregate.pipeline.prepare import Prepared, prepared
from rt67_aggregate.pipeline.reports import report_files, write_reports
from rt67_aggregate.pipeline.values import Job, Outcome, Run, Setup
from rt67_aggregate.publish import NotWrittenError, read_tables
from rt67_aggregate.roster import college_named
from rt67_aggregate.workers import WorkerPool


def rewrite_report(job: Job, college: str = "") -> Run:
    """Write the report of the last run again with what the officer entered since.

    ``college``: only the extract of this one, by its ID, name or other name, into a file of its own. The
    inbox is not read; the other outputs stay as they are.
    """
    files, folders = ((), ()) if college else (tuple(job.volumes.files), (ANNEX,))
    with WorkerPool(job.jobs) as pool, prepared(job, pool, files, folders, again=True) as ready:
        return ready if isinstance(ready, Run) else _rewritten(ready.job, ready, college)


def _rewritten(job: Job, ready: Prepared, college: str) -> Run:
    college_id = ""
    if college:
        named = college_named(ready.setup.roster, college)
        if named.value is None:
            return Run(Outcome.BAD_SETUP, named.issues, ready.setup)
        college_id = named.value.college_id
    sent = last_tables(job, ready.setup)
    if isinstance(sent, Run):
        return sent
    try:
        return _written(job, ready, sent, college_id)
    except NotWrittenError as error:
        return Run(Outcome.NOT_WRITTEN, (error.issue,), ready.setup)


def last_tables(job: Job, setup: Setup) -> Frames | Run:
    """The last run's tables as the returns gave them, or why there are none."""
    sent = read_tables(job.output / SENT)
    values = (("path", str(job.output)),)
    if sent is None:
        return Run(Outcome.NOTHING_USABLE, (Issue("no_last_run", str(job.output), values=values),), setup)
    if not set(sent.records["form_id"]) <= {setup.form.form_id}:
        issue = Issue("last_run_of_another_form", str(job.output), values=values)
        return Run(Outcome.BAD_SETUP, (issue,), setup)
    known = {college.college_id for college in setup.roster.colleges}
    told = set(sent.records["college_id"])
    if told and not told & known:
        return Run(Outcome.BAD_SETUP, (Issue("last_run_of_others", str(job.output), values=values),), setup)
    return sent


def _written(job: Job, ready: Prepared, sent: Frames, college_id: str) -> Run:
    setup = ready.setup
    applied = ready.last.applied(sent, setup.form)
    summary = summary_of(job, setup, applied, applied.issues, job.output)
    summary = with_pictures(replace(summary, looks=read_looks(job.output)), ready.pool, college_id)
    files = report_files(job, summary, college_id)
    with ready.place.staging() as staged:
        issues = write_reports(job, applied, summary, staged, files)
        gone = () if college_id else out_of_date(job, files.names, staged)
        changed = changed_outputs(job.output, files.names if college_id else (*files.names, ANNEX))
        keep_outputs(job, files.names, staged, annex=not college_id)
        staged.put_in_place((*files.names, OUTPUTS_NOTE), () if college_id else (ANNEX,), gone=gone)
    outputs = tuple(job.output / name for name in (*files.names, *files.folders))
    noticed = (*setup.issues, *ready.last.issues, *applied.issues, *changed, *issues)
    return Run(Outcome.WRITTEN, noticed, setup, outputs=outputs)
