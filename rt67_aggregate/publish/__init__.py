"""The output folder: everything is written beside it first, then put in place as a whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rt67_aggregate.lazy import lazy_names

if TYPE_CHECKING:
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
    from rt67_aggregate.publish.obstacles import blocked
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

__getattr__, __dir__ = lazy_names(
    __name__,
    {
        "rt67_aggregate.publish.obstacles": "blocked",
        "rt67_aggregate.publish.disk": "Disk digests_of file_digest",
        "rt67_aggregate.publish.failure": "NotWrittenError",
        "rt67_aggregate.publish.files": "PICTURES TABLES copy_files picture_lost read_returns_table"
        " read_tables save_pictures write_tables",
        "rt67_aggregate.publish.journal": "HISTORY",
        "rt67_aggregate.publish.lock": "BusyError Lock",
        "rt67_aggregate.publish.staging": "Held Staging held",
    },
)
