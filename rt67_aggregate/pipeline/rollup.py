"""One level higher: the outputs of several workspaces as one workbook, report and CSV."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rt67_aggregate.model import Issue
from rt67_aggregate.pipeline.names import FILES, FOLDERS
from rt67_aggregate.pipeline.outputs import Sent, write_from
from rt67_aggregate.pipeline.picture_looks import looks_of_parts
from rt67_aggregate.pipeline.prepare import Prepared, prepared
from rt67_aggregate.pipeline.rollup_parts import Joined, ReportingOffice, faults_of, join, read_part
from rt67_aggregate.pipeline.values import Job, Outcome, Progress, Run, Setup, Stage, silent
from rt67_aggregate.publish import NotWrittenError, Staging, copy_files
from rt67_aggregate.workers import WorkerPool

_SECONDS, _MEGABYTES = 600.0, 512  # of the pictures of all parts


def roll_up(job: Job, parts: Sequence[Job], progress: Progress = silent) -> Run:
    """Write the summary of several workspaces' summaries, as reviewed there up to now.

    ``job``: the output folder of the higher office, and what it says of itself; its inbox, form and
    roster are not read. ``parts``: a job for each workspace. Nothing is written into them. What is entered
    in the higher workbook stays there.
    """
    with WorkerPool(job.jobs) as pool:
        read = [read_part(part, pool) for part in parts]
        issues = tuple(issue for one in read for issue in one.issues)
        found = [one.value for one in read if one.value is not None]
        faults = faults_of(found, job.output) if len(found) == len(parts) else issues
        if faults:
            return Run(Outcome.BAD_SETUP, faults)
        joined = join(found, job.settings.office, job.settings.province)
        setup = _setup(found, joined)
        with prepared(job, pool, FILES, FOLDERS, setup=setup) as ready:
            if isinstance(ready, Run):
                return ready
            try:
                return _written(job, ready, joined, [part.output for part in parts], progress)
            except NotWrittenError as error:
                return Run(Outcome.NOT_WRITTEN, (error.issue,), setup)


def _setup(parts: Sequence[ReportingOffice], joined: Joined) -> Setup:
    first = parts[0].setup
    folders = ", ".join(str(part.job.output) for part in parts)
    return Setup(joined.form, joined.roster, form_path=first.form_path, roster_path=Path(folders))


def _written(job: Job, ready: Prepared, joined: Joined, outputs: Sequence[Path], progress: Progress) -> Run:
    with ready.place.staging() as staged:
        progress(Stage.WRITING, 0, 3)
        issues = (*joined.issues, *_copied(joined, staged, ready.pool))
        looks = looks_of_parts(outputs, joined.pictures)
        sent = Sent(joined.frames, joined.base, looks=looks)
        return write_from(job, ready, staged, sent, issues, progress=progress)


def _copied(joined: Joined, staged: Staging, pool: WorkerPool) -> tuple[Issue, ...]:
    """Copy the pictures of all parts, by a worker: they are strangers' bytes. An issue for each that is
    not there any more."""
    if not joined.pictures:
        return ()
    pairs = tuple((source, staged.folder / name) for source, name in joined.pictures)
    (outcome,) = pool.run(copy_files, [pairs], seconds=_SECONDS, megabytes=_MEGABYTES)
    if outcome.refused:
        raise outcome.refused
    issues = []
    for (source, name), sha256 in zip(joined.pictures, outcome.value or ("",) * len(pairs), strict=True):
        if sha256:
            staged.expect(name, sha256)
        else:
            issues.append(Issue("picture_not_saved", str(source), values=(("picture", name),)))
    return tuple(issues)
