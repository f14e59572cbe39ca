"""What the commands do with their options."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rt67_aggregate import pipeline
from rt67_aggregate.cli.console import tell
from rt67_aggregate.cli.exits import ExitCode
from rt67_aggregate.cli.explain import explain_lines, list_lines
from rt67_aggregate.cli.feedback import brief_lines, feedback_lines
from rt67_aggregate.cli.issue_lines import digest_lines
from rt67_aggregate.cli.jobs import job_of
from rt67_aggregate.cli.logfile import log_lines, write_log
from rt67_aggregate.cli.opening import show
from rt67_aggregate.cli.progress import shown_progress
from rt67_aggregate.cli.stopped import bad_setup, stopped
from rt67_aggregate.cli.structured import note_run
from rt67_aggregate.cli.summary import summary_lines
from rt67_aggregate.cli.usage import near
from rt67_aggregate.data import code_stamp
from rt67_aggregate.issues import CATALOGUE, sentence
from rt67_aggregate.language import say
from rt67_aggregate.model import Issue
from rt67_aggregate.pipeline import Job, Outcome, Run

if TYPE_CHECKING:
    from rt67_aggregate.pipeline.feedback import Feedback
    from rt67_aggregate.pipeline.warming import Workers

_REPORTING, _ANSWERING = say("เขียนรายงาน"), say("เขียนข้อคิดเห็นถึงวิทยาลัย")


def aggregate(
    inbox: Path,
    output: Path,
    *,
    form: Path | None = None,
    colleges: Path | None = None,
    report_template: Path | None = None,
    thai_digits: bool = False,
    extent: str | None = None,
    jobs: int | None = None,
    strict: bool = False,
    reviews: Sequence[Path] = (),
    opened: bool = False,
    verbose: bool = False,
    log: Path | None = None,
    workspace: Path = Path(),
    no_pages: bool = False,
    no_cache: bool = False,
    scheduler: str | None = None,
    no_sync: bool = False,
    workers: Workers | None = None,
) -> ExitCode:
    """Run the main job and tell how it ended.

    ``opened``: show the workbook afterwards. ``log``: where the run is logged; ``verbose``: and told.
    ``workers``: what reads, where it is already at its start.
    """
    job = job_of(
        inbox,
        output,
        form=form,
        colleges=colleges,
        report_template=report_template,
        thai_digits=thai_digits,
        report=extent,
        jobs=jobs,
        workspace=workspace,
    )
    if job.value is None:
        return bad_setup(job.issues)
    began = time.monotonic()
    ready = replace(
        job.value,
        reviews=tuple(reviews),
        sync=not no_sync,
        pages=not no_pages,
        cache=not no_cache,
        code=code_stamp(),
        workers=workers,
    )
    run = _aggregated(ready, scheduler)
    note_run(run)
    lines = tuple(log_lines(job.value, run, time.monotonic() - began))
    if verbose:
        tell(*lines, wrong=True)
    if log and not write_log(log, lines, inbox):
        tell(say("ไม่ได้เขียนไฟล์บันทึก {log} เพราะเขียนไม่ได้ มีไฟล์อื่นชื่อนี้อยู่ หรืออยู่ใน inbox", log=log), wrong=True)
    if run.outcome is not Outcome.WRITTEN:
        return stopped(run)
    tell(*summary_lines(run, output))
    if opened and not show(run.outputs[0]):
        tell(say("เปิดสมุดงานให้ไม่ได้ เปิดเองที่ {path}", path=run.outputs[0].absolute()), wrong=True)
    return ExitCode.NEEDS_EYE if strict and run.needs_eye else ExitCode.DONE


def _aggregated(job: Job, scheduler: str | None) -> Run:
    with shown_progress() as progress:
        if not scheduler:
            return pipeline.aggregate(job, progress)
        with pipeline.executor_at(scheduler) as executor:
            if isinstance(executor, Issue):
                return Run(Outcome.BAD_SETUP, (executor,))
            return pipeline.aggregate(replace(job, executor=executor), progress)


def report(
    output: Path,
    college: str,
    *,
    form: Path | None = None,
    colleges: Path | None = None,
    report_template: Path | None = None,
    thai_digits: bool = False,
    extent: str | None = None,
    opened: bool = False,
    workspace: Path = Path(),
    no_sync: bool = False,
) -> ExitCode:
    """Write the last run's report again and tell where it is. ``opened``: show it afterwards."""
    # The inbox is not read.
    job = job_of(
        Path("inbox"),
        output,
        form=form,
        colleges=colleges,
        report_template=report_template,
        thai_digits=thai_digits,
        report=extent,
        workspace=workspace,
    )
    if job.value is None:
        return bad_setup(job.issues, _REPORTING)
    run = pipeline.rewrite_report(replace(job.value, sync=not no_sync), college)
    note_run(run)
    if run.outcome is not Outcome.WRITTEN:
        return stopped(run, _REPORTING)
    tell(*(say("เขียนรายงานแล้ว: {path}", path=path.absolute()) for path in run.outputs))
    _tell_setup(run)
    edited = [sentence(issue) for issue in run.issues if issue.code == "output_edited"]
    if edited:
        tell(*edited, wrong=True)
    if opened:
        show(run.outputs[0])
    return ExitCode.DONE


