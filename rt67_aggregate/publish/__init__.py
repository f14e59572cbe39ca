"""The output folder: everything is written beside it first, then put in place as a whole or not at all."""

from __future__ import annotations

from rt67_aggregate.publish.blocked import blocked
from rt67_aggregate.publish.exchange import Staging, digest, put_right, staging
from rt67_aggregate.publish.failure import NotWrittenError
from rt67_aggregate.publish.files import (
    PICTURES,
    TABLES,
    picture_lost,
    read_tables,
    save_pictures,
    write_tables,
)

__all__ = [
    "PICTURES",
    "TABLES",
    "NotWrittenError",
    "Staging",
    "blocked",
    "digest",
    "picture_lost",
    "put_right",
    "read_tables",
    "save_pictures",
    "staging",
    "write_tables",
]
