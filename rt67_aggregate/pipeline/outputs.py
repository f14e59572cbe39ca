"""Readings → the output folder, whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from rt67_aggregate import report, workbook
from rt67_aggregate.model import Issue, ReturnReading, Summary
from rt67_aggregate.pipeline.values import Job, Progress, Setup, Stage
from rt67_aggregate.publish import PICTURES, TABLES, picture_lost, save_pictures, staging, write_tables
from rt67_aggregate.table import frames, in_roster_order, picture_files

WORKBOOK = "rt67_summary.xlsx"
REPORT = "rt67_summary.docx"
FILES = (WORKBOOK, REPORT, *TABLES)
FOLDERS = (PICTURES,)


def write_outputs(
    job: Job,
    setup: Setup,
    readings: Sequence[ReturnReading],
    issues: tuple[Issue, ...],
    progress: Progress,
) -> tuple[tuple[Path, ...], tuple[Issue, ...]]:
    """The files written, and all issues with those of writing; raises NotWrittenError."""
    with staging(job.output, job.inbox) as staged:
        progress(Stage.WRITING, 0, 3)
        ordered = in_roster_order(setup.roster, readings)
        lost = save_pictures(picture_files(ordered).values(), staged.folder)
        issues += tuple(picture_lost(file) for file in lost)
        tables = frames(setup.form, setup.roster, ordered, lost=frozenset(file.path for file in lost))
        write_tables(tables, staged.folder)
        summary = Summary(
            form=setup.form,
            roster=setup.roster,
            frames=tables,
            issues=issues,
            folder=staged.folder,
            inbox=job.inbox,
            written=job.written,
            version=job.version,
            output=job.output,
        )
        progress(Stage.WRITING, 1, 3)
        issues += report.write(summary, staged.folder / REPORT)
        progress(Stage.WRITING, 2, 3)
        # Last, since it lists every issue.
        workbook.write(replace(summary, issues=issues), staged.folder / WORKBOOK)
        staged.put_in_place(FILES, FOLDERS)
        progress(Stage.WRITING, 3, 3)
    return tuple(job.output / name for name in FILES), issues
