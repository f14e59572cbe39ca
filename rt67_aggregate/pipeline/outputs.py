"""Readings → the output folder, whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from rt67_aggregate import photos, workbook
from rt67_aggregate.grouping import group_rows, shared_matters
from rt67_aggregate.model import (
    Earlier,
    Frames,
    Issue,
    PictureFile,
    PictureLook,
    ReturnReading,
    Rows,
    Summary,
)
from rt67_aggregate.pages import page_paths
from rt67_aggregate.pipeline.changed_outputs import changed_outputs, keep_outputs, without_workbook
from rt67_aggregate.pipeline.known_ids import note_known_ids, told_ids
from rt67_aggregate.pipeline.names import (
    ANNEX,
    CORRECTIONS,
    FILES,
    FOLDERS,
    FULL_REPORT,
    HISTORY,
    OUTPUTS_NOTE,
    SENT,
    WORKBOOK,
)
from rt67_aggregate.pipeline.news import entered, since, unreviewed
from rt67_aggregate.pipeline.own_pictures import keep_pictures, own_pictures, told_pictures
from rt67_aggregate.pipeline.pages import write_pages
from rt67_aggregate.pipeline.picture_looks import looks_of, note_looks
from rt67_aggregate.pipeline.pictures import saved, taken_digests, with_pictures
from rt67_aggregate.pipeline.prepare import Prepared
from rt67_aggregate.pipeline.reports import ReportFiles, report_files, write_reports
from rt67_aggregate.pipeline.shelf import Selected
from rt67_aggregate.pipeline.values import Job, Outcome, Progress, Run, Setup, Stage
from rt67_aggregate.pipeline.workbook_stamp import LEFT, note_written
from rt67_aggregate.publish import TABLES, Staging, picture_lost, read_returns_table, write_tables
from rt67_aggregate.review import (
    Applied,
    beside,
    history_copy,
    is_kept,
    past_notes,
    placed,
    write_corrections,
)
from rt67_aggregate.table import in_roster_order, ordered_frames, picture_files
from rt67_aggregate.workers import WorkerPool


def write_outputs(
    job: Job,
    ready: Prepared,
    readings: Selected,
    issues: tuple[Issue, ...],
    *,
    progress: Progress,
    earlier: Earlier | None = None,
) -> Run:
    """The run that is done, with all issues and those of writing; raises NotWrittenError.

    ``earlier``: another form's returns, which the workbook compares with.
    """
    setup = ready.setup
    with ready.place.staging() as staged:
        progress(Stage.WRITING, 0, 3)
        stubs = in_roster_order(setup.roster, readings.stubs)
        ordered = readings.ordered(stubs)
        kept, lost = _pictures(stubs, staged, ready.pool)
        if kept:
            ready.pool.warm(photos.WORKS_WITH)  # while the tables are made here
        gone = frozenset(file.path for file in lost)
        sent = ordered_frames(setup.form, setup.roster, stubs, ordered, lost=gone)
        issues += tuple(map(picture_lost, lost))
        tables = Sent(sent, job.inbox, earlier, ordered, kept, looks_of(kept))
        run = write_from(job, ready, staged, tables, issues, progress=progress)
        return replace(run, readings=readings.stubs)


@dataclass(frozen=True, slots=True)
class Sent:
    """The tables before any correction. ``inbox``: what ``source`` is relative to in them. ``readings``:
    what they were made of, to be shown as pages, with the pictures that were ``kept``. ``looks``: what
    of them is shown.
    """

    frames: Frames
    inbox: Path
    earlier: Earlier | None = None
    readings: Selected | None = None
    kept: Sequence[PictureFile] = ()
    looks: Mapping[str, PictureLook] = field(default_factory=dict)


# What a run replaces, or removes, without reading it.
_REPLACED = (*without_workbook(FILES), FULL_REPORT, ANNEX)


def write_from(
    job: Job, ready: Prepared, staged: Staging, sent: Sent, issues: tuple[Issue, ...], *, progress: Progress
) -> Run:
    """Tables, report and workbook out of the tables as sent, whose pictures stand in ``staged``.

    What the officer entered up to now is applied to the tables, and what is new in it is
    kept. The last workbook is replaced only after a copy of it stands in ``history``.
    """
    setup, last = ready.setup, ready.last
    news = since(read_returns_table(job.output / SENT), Rows(sent.frames.returns))
    write_tables(sent.frames, staged.folder / SENT)
    staged.seal(*(f"{SENT}/{name}" for name in TABLES))
    note_known_ids(staged, ready.known)
    note_looks(staged, sent.looks)
    applied = last.applied(sent.frames, setup.form)
    write_tables(applied.frames, staged.folder)
    staged.seal(*TABLES)
    own = own_pictures(staged, partial(taken_digests, pool=ready.pool))
    changed = (*changed_outputs(job.output, _REPLACED), *told_pictures(job.output, own))
    issues += (*last.issues, *applied.issues, *changed)
    summary = summary_of(job, setup, applied, issues, staged.folder)
    summary = replace(summary, inbox=sent.inbox, looks=sent.looks)
    summary = with_pictures(summary, ready.pool)
    if job.pages and sent.readings:
        summary = replace(summary, pages=page_paths(sent.readings.stubs))
        write_pages(summary, sent.readings, sent.kept, staged)
    progress(Stage.WRITING, 1, 3)
    reports = report_files(job, summary)
    issues += write_reports(job, applied, summary, staged, reports)
    issues += past_notes(applied, issues)
    progress(Stage.WRITING, 2, 3)
    overlays, gone = placed(last.log.overlays, beside(applied, issues), setup.form)
    issues += gone
    # Last, since it lists every issue.
    summary = replace(summary, issues=issues, earlier=sent.earlier)
    lines = len(last.log.kept) + len(last.log.new)
    review = replace(beside(applied, issues), ids=told_ids(ready.known), overlays=overlays, lines=lines)
    to_review = workbook.write(summary, staged.folder / WORKBOOK, review)
    staged.seal(WORKBOOK)
    all_kept = is_kept(review, last.log.reviews) and not overlays
    keep_pictures(job, own, staged)
    _exchange(job, staged, ready, _files(reports), all_kept=all_kept)
    progress(Stage.WRITING, 3, 3)
    outputs = tuple(job.output / name for name in (*_files(reports), *reports.folders))
    return Run(
        Outcome.WRITTEN,
        issues,
        setup,
        outputs=outputs,
        news=news,
        entered=entered(last.log.reviews.values()),
        to_review=to_review,
        unreviewed=unreviewed(issues, review),
    )


def _files(reports: ReportFiles) -> tuple[str, ...]:
    """What the run writes; of another extent than last time's."""
    return tuple(dict.fromkeys((*FILES, *reports.names)))


