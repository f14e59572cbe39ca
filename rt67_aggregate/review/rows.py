"""Rows of the frames with their place in the review, before anything is entered."""

from __future__ import annotations

from collections.abc import Iterable

from rt67_aggregate.model import Frames, Reviewed, ReviewedRows
from rt67_aggregate.review.keys import piece_key, record_key, unique

Row = dict[str, str]


def record_places(records: Iterable[Row], frames: Frames) -> ReviewedRows:
    """One for each record."""
    hashes = hashes_of(frames)
    keys = unique(record_key(r["college_id"], r["section_id"], r["entry"], r["text"]) for r in records)
    rows = (
        Reviewed(
            key=key,
            sha256=hashes.get(row["source"], ""),
            college_id=row["college_id"],
            section_id=row["section_id"],
            entry=row["entry"],
            source=row["source"],
            locator=row["locator"],
            sent=row["text"],
        )
        for key, row in zip(keys, records, strict=True)
    )
    return ReviewedRows(rows, frames.texts)


def piece_places(pieces: Iterable[Row], frames: Frames) -> ReviewedRows:
    """One for each text that no section took."""
    hashes = hashes_of(frames)
    keys = unique(piece_key(row["source"], row["locator"], row["text"]) for row in pieces)
    rows = (
        Reviewed(
            key=key,
            sha256=hashes.get(row["source"], ""),
            college_id=row["college_id"],
            source=row["source"],
            locator=row["locator"],
            sent=row["text"],
        )
        for key, row in zip(keys, pieces, strict=True)
    )
    return ReviewedRows(rows, frames.texts)


def hashes_of(frames: Frames) -> dict[str, str]:
    """File → SHA-256 of its bytes."""
    returns = frames.returns
    return dict(zip(returns["source"], returns["sha256"], strict=True))
