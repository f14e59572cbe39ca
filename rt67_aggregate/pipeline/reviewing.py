"""What the officer entered up to now, read before anything is written over it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from rt67_aggregate.model import Form, Frames, Issue, Read, Roster
from rt67_aggregate.pipeline.names import (
    CORRECTIONS,
    FEEDBACK,
    FILES,
    FOLDERS,
    HISTORY,
    OUTPUTS_NOTE,
    WORKBOOK,
)
from rt67_aggregate.pipeline.values import Job
from rt67_aggregate.pipeline.workbook_stamp import LEFT, has_lost, is_untouched
from rt67_aggregate.publish import file_digest
from rt67_aggregate.review import (
    READ,
    Applied,
    Log,
    OtherWorkbook,
    apply,
    is_corrections_file,
    is_workbook,
    may_be_copy,
    read_review,
    unread_workbook,
)
from rt67_aggregate.roster import other_names
from rt67_aggregate.workers import WorkerPool

# Folders of the program's among the outputs.
_MADE = frozenset({*FOLDERS, HISTORY, FEEDBACK})
_SECONDS, _MEGABYTES = 120.0, 512  # for one workbook that lies about


@dataclass(frozen=True, slots=True)
class LastReview:
    """The review as it stood when it was read, and what was noticed in it.

    ``digests``: of the files that it was read from, by name; what changes after that has not been read.
    """

    log: Log
    issues: tuple[Issue, ...]
    digests: Mapping[str, str]

    def applied(self, sent: Frames, form: Form) -> Applied:
        """The tables as the returns gave them with all that was entered."""
        return apply(sent, self.log.reviews, form, self.log.conflicts, self.log.carried)


def read_last_review(job: Job, pool: WorkerPool, roster: Roster) -> Read[LastReview]:
    """The review of an output folder, with or without anything in it, and of the copies given.

    Without a value where something that was entered cannot be understood: then nothing may be
    written over it.
    """
    missing = tuple(path for path in job.reviews if not path.is_file())
    if missing:
        issues = (Issue("review_file_missing", str(path), values=(("file", str(path)),)) for path in missing)
        return Read(None, tuple(issues))
    files = job.output / WORKBOOK, job.output / CORRECTIONS
    digests = {file.name: file_digest(file) for file in files}
    untouched = is_untouched(job.output, digests)
    left = job.output / LEFT
    names = other_names(roster)
    log = read_review(*files, job.written, job.reviews, untouched=untouched, left=left, other_names=names)
    if log.value is None:
        return Read(None, log.issues)
    look = OtherWorkbook((*log.value.kept, *log.value.new), job.written, job.output, names)
    others = _others(_lying_about(job), look, pool)
    known = log.value.mended or any(issue.code == "corrections_missing" for issue in log.issues)
    gone = _gone(job, digests, others, known=known)
    return Read(LastReview(log.value, (*gone, *log.issues, *others), digests))


def reviews_among(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Those of some files that are workbooks of this program, or copies of ``corrections.csv``, which a run
    can read as a review."""
    return tuple(path for path in paths if _is_review(path))


def _is_review(path: Path) -> bool:
    suffix = path.suffix.lower()
    return is_workbook(path) if suffix in READ else suffix == ".csv" and is_corrections_file(path)


def _gone(job: Job, digests: Mapping[str, str], others: Sequence[Issue], *, known: bool) -> Iterator[Issue]:
    """What the last run left and is not there. ``others``: copies that are told; the workbook may be one of
    them, or one of the copies that were given. ``known``: whether the corrections are, or that they
    are not is told."""
    if not known and has_lost(CORRECTIONS, job.output, digests):
        yield Issue("corrections_missing", str(job.output / CORRECTIONS))
    if not (others or job.reviews) and has_lost(WORKBOOK, job.output, digests):
        yield Issue("workbook_missing", str(job.output / WORKBOOK), values=(("name", WORKBOOK),))


def _others(paths: Sequence[Path], look: OtherWorkbook, pool: WorkerPool) -> list[Issue]:
    outcomes = pool.run(look, paths, seconds=_SECONDS, megabytes=_MEGABYTES)
    told = (
        unread_workbook(path) if outcome.issue else outcome.value
        for path, outcome in zip(paths, outcomes, strict=True)
    )
    return [issue for issue in told if issue]


def _lying_about(job: Job) -> list[Path]:
    """Workbooks in the output folder and the inbox that are not the one that is read, and sheets as text;
    folders of the officer's own among the outputs are looked through, too, and so are the copies in the
    history that somebody opened and typed in, and what lies in the workspace beside its folders."""
    own = (job.output / name for name in (*FILES, CORRECTIONS))
    read = {_real(path) for path in (*own, *job.reviews, job.roster)}
    among = list(job.output.glob("*"))
    folders = (path for path in among if path.name not in _MADE and not path.name.startswith("."))
    below = chain.from_iterable(folder.rglob("*") for folder in folders)
    history = _changed_history(job.output)
    found = {*among, *below, *job.inbox.rglob("*"), *history, *_beside_folders(job)}
    return sorted(path for path in found if may_be_copy(path) and _real(path) not in read and path.is_file())


def _real(path: Path) -> Path:
    """Where a path leads to; the path itself where the system cannot say, as of one of 260 characters on
    Windows."""
    try:
        return path.resolve()
    except OSError:
        return path.absolute()


def _beside_folders(job: Job) -> Iterator[Path]:
    """What lies in the workspace itself, where a copy is saved one folder too high, and beside the form and
    the roster in it. Where inbox and outputs stand in different folders there is no workspace."""
    workspace = _real(job.output).parent
    if workspace == _real(job.inbox).parent:
        mappings = (path.parent for path in (job.form, job.roster))
        inside = (folder for folder in mappings if _real(folder).parent == workspace)
        yield from chain.from_iterable(folder.glob("*") for folder in {job.output.parent, *inside})


def _changed_history(output: Path) -> Iterator[Path]:
    """Those that are younger than what the last run wrote: it made its copies before."""
    try:
        last = (output / OUTPUTS_NOTE).stat().st_mtime_ns
        yield from (path for path in (output / HISTORY).glob("*.xlsx") if path.stat().st_mtime_ns > last)
    except OSError:  # no run noted anything, or a copy has just gone
        return
