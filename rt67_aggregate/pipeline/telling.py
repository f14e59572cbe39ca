"""The files of an inbox opened one by one in workers: what each is, and what is in a zip."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from rt67_aggregate.inbox import InboxFile, Teller, find_at, find_in, in_name_order, untold
from rt67_aggregate.model import Format, Issue, Read, SourceFile
from rt67_aggregate.workers import WorkerPool

_SECONDS = 120.0
_MEGABYTES = 512


@dataclass(frozen=True, slots=True)
class Told:
    """Files as they were told. ``lost``: name → why a file's worker ended; such a file is unreadable."""

    files: tuple[SourceFile, ...] = ()
    lost: Mapping[str, Issue] = field(default_factory=dict)


def tell_inbox(folder: Path, workspace: Path, pool: WorkerPool) -> Read[Told]:
    """Every file below a folder in name order, the members of zips after their zip; issues of the
    folder itself. ``workspace``: an existing folder for what is unpacked; it must live as long as the
    files are used."""
    found = find_in(folder, shutil.disk_usage(workspace).free)
    told = _told(found.value or (), workspace, pool)
    return Read(replace(told, files=in_name_order(told.files)), found.issues)


def tell_files(paths: Sequence[Path], workspace: Path, pool: WorkerPool) -> Told:
    """Single files by their own paths, in the order given. Else as ``tell_inbox``."""
    return _told(find_at(paths, shutil.disk_usage(workspace).free), workspace, pool)


def _told(found: Sequence[InboxFile], workspace: Path, pool: WorkerPool) -> Told:
    files: list[SourceFile] = []
    lost: dict[str, Issue] = {}
    outcomes = pool.run(_Opened(Teller(workspace)), found, seconds=_SECONDS, megabytes=_MEGABYTES)
    for one, outcome in zip(found, outcomes, strict=True):
        files += outcome.value or (untold(one),)
        if outcome.issue:
            lost[one.name] = replace(outcome.issue, source=one.name)
    return Told(tuple(files), lost)


@dataclass(frozen=True, slots=True)
class _Opened:
    """A file as the inbox tells it, and whether a spreadsheet is this program's workbook or a sheet of one,
    which the review knows."""

    teller: Teller

    def __call__(self, found: InboxFile) -> tuple[SourceFile, ...]:
        return tuple(map(_with_own_workbook, self.teller(found)))


def _with_own_workbook(file: SourceFile) -> SourceFile:
    if file.format is not Format.SPREADSHEET:
        return file
    from rt67_aggregate.review import is_sheet_alone, is_workbook  # noqa: PLC0415 - for spreadsheets only

    is_own = is_workbook(file.path) or is_sheet_alone(file.path)
    return replace(file, format=Format.OWN_WORKBOOK) if is_own else file
