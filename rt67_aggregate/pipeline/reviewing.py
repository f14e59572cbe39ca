"""What the officer entered up to now, read before anything is written over it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rt67_aggregate.model import Issue, Read
from rt67_aggregate.pipeline.names import CORRECTIONS, WORKBOOK
from rt67_aggregate.publish import digest
from rt67_aggregate.review import Log, read_review


@dataclass(frozen=True, slots=True)
class LastReview:
    """The review as it stood when it was read, and what was noticed in it.

    ``digests``: of the files that it was read from; what changes after that has not been read.
    """

    log: Log
    issues: tuple[Issue, ...]
    digests: Mapping[Path, str]


def read_last_review(output: Path, when: datetime) -> Read[LastReview]:
    """The review of an output folder, with or without anything in it.

    Without a value where something that was entered cannot be understood: then nothing may be
    written over it.
    """
    files = output / WORKBOOK, output / CORRECTIONS
    digests = {file: digest(file) for file in files}
    log = read_review(*files, when)
    if log.value is None:
        return Read(None, log.issues)
    return Read(LastReview(log.value, log.issues, digests))
