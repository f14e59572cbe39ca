"""What the commands do with their options."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rt67_aggregate import pipeline
from rt67_aggregate.cli.check import check_lines, opinion_lines, why_lines
from rt67_aggregate.cli.console import tell
from rt67_aggregate.cli.exits import ExitCode
from rt67_aggregate.cli.explain import explain_lines, list_lines
from rt67_aggregate.cli.feedback import brief_lines, feedback_lines
from rt67_aggregate.cli.issue_lines import fault_lines, first_fault_lines
from rt67_aggregate.cli.jobs import job_of
from rt67_aggregate.cli.logfile import log_lines, write_log
from rt67_aggregate.cli.opening import show
from rt67_aggregate.cli.progress import shown_progress
from rt67_aggregate.cli.structured import note, note_run, reading_values
from rt67_aggregate.cli.summary import summary_lines
from rt67_aggregate.cli.usage import near
from rt67_aggregate.data import code_stamp
from rt67_aggregate.issues import CATALOGUE, worst_first
from rt67_aggregate.language import Phrase, say
from rt67_aggregate.model import Issue
from rt67_aggregate.pipeline import Job, Outcome, Run

if TYPE_CHECKING:
    from rt67_aggregate.pipeline.feedback import Feedback

_CODES = {
    Outcome.BAD_SETUP: ExitCode.BAD_SETUP,
    Outcome.NOTHING_USABLE: ExitCode.NOTHING_USABLE,
    Outcome.NOT_WRITTEN: ExitCode.NOT_WRITTEN,
}
_OLD_STAND = say("ผลลัพธ์ชุดเดิมยังอยู่ตามเดิม")
_MERGING = Phrase("รวม", key="merging")
_REPORTING, _ANSWERING, _CHECKING = say("เขียนรายงาน"), say("เขียนข้อคิดเห็นถึงวิทยาลัย"), say("ตรวจไฟล์")
_ENTERED = ("review_", "corrections_", "workbook_")


def aggregate(
    inbox: Path,
    output: Path,
    *,
    form: Path | None,
    colleges: Path | None,
    report_template: Path | None,
    thai_digits: bool,
    extent: str | None = None,
    jobs: int | None,
    strict: bool,
    reviews: Sequence[Path] = (),
    opened: bool = False,
    verbose: bool = False,
    log: Path | None = None,
    workspace: Path = Path(),
    no_pages: bool = False,
    no_cache: bool = False,
    scheduler: str | None = None,
    no_sync: bool = False,
) -> ExitCode:
    """Run the main job and tell how it ended.

    ``opened``: show the workbook afterwards. ``log``: where the run is logged; ``verbose``: and told.
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
        return _bad_settings(job.issues)
    began = time.monotonic()
    ready = replace(
        job.value,
        reviews=tuple(reviews),
        sync=not no_sync,
        pages=not no_pages,
        cache=not no_cache,
        code=code_stamp(),
    )
    run = _aggregated(ready, scheduler)
    note_run(run)
    lines = tuple(log_lines(job.value, run, time.monotonic() - began))
    if verbose:
        tell(*lines, wrong=True)
    if log and not write_log(log, lines):
        tell(say("เขียนไฟล์บันทึก {log} ไม่ได้", log=log), wrong=True)
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
    form: Path | None,
    colleges: Path | None,
    report_template: Path | None,
    thai_digits: bool,
    extent: str | None = None,
    no_sync: bool = False,
) -> ExitCode:
    """Write the last run's report again and tell where it is."""
    # The inbox is not read.
    job = job_of(
        Path("inbox"),
        output,
        form=form,
        colleges=colleges,
        report_template=report_template,
        thai_digits=thai_digits,
        report=extent,
    )
    if job.value is None:
        return _bad_settings(job.issues, _REPORTING)
    run = pipeline.rewrite_report(replace(job.value, sync=not no_sync), college)
    note_run(run)
    if run.outcome is not Outcome.WRITTEN:
        return stopped(run, _REPORTING)
    tell(*(say("เขียนรายงานแล้ว: {path}", path=path.absolute()) for path in run.outputs))
    return ExitCode.DONE


