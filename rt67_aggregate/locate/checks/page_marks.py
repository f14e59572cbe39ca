"""Numbers of pages in the middle of answers, typed or scanned with what stands at a page's head and foot."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode
from rt67_aggregate.text import arabic_digits

_MARK = re.compile(
    r"[-–—]\s?(\d{1,3})\s?[-–—]|(?:หน้า(?:ที่)?|page)[\s|:]*(\d{1,3})(?:\s*(?:of|จาก|/)\s*\d{1,3})?",
    re.IGNORECASE,
)


def page_marks(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each answer that holds a page's number, where several count up through the return."""
    found: list[tuple[int, int]] = []
    for _, line, holder in aligned.answer_lines:
        short = line.end - line.start <= THRESHOLDS.page_marks_longest
        match = _MARK.fullmatch(arabic_digits(line.text.strip())) if short else None
        if match:
            found.append((int(match[1] or match[2]), holder))
    counted = all(before < after for (before, _), (after, _) in pairwise(found))
    if counted and len(found) >= THRESHOLDS.page_marks_least:
        for holder in {holder for _, holder in found}:
            yield aligned.doubt(holder, DoubtCode.BOUNDARY_UNCERTAIN)
