"""What became of a file, an answer, and how grave a thing is."""

from __future__ import annotations

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


class Severity(StrEnum):
    """How much an issue asks of the officer; worst first is the order of review."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
