"""Answers of one column that hold the title of a column beside it: that title began a list of its own once,
before a paragraph's end was lost, or both columns' answers were typed in one line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.outline import HeadingState
from rt67_aggregate.locate.several_titles import says_several
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Line
from rt67_aggregate.text import fold

_COLON = re.compile("[:：]")
_BEHIND = re.compile(r"[\s:：=–-]")
_TIMES = 3  # as many characters of a line as letters that are looked at: spaces and marks stand between


def column_within(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the column that holds the title, and one about the column whose title it is."""
    states = aligned.outline.states
    columns = aligned.outline.columns
    every = aligned.outline.columns_of
    for text, holder in _texts(aligned):
        beside = holder in columns
        of_table = every[states[holder].parent if beside else holder]
        found = [c for c in of_table if c.index != holder and (beside or c.index not in aligned.used)]
        key = fold(text) if found else ""
        for column in found:
            titles = [title for title in column.keys if _holds(key, title)]
            if column.index in aligned.used:
                titles = [title for title in titles if _labels(text, title)]
            begun = beside and column.index not in aligned.used and _begins(text, column)
            if (titles or begun) and not says_several(text, column):
                # Of a list whose table's heading alone was found any line may have come to any column.
                held = (holder,) if beside else tuple(c.index for c in found)
                yield from (aligned.doubt(state, DoubtCode.HEADING_QUOTED) for state in held)
                yield aligned.doubt(column.index, DoubtCode.HEADING_UNCERTAIN)


def _texts(aligned: Aligned) -> Iterator[tuple[str, int]]:
    """The lines of answers, and what stands behind a column's title in its own line."""
    yield from ((line.text, holder) for _, line, holder in aligned.answer_lines)
    for event in aligned.alignment.path:
        unit = aligned.units[event.stop - 1]
        if event.match and event.state in aligned.outline.columns and isinstance(unit, Line):
            yield unit.text[event.match.end :], event.state


def _holds(key: str, title: str) -> bool:
    return len(title) >= THRESHOLDS.column_within_at_least and title in key


def _begins(text: str, column: HeadingState) -> bool:
    """Whether a line begins with a title of a column and goes on in the same word ("ข้อเสนอแนะ/ความต้องการ"):
    behind a space or a colon stands an answer."""
    first = fold(_BEHIND.split(text.lstrip(), maxsplit=1)[0])
    titles = (title for title in column.keys if len(title) >= THRESHOLDS.column_within_first)
    return first not in column.keys and any(first.startswith(title) for title in titles)


def _labels(text: str, title: str) -> bool:
    """Whether a title with a colon stands behind an answer's words: a title that begins a line is a label of
    the list's, and one without a colon a word of the answer."""
    before = len(title) + THRESHOLDS.column_within_before
    for colon in _COLON.finditer(text):
        key = fold(text[max(0, colon.start() - _TIMES * before) : colon.start()])
        if key.endswith(title) and len(key) >= before:
            return True
    return False
