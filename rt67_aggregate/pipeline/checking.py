"""Single files, each for itself: how they are understood."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rt67_aggregate.model import Format, Issue, ReturnReading, SourceFile, State
from rt67_aggregate.pipeline.intake import read_files, with_name_told
from rt67_aggregate.pipeline.named_files import not_a_file
from rt67_aggregate.pipeline.setup import Setup
from rt67_aggregate.pipeline.telling import tell_files
from rt67_aggregate.pipeline.workspace import workspace_folder
from rt67_aggregate.workers import WorkerPool

if TYPE_CHECKING:
    from rt67_aggregate.pipeline.second_opinion import Opinion


@dataclass(frozen=True, slots=True)
class Checked:
    """One file as it was understood, and what a second reader sees in it where that was asked."""

    reading: ReturnReading
    opinion: Opinion | None = None


def check(
    paths: Sequence[Path],
    setup: Setup,
    *,
    pool: WorkerPool | None = None,
    second_reader: bool = False,
    explain: bool = False,
) -> tuple[Checked, ...]:
    """How single files are understood, each for itself, in the order given. ``pool``: workers that were
    started before (``reading_workers``)."""
    gone = {path: issue for path in paths if (issue := not_a_file(path))}
    with workspace_folder() as workspace, nullcontext(pool) if pool else WorkerPool() as workers:
        told = tell_files([path for path in paths if path not in gone], workspace, workers)
        read = read_files(told, setup.form, setup.roster, workspace, workers, explain=explain)
        readings = [with_name_told(read[file.name]) for file in told.files]
        opinions = _opinions(readings, workers) if second_reader else {}
    readings += [_not_read(path, issue) for path, issue in gone.items()]
    return tuple(Checked(reading, opinions.get(reading.source.name)) for reading in readings)


def _opinions(readings: Sequence[ReturnReading], pool: WorkerPool) -> dict[str, Opinion]:
    from rt67_aggregate.pipeline.second_opinion import second_opinions

    return second_opinions(readings, pool)


def _not_read(path: Path, issue: Issue) -> ReturnReading:
    source = SourceFile(str(path), path, Format.UNREADABLE)
    return ReturnReading(source, State.UNREADABLE, reason=issue.code, issues=(issue,))