def summary_of(job: Job, setup: Setup, applied: Applied, issues: tuple[Issue, ...], folder: Path) -> Summary:
    """What workbook and report are written from: one set of groups, so that both show the same.

    ``folder``: where the pictures stand now.
    """
    words = [""] * len(applied.records)
    for number, reviewed in applied.records.entered.items():
        words[number] = reviewed.group
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
        form_file=setup.form_path.name,
        roster_file=setup.roster_path.name,
        language=job.language.calling(setup.form.topic_word),
    )


def _pictures(
    readings: Sequence[ReturnReading], staged: Staging, pool: WorkerPool
) -> tuple[list[PictureFile], tuple[PictureFile, ...]]:
    """Save the pictures; gives those that are saved, and the lost ones."""
    files = tuple(picture_files(readings).values())
    lost = saved(files, staged.folder, staged.output, pool)
    gone = {file.path for file in lost}
    kept = [file for file in files if file.path not in gone]
    for file in kept:
        staged.expect(file.path, file.picture.sha256)
    return kept, lost


def _exchange(job: Job, staged: Staging, ready: Prepared, files: tuple[str, ...], *, all_kept: bool) -> None:
    """What the officer entered goes first, and its copy stands before the workbook goes. ``all_kept``: the
    workbook holds nothing of it that the corrections do not."""
    last = ready.last
    lines = (*last.log.kept, *last.log.new)
    if lines:
        write_corrections(staged.folder / LEFT, lines)
        staged.seal(LEFT)
    if last.log.new or last.log.mended:
        write_corrections(staged.folder / CORRECTIONS, lines)
        staged.seal(CORRECTIONS)
        files = (CORRECTIONS, *files)
    if all_kept:
        note_written(staged, last.digests[CORRECTIONS])
    gone = out_of_date(job, files, staged)
    for book in (job.output / WORKBOOK, *job.reviews):
        history_copy(book, job.output / HISTORY, job.written, sync=staged.here.disk.sync)
    # Last: its note is younger than all copies.
    keep_outputs(job, without_workbook(files), staged, pictures=True)
    staged.put_in_place(
        (*files, OUTPUTS_NOTE),
        FOLDERS,
        gone=gone,
        unless_changed=last.digests,
        digests=partial(taken_digests, pool=ready.pool),
    )


def out_of_date(job: Job, files: Sequence[str], staged: Staging) -> tuple[str, ...]:
    """The whole report of an earlier run, where these files hold none: it would look like this run's.
    A copy of it stays in ``history``, since somebody may have worked on it."""
    if FULL_REPORT in files:
        return ()
    history_copy(job.output / FULL_REPORT, job.output / HISTORY, job.written, sync=staged.here.disk.sync)
    return (FULL_REPORT,)
