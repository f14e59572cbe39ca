"""What became of a file, an answer, and how grave a thing is."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


class State(StrEnum):
    """What became of one file of the inbox, or of one college (``returns.csv``, column state)."""

    ACCEPTED = "accepted"
    SUPERSEDED = "superseded"
    DUPLICATE = "duplicate"
    UNIDENTIFIED = "unidentified"
    NOT_THIS_FORM = "not_this_form"
    UNREADABLE = "unreadable"
    UNSUPPORTED = "unsupported"
    IGNORED = "ignored"
    MISSING = "missing"


class Status(StrEnum):
    """What an answer amounts to (``records.csv``, column status)."""

    ANSWERED = "answered"
    IN_PROGRESS = "in_progress"
    NONE = "none"
    NOT_IMPLEMENTED = "not_implemented"
    BLANK = "blank"
    ABSENT = "absent"


def strongest(entries: Iterable[Status]) -> Status:
    """What a section with these entries amounts to: the first status that one of them has; ABSENT where
    it has none."""
    return min(entries, key=_ORDER.index, default=Status.ABSENT)


_ORDER = tuple(Status)


class Severity(StrEnum):
    """How much an issue asks of the officer; worst first is the order of review."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
