"""What the commands do with their options."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import click

from rt67_aggregate import data, pipeline
from rt67_aggregate.cli.check import check_lines, opinion_lines
from rt67_aggregate.cli.console import tell
from rt67_aggregate.cli.exits import ExitCode
from rt67_aggregate.cli.explain import explain_lines, list_lines
from rt67_aggregate.cli.feedback import feedback_lines
from rt67_aggregate.cli.issue_lines import fault_lines, first_fault_lines
from rt67_aggregate.cli.opening import show
from rt67_aggregate.cli.progress import shown_progress
from rt67_aggregate.cli.summary import summary_lines
from rt67_aggregate.cli.usage import near
from rt67_aggregate.issues import CATALOGUE, worst_first
from rt67_aggregate.pipeline import Outcome, Run

_MOST_JOBS = 8  # more readers at once than this only take memory from one another
_ENDINGS = {
    Outcome.BAD_SETUP: (ExitCode.BAD_SETUP, "ยังไม่ได้เขียนอะไร เพราะต้องแก้สิ่งต่อไปนี้ก่อน ผลลัพธ์ชุดเดิมยังอยู่ตามเดิม"),
    Outcome.NOTHING_USABLE: (
        ExitCode.NOTHING_USABLE,
        "ยังไม่ได้เขียนอะไร เพราะไม่มีแบบรายงานให้รวม ผลลัพธ์ชุดเดิมยังอยู่ตามเดิม",
    ),
    Outcome.NOT_WRITTEN: (ExitCode.NOT_WRITTEN, "เขียนผลลัพธ์ไม่ได้ ผลลัพธ์ชุดเดิมยังอยู่ตามเดิม"),
}


def aggregate(
    inbox: Path,
    output: Path,
    *,
    form: Path | None,
    colleges: Path | None,
    report_template: Path | None,
    thai_digits: bool,
    jobs: int | None,
    strict: bool,
    opened: bool = False,
) -> ExitCode:
    """Run the main job and tell how it ended; ``opened``: show the workbook afterwards."""
    job = replace(
        _job(inbox, output, form, colleges, jobs), template=report_template, thai_digits=thai_digits
    )
    with shown_progress() as progress:
        run = pipeline.aggregate(job, progress)
    if run.outcome is not Outcome.WRITTEN:
        return _stopped(run)
    tell(*summary_lines(run, output))
    if opened and not show(run.outputs[0]):
        tell(f"เปิดสมุดงานให้ไม่ได้ เปิดเองที่ {run.outputs[0].resolve()}", wrong=True)
    return ExitCode.NEEDS_EYE if strict and run.needs_eye else ExitCode.DONE


def report(
    output: Path,
    college: str,
    *,
    form: Path | None,
    colleges: Path | None,
    report_template: Path | None,
    thai_digits: bool,
) -> ExitCode:
    """Write the last run's report again and tell where it is."""
    # The inbox is not read.
    job = _job(Path("inbox"), output, form, colleges)
    job = replace(job, template=report_template, thai_digits=thai_digits)
    run = pipeline.rewrite_report(job, college)
    if run.outcome is not Outcome.WRITTEN:
        return _stopped(run)
    tell(*(f"เขียนรายงานแล้ว: {path.resolve()}" for path in run.outputs))
    return ExitCode.DONE


def feedback(
    college_id: str,
    inbox: Path,
    output: Path,
    *,
    form: Path | None,
    colleges: Path | None,
    jobs: int | None,
) -> ExitCode:
    """Write what goes back to a college and tell where it is."""
    job = _job(inbox, output, form, colleges, jobs)
    with shown_progress() as progress:
        done = pipeline.write_feedback(job, college_id, progress)
    if done.run.outcome is not Outcome.WRITTEN:
        return _stopped(done.run)
    tell(*feedback_lines(done))
    return ExitCode.DONE


def check(
    files: Sequence[Path], *, form: Path | None, colleges: Path | None, second_reader: bool
) -> ExitCode:
    """Tell how single returns are understood."""
    setup = pipeline.load_setup(form or data.default_form(Path()), colleges or data.default_roster(Path()))
    if setup.value is None:
        tell(*fault_lines(setup.issues), wrong=True)
        return ExitCode.BAD_SETUP
    checked = pipeline.check(files, setup.value, second_reader=second_reader)
    for one in checked:
        tell(*check_lines(one.reading, setup.value), *opinion_lines(one), "")
    usable = any(one.reading.answers for one in checked)
    return ExitCode.DONE if usable else ExitCode.NOTHING_USABLE


def explain(code: str | None) -> ExitCode:
    """Tell what a code means, or which codes there are."""
    if code is None:
        tell(*list_lines())
        return ExitCode.DONE
    if code not in CATALOGUE:
        raise click.UsageError(f"ไม่มีรหัส {code}{near(code, CATALOGUE)}")
    tell(*explain_lines(CATALOGUE[code]))
    return ExitCode.DONE


def _job(
    inbox: Path, output: Path, form: Path | None, colleges: Path | None, jobs: int | None = None
) -> pipeline.Job:
    """A job of now and here: what is not given is looked for in the current folder."""
    return pipeline.Job(
        inbox=inbox,
        output=output,
        form=form or data.default_form(Path()),
        forms=() if form else data.workspace_forms(Path()),
        roster=colleges or data.default_roster(Path()),
        written=datetime.now(UTC).astimezone(),
        version=version("rt67-aggregate"),
        jobs=jobs or min(os.cpu_count() or 1, _MOST_JOBS),
    )


def _stopped(run: Run) -> ExitCode:
    """Tell why a run ended before anything was written."""
    code, why = _ENDINGS[run.outcome]
    # A person who mends a form or a roster needs every fault; of files, a few of each kind.
    lines = fault_lines if run.outcome is Outcome.BAD_SETUP else first_fault_lines
    tell(why, *lines(worst_first(run.issues)), wrong=True)
    return code
