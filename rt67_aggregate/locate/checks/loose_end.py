"""Answers that end with what belongs to the heading below: the word for a number, or an opened bracket."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.model import Doubt, DoubtCode, Line
from rt67_aggregate.text import ends_with_numbering_word

_OPENED = re.compile(r"[(\[{<“‘«（【]\s*\Z")


def loose_end(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each answer whose last line, right above another heading, ends so."""
    lines = ((index, line.text, holder) for index, line, holder in aligned.answer_lines)
    last = {holder: (index, text) for index, text, holder in lines if _says(text) or _OPENED.search(text)}
    starts = [event.start for event in aligned.headings]
    for holder, (index, text) in last.items():
        below = next((start for start in starts if start > index), None)
        blank = below is not None and all(_is_blank(aligned, unit) for unit in range(index + 1, below))
        if blank and (_OPENED.search(text) or ends_with_numbering_word(text)):
            yield aligned.doubt(holder, DoubtCode.BOUNDARY_UNCERTAIN)


def _is_blank(aligned: Aligned, unit: int) -> bool:
    """Whether a line between an answer and the heading below says nothing."""
    line = aligned.units[unit]
    return isinstance(line, Line) and not _says(line.text)


def _says(text: str) -> bool:
    return any(map(str.isalnum, text))
