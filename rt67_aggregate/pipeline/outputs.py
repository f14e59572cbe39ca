"""Readings → the output folder, whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from rt67_aggregate import report, workbook
from rt67_aggregate.grouping import group_rows, shared_matters
from rt67_aggregate.model import Issue, PictureFile, ReturnReading, Summary
from rt67_aggregate.pipeline.names import CORRECTIONS, FILES, FOLDERS, HISTORY, REPORT, SENT, WORKBOOK
from rt67_aggregate.pipeline.pictures import saved, taken_digests, with_pictures
from rt67_aggregate.pipeline.prepare import Prepared
from rt67_aggregate.pipeline.reviewing import LastReview
from rt67_aggregate.pipeline.values import Job, Progress, Setup, Stage
from rt67_aggregate.publish import TABLES, Staging, picture_lost, write_tables
from rt67_aggregate.report import ReportOptions
from rt67_aggregate.review import Applied, append_corrections, apply, beside, history_copy
from rt67_aggregate.table import frames, in_roster_order, picture_files


def write_outputs(
    job: Job,
    ready: Prepared,
    readings: Sequence[ReturnReading],
    issues: tuple[Issue, ...],
    *,
    progress: Progress,
) -> tuple[tuple[Path, ...], tuple[Issue, ...]]:
    """The files written, and all issues with those of writing; raises NotWrittenError.

    What the officer entered up to now is applied to the tables, and what is new in it is
    kept. The last workbook is replaced only after a copy of it stands in ``history``.
    """
    setup, last = ready.setup, ready.last
    with ready.place.staging() as staged:
        progress(Stage.WRITING, 0, 3)
        ordered = in_roster_order(setup.roster, readings)
        lost = _pictures(ordered, staged, job.jobs)
        sent = frames(setup.form, setup.roster, ordered, lost=frozenset(file.path for file in lost))
        write_tables(sent, staged.folder / SENT)
        staged.seal(*(f"{SENT}/{name}" for name in TABLES))
        applied = apply(sent, last.log.reviews, setup.form)
        write_tables(applied.frames, staged.folder)
        staged.seal(*TABLES)
        issues += (*map(picture_lost, lost), *last.issues, *applied.issues)
        summary = with_pictures(summary_of(job, setup, applied, issues, staged.folder), jobs=job.jobs)
        progress(Stage.WRITING, 1, 3)
        options = ReportOptions(job.thai_digits, job.template)
        issues += report.write(summary, staged.folder / REPORT, options=options)
        staged.seal(REPORT)
        progress(Stage.WRITING, 2, 3)
        # Last, since it lists every issue.
        summary = replace(summary, issues=issues)
        workbook.write(summary, staged.folder / WORKBOOK, beside(applied, issues))
        staged.seal(WORKBOOK)
        _exchange(job, staged, last)
        progress(Stage.WRITING, 3, 3)
    return tuple(job.output / name for name in FILES), issues


def summary_of(job: Job, setup: Setup, applied: Applied, issues: tuple[Issue, ...], folder: Path) -> Summary:
    """What workbook and report are written from: one set of groups, so that both show the same.

    ``folder``: where the pictures stand now.
    """
    words = [reviewed.group for reviewed in applied.records]
    groups = group_rows(setup.form, applied.frames.records, words)
    return Summary(
        form=setup.form,
        roster=setup.roster,
        frames=applied.frames,
        issues=issues,
        folder=folder,
        inbox=job.inbox,
        written=job.written,
        version=job.version,
        output=job.output,
        groups=groups,
        shared=shared_matters(setup.form, applied.frames.records, groups, words),
    )


def _pictures(readings: Sequence[ReturnReading], staged: Staging, jobs: int) -> tuple[PictureFile, ...]:
    """Save the pictures; gives the lost ones."""
    files = tuple(picture_files(readings).values())
    lost = saved(files, staged.folder, jobs)
    gone = {file.path for file in lost}
    for file in files:
        if file.path not in gone:
            staged.expect(file.path, file.picture.sha256)
    return lost


def _exchange(job: Job, staged: Staging, last: LastReview) -> None:
    """What the officer entered goes first, and its copy stands before the workbook goes."""
    files = FILES
    if last.log.new:
        append_corrections(job.output / CORRECTIONS, staged.folder / CORRECTIONS, last.log.new)
        staged.seal(CORRECTIONS)
        files = (CORRECTIONS, *files)
    for book in (job.output / WORKBOOK, *job.reviews):
        history_copy(book, job.output / HISTORY, job.written, sync=staged.here.disk.sync)
    staged.put_in_place(files, FOLDERS, unless_changed=last.digests, digests=taken_digests)
