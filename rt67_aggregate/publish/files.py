"""The CSV files and the pictures of a run, written into a folder."""

from __future__ import annotations

import csv
import hashlib
import os
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from rt67_aggregate.model import Frames, Issue, LongTexts, PictureFile, Rows, frame_of
from rt67_aggregate.publish.disk import file_digest
from rt67_aggregate.zips import Archive, Limits, open_archive

if TYPE_CHECKING:
    import pandas as pd

TABLES = ("records.csv", "unplaced.csv", "returns.csv")
PICTURES = "pictures"
_ROWS_AT_ONCE = 200
_PIECE = 1 << 20  # bytes of a file at once


def write_tables(frames: Frames, folder: Path) -> None:
    """``records.csv``, ``unplaced.csv`` and ``returns.csv``: UTF-8 with BOM, RFC 4180, as typed."""
    folder.mkdir(exist_ok=True)
    tables = (frames.records, frames.unplaced, frames.returns)
    for name, frame in zip(TABLES, tables, strict=True):
        # Few rows at once: pandas makes a text of them all, and a row may hold a cell's 32,000 letters.
        frame.to_csv(
            folder / name, index=False, encoding="utf-8-sig", lineterminator="\r\n", chunksize=_ROWS_AT_ONCE
        )


def read_tables(folder: Path) -> Frames | None:
    """The tables that ``write_tables`` wrote there, every value text; None where they are not."""
    count = _lines(folder / TABLES[0])
    texts = LongTexts(texts=count)
    records, unplaced, returns = (_read_table(folder / name, texts) for name in TABLES)
    if records is None or unplaced is None or returns is None:
        return None
    return Frames(records, unplaced, returns, texts=LongTexts(texts=count))  # which does not know all these


def _lines(path: Path) -> int:
    """Lines of a file: not fewer than a table's rows, which may hold ends of lines."""
    try:
        with path.open("rb") as handle:
            return sum(piece.count(b"\n") for piece in iter(partial(handle.read, _PIECE), b""))
    except OSError:
        return 0


def read_returns_table(folder: Path) -> Rows | None:
    """The rows of ``returns.csv`` alone, of the tables that ``write_tables`` wrote there."""
    found = _read_table(folder / TABLES[-1], LongTexts())
    return None if found is None else Rows(found)


def _read_table(path: Path, texts: LongTexts) -> pd.DataFrame | None:
    try:
        with path.open(encoding="utf-8-sig", newline="") as handle:
            rows = csv.reader(handle)
            header = next(rows, [])
            named = (dict(zip(header, row, strict=True)) for row in rows)
            return frame_of(header, named, texts) if header else None
    except (OSError, ValueError, csv.Error):  # ValueError: not UTF-8, or rows of other lengths
        return None


def copy_files(pairs: Sequence[tuple[Path, Path]]) -> tuple[str, ...]:
    """Copy files to where nothing stands yet; the SHA-256 of each as it was read, "" where it could not
    be had. Raises OSError where the copy cannot be written."""
    digests = []
    for source, target in pairs:
        try:
            data = source.read_bytes()
        except OSError:
            digests.append("")
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        digests.append(hashlib.sha256(data).hexdigest())
    return tuple(digests)


def save_pictures(
    files: Iterable[PictureFile], folder: Path, before: Path | None = None
) -> tuple[PictureFile, ...]:
    """Copy pictures out of their packages to below ``folder``, byte for byte; gives the lost ones.

    ``before``: where an earlier run's pictures stand; one that is still the same is linked. Lost is a
    picture whose bytes can no longer be had, since its return changed after it was read.
    """
    lost: list[PictureFile] = []
    wanting = (file for file in files if before is None or not _linked(before, folder, file))
    for package, group in groupby(wanting, key=lambda file: file.package):
        wanted = list(group)
        archive = open_archive(package, Limits(), salvage=True).value
        if archive is None:
            lost.extend(wanted)
            continue
        with archive:
            lost.extend(_save_from(archive, wanted, folder))
    return tuple(lost)


def picture_lost(file: PictureFile) -> Issue:
    """The issue that says that a picture is not in the outputs."""
    return Issue("picture_not_saved", source=file.source, values=(("picture", file.path),))


def _save_from(archive: Archive, wanted: list[PictureFile], folder: Path) -> list[PictureFile]:
    lost = []
    for file in wanted:
        data = _bytes(archive, file.picture.target, file.picture.sha256)
        if data is None:
            lost.append(file)
            continue
        target = folder / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return lost


def _linked(before: Path, folder: Path, file: PictureFile) -> bool:
    """Whether the picture of an earlier run stands in ``folder`` too, found to be the same bytes there."""
    there, target = before / file.path, folder / file.path
    if there.is_symlink() or not there.is_file() or there.stat().st_size != file.picture.size:
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(there, target, follow_symlinks=False)
    except (OSError, NotImplementedError):  # a file system without such links, or another one
        return False
    if file_digest(target) == file.picture.sha256:
        return True
    target.unlink()
    return False


def _bytes(archive: Archive, target: str, sha256: str) -> bytes | None:
    data = archive.member(target)
    if data is None or hashlib.sha256(data).hexdigest() != sha256:
        return None
    return data