def feedback(
    college: str,
    inbox: Path,
    output: Path,
    *,
    form: Path | None = None,
    colleges: Path | None = None,
    jobs: int | None = None,
    workspace: Path = Path(),
    no_sync: bool = False,
) -> ExitCode:
    """Write what goes back to a college, to all where none is named, and tell where it is."""
    job = job_of(inbox, output, form=form, colleges=colleges, jobs=jobs, workspace=workspace)
    if job.value is None:
        return bad_setup(job.issues, _ANSWERING)
    with shown_progress() as progress:
        own = replace(job.value, sync=not no_sync)
        if not college:
            return _told_to_all(pipeline.write_all_feedback(own, progress))
        done = pipeline.write_feedback(own, college, progress)
    note_run(done.run)
    if done.run.outcome is not Outcome.WRITTEN:
        return stopped(done.run, _ANSWERING)
    tell(*feedback_lines(done))
    _tell_setup(done.run)
    return ExitCode.DONE


def _tell_setup(run: Run) -> None:
    """What was noticed in form, roster and settings: they count in what was written."""
    if run.setup and run.setup.issues:
        tell(*digest_lines(run.setup.issues, len(run.setup.issues)))


def _told_to_all(done: Sequence[Feedback]) -> ExitCode:
    """One line a college; the exit code of the first that nothing could be written for."""
    code = ExitCode.DONE
    together = _together([one.run for one in done])
    note_run(together)
    _tell_setup(together)
    for one in done:
        if one.run.outcome is Outcome.WRITTEN:
            tell(*brief_lines(one))
            continue
        ended = stopped(one.run, _ANSWERING)
        code = ended if code is ExitCode.DONE else code
    return code


def _together(runs: Sequence[Run]) -> Run:
    """Runs of one command as one: it ended as the first that did not write."""
    failed = next((run for run in runs if run.outcome is not Outcome.WRITTEN), runs[0])
    return Run(
        failed.outcome,
        tuple(issue for run in runs for issue in run.issues),
        failed.setup,
        tuple(reading for run in runs for reading in run.readings),
        tuple(path for run in runs for path in run.outputs),
    )


def explain(code: str | None) -> ExitCode:
    """Tell what a code means, or which codes there are."""
    if code is None:
        tell(*list_lines())
        return ExitCode.DONE
    if code not in CATALOGUE:
        raise click.UsageError(say("ไม่มีรหัส {code}{near}", code=code, near=near(code, CATALOGUE)))
    tell(*explain_lines(CATALOGUE[code]))
    return ExitCode.DONE
