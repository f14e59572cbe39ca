"""``rt67 rollup``: several workspaces one level higher."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from rt67_aggregate import pipeline
from rt67_aggregate.cli.console import tell
from rt67_aggregate.cli.exits import ExitCode
from rt67_aggregate.cli.jobs import job_of
from rt67_aggregate.cli.progress import shown_progress
from rt67_aggregate.cli.stopped import stopped
from rt67_aggregate.cli.structured import note_run
from rt67_aggregate.cli.summary import review_lines
from rt67_aggregate.language import say
from rt67_aggregate.model import Read
from rt67_aggregate.pipeline import Outcome, Run

_INBOX, _OUTPUT = "inbox", "output"


def rollup(
    folders: Sequence[Path],
    output: Path,
    *,
    office: str,
    province: str,
    report_template: Path | None,
    thai_digits: bool,
    reviews: tuple[Path, ...] = (),
    no_sync: bool = False,
) -> ExitCode:
    """Roll up, and tell what came of it by province, and of what was entered above."""
    parts = [_part(folder) for folder in folders]
    own = job_of(
        folders[0] / _INBOX,
        output,
        form=None,
        colleges=None,
        report_template=report_template,
        thai_digits=thai_digits,
    )
    faults = tuple(issue for read in (*parts, own) for issue in read.issues if read.value is None)
    if faults or own.value is None:
        return stopped(Run(Outcome.BAD_SETUP, faults))
    settings = own.value.settings
    settings = replace(settings, office=office or settings.office, province=province or settings.province)
    job = replace(own.value, settings=settings, reviews=reviews, sync=not no_sync)
    with shown_progress() as progress:
        run = pipeline.roll_up(job, [part.value for part in parts if part.value is not None], progress)
    note_run(run)
    if run.outcome is not Outcome.WRITTEN:
        return stopped(run)
    tell(*_lines(run, output))
    return ExitCode.DONE


def _part(folder: Path) -> Read[pipeline.Job]:
    """The job of a workspace; of its output folder where that was given."""
    is_output = folder.name == _OUTPUT and not (folder / _OUTPUT).is_dir()
    workspace = folder.parent if is_output else folder
    return job_of(workspace / _INBOX, workspace / _OUTPUT, form=None, colleges=None, workspace=workspace)


def _lines(run: Run, output: Path) -> Iterator[str]:
    if run.setup is None:
        return
    colleges = run.setup.roster.colleges
    missing = {issue.college_id for issue in run.issues if issue.code == "college_missing"}
    expected = Counter(college.province for college in colleges)
    waiting = Counter(college.province for college in colleges if college.college_id in missing)
    form, total = run.setup.form, len(colleges) - len(missing)
    yield say(
        "รวม{short_title} จาก {count} จังหวัด: รับแล้ว {total} ใน {of} วิทยาลัย",
        short_title=form.short_title,
        count=len(expected),
        total=total,
        of=len(colleges),
    )
    for province, count in expected.items():
        yield say(
            "  {province}: {count} ใน {of}",
            province=province,
            count=count - waiting[province],
            of=count,
        )
    yield from review_lines(run)
    yield say("ผลลัพธ์อยู่ในโฟลเดอร์ {output}", output=output.absolute())
    yield from (f"  {path.name}" for path in run.outputs if path.suffix != ".csv")
