"""The output folder: everything is written beside it first, then put in place as a whole or not at all."""

from __future__ import annotations

from rt67_aggregate.publish.blocked import blocked
from rt67_aggregate.publish.disk import Disk, digests_of, file_digest
from rt67_aggregate.publish.failure import NotWrittenError
from rt67_aggregate.publish.files import (
    PICTURES,
    TABLES,
    copy_files,
    picture_lost,
    read_returns_table,
    read_tables,
    save_pictures,
    write_tables,
)
from rt67_aggregate.publish.journal import HISTORY
from rt67_aggregate.publish.lock import BusyError, Lock
from rt67_aggregate.publish.staging import Held, Staging, held

__all__ = [
    "HISTORY",
    "PICTURES",
    "TABLES",
    "BusyError",
    "Disk",
    "Held",
    "Lock",
    "NotWrittenError",
    "Staging",
    "blocked",
    "copy_files",
    "digests_of",
    "file_digest",
    "held",
    "picture_lost",
    "read_returns_table",
    "read_tables",
    "save_pictures",
    "write_tables",
]