def feedback(
    college: str,
    inbox: Path,
    output: Path,
    *,
    form: Path | None,
    colleges: Path | None,
    jobs: int | None,
    no_sync: bool = False,
) -> ExitCode:
    """Write what goes back to a college, to all where none is named, and tell where it is."""
    job = job_of(inbox, output, form=form, colleges=colleges, jobs=jobs)
    if job.value is None:
        return _bad_settings(job.issues, _ANSWERING)
    with shown_progress() as progress:
        own = replace(job.value, sync=not no_sync)
        if not college:
            return _told_to_all(pipeline.write_all_feedback(own, progress))
        done = pipeline.write_feedback(own, college, progress)
    note_run(done.run)
    if done.run.outcome is not Outcome.WRITTEN:
        return stopped(done.run, _ANSWERING)
    tell(*feedback_lines(done))
    return ExitCode.DONE


def _told_to_all(done: Sequence[Feedback]) -> ExitCode:
    """One line a college; the exit code of the first that nothing could be written for."""
    code = ExitCode.DONE
    note_run(_together([one.run for one in done]))
    for one in done:
        if one.run.outcome is Outcome.WRITTEN:
            tell(*brief_lines(one))
            continue
        ended = stopped(one.run)
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


def check(
    files: Sequence[Path],
    *,
    form: Path | None,
    colleges: Path | None,
    second_reader: bool,
    why: bool = False,
    full: bool = False,
) -> ExitCode:
    """Tell how single returns are understood."""
    job = job_of(Path(), Path(), form=form, colleges=colleges)
    if job.value is None:
        return _bad_settings(job.issues, _CHECKING)
    setup = pipeline.load_setup(job.value.form, job.value.roster, job.value.settings)
    if setup.value is None:
        return _bad_settings(setup.issues, _CHECKING)
    checked = pipeline.check(files, setup.value, second_reader=second_reader, explain=why)
    note(files=[reading_values(one.reading) for one in checked])
    for one in checked:
        tell(
            *check_lines(one.reading, setup.value, full=full),
            *opinion_lines(one),
            *why_lines(one.reading),
            "",
        )
    usable = any(one.reading.answers for one in checked)
    return ExitCode.DONE if usable else ExitCode.NOTHING_USABLE


def explain(code: str | None) -> ExitCode:
    """Tell what a code means, or which codes there are."""
    if code is None:
        tell(*list_lines())
        return ExitCode.DONE
    if code not in CATALOGUE:
        raise click.UsageError(say("ไม่มีรหัส {code}{near}", code=code, near=near(code, CATALOGUE)))
    tell(*explain_lines(CATALOGUE[code]))
    return ExitCode.DONE


def _bad_settings(issues: tuple[Issue, ...], doing: str = _MERGING) -> ExitCode:
    return stopped(Run(Outcome.BAD_SETUP, issues), doing)


def stopped(run: Run, doing: str = _MERGING) -> ExitCode:
    """Tell why a command ended before anything was written. ``doing``: what it was to do."""
    why = _why(run, doing)
    # A person who mends a form or a roster needs every fault; of files, a few of each kind.
    lines = fault_lines if run.outcome is Outcome.BAD_SETUP else first_fault_lines
    tell(why, *lines(worst_first(run.issues), run.setup.form if run.setup else None), wrong=True)
    return _CODES[run.outcome]


def _why(run: Run, doing: str) -> str:
    codes = [issue.code for issue in run.issues]
    if "output_unfinished" in codes:
        return say("{doing}ไม่สำเร็จ", doing=doing)
    if run.outcome is Outcome.BAD_SETUP:
        return say("ยังไม่ได้{doing} เพราะต้องแก้สิ่งต่อไปนี้ก่อน {old_stand}", doing=doing, old_stand=_OLD_STAND)
    if run.outcome is Outcome.NOTHING_USABLE:
        why = say("ยังไม่เคยรวม") if "no_last_run" in codes else say("ไม่มีแบบรายงานที่ใช้ได้")
        return say("ยังไม่ได้{doing} เพราะ{why} {old_stand}", doing=doing, why=why, old_stand=_OLD_STAND)
    if codes and all(code.startswith(_ENTERED) for code in codes):
        return say(
            "ยังไม่ได้{doing} เพราะอ่านสิ่งที่กรอกไว้ในการตรวจไม่ได้ทั้งหมด {old_stand}", doing=doing, old_stand=_OLD_STAND
        )
    return say("ยังไม่ได้{doing} เพราะเขียนลงในโฟลเดอร์ผลลัพธ์ไม่ได้ {old_stand}", doing=doing, old_stand=_OLD_STAND)
