"""The officer's review: read back from the last workbook, kept in corrections.csv, applied."""

from rt67_aggregate.review.apply import Applied, apply, beside, filed_returns, issue_rows
from rt67_aggregate.review.corrections import Correction, load_corrections, write_corrections
from rt67_aggregate.review.corrections_copies import is_corrections_file
from rt67_aggregate.review.held import current
from rt67_aggregate.review.history import history_copy
from rt67_aggregate.review.log import Log, NewEntries, merge, read_review
from rt67_aggregate.review.match import is_entered, is_kept
from rt67_aggregate.review.other_copies import (
    READ,
    OtherWorkbook,
    is_workbook,
    may_be_copy,
    unread_workbook,
)
from rt67_aggregate.review.overlays import placed
from rt67_aggregate.review.passed import is_passed
from rt67_aggregate.review.past_notes import past_notes
from rt67_aggregate.review.renumbered import renumbered
from rt67_aggregate.review.sheets_alone import is_sheet_alone
from rt67_aggregate.review.words import report_words
from rt67_aggregate.review.workbook import BookReview, RowChange, read_workbook

__all__ = [
    "READ",
    "Applied",
    "BookReview",
    "Correction",
    "Log",
    "NewEntries",
    "OtherWorkbook",
    "RowChange",
    "apply",
    "beside",
    "current",
    "filed_returns",
    "history_copy",
    "is_corrections_file",
    "is_entered",
    "is_kept",
    "is_passed",
    "is_sheet_alone",
    "is_workbook",
    "issue_rows",
    "load_corrections",
    "may_be_copy",
    "merge",
    "past_notes",
    "placed",
    "read_review",
    "read_workbook",
    "renumbered",
    "report_words",
    "unread_workbook",
    "write_corrections",
]
