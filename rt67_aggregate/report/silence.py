"""Who reports nothing to a heading, and in which words: one line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rt67_aggregate.issues.words import STATUS
from rt67_aggregate.language import say
from rt67_aggregate.model import Status
from rt67_aggregate.report import styles
from rt67_aggregate.report.flow import Flow
from rt67_aggregate.report.view import CollegeAnswer, View

# In the order in which the line tells them; a college stands under the first that it has.
WAYS = (Status.NONE, Status.NOT_IMPLEMENTED, Status.BLANK, Status.ABSENT)
# Longer than any usual way to say nothing: such words are shown like an answer.
_LONGEST_QUOTED = 80


def is_silent(entries: Sequence[CollegeAnswer]) -> bool:
    """Whether a college's entries fit into the line: no content, and short words if any."""
    return not any(entry.has_content or _is_long(entry.text) for entry in entries)


def write_silence(flow: Flow, view: View, silent: Mapping[str, Sequence[CollegeAnswer]]) -> None:
    """The line: for each way to report nothing its number, names and words. ``silent``: by college."""
    parts = []
    for status in WAYS:
        colleges = [college for college in silent if _way(silent[college]) is status]
        if colleges:
            count = flow.own(say("{status} {count} แห่ง", status=STATUS[status], count=len(colleges)))
            parts.append(f"{count}: {_quoted(view, silent, colleges)}")
    if parts:
        flow.line(styles.NOTE, "; ".join(parts))


def _is_long(text: str) -> bool:
    return len(text) > _LONGEST_QUOTED or "\n" in text or "\t" in text


def _way(entries: Sequence[CollegeAnswer]) -> Status:
    statuses = {entry.status for entry in entries}
    return next((status for status in WAYS if status in statuses), Status.ABSENT)


def _quoted(view: View, silent: Mapping[str, Sequence[CollegeAnswer]], colleges: Sequence[str]) -> str:
    """Names, those with the same words together: ``A, B (“ไม่มี”), C (“-”)``."""
    by_words: dict[tuple[str, ...], list[str]] = {}
    for college in colleges:
        words = tuple(dict.fromkeys(entry.text for entry in silent[college] if entry.text))
        by_words.setdefault(words, []).append(view.name(college))
    return ", ".join(
        ", ".join(names) + (f" ({' '.join(f'“{word}”' for word in words)})" if words else "")
        for words, names in by_words.items()
    )
