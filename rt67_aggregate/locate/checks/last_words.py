"""Lines at the end of a topic, or of the return, that say of themselves that they are about more than the
answer above them: further suggestions, a summary of all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Shape
from rt67_aggregate.text import fold, numbering_length

_MORE = ("เพิ่มเติม", "ภาพรวม", "โดยรวม", "ข้อเสนอแนะ", "ข้อคิดเห็น")
_SUMMARY = ("สรุปภาพรวม", "สรุปโดยรวม")  # a sentence of any length may follow
_TITLE = re.compile(
    r"(?:(?:ข้อเสนอแนะ|ข้อคิดเห็น)(?:เชิงนโยบาย|ต่อ|ถึง|สำหรับ).{0,30}|สรุป.{0,20}ภาพรวม.{0,30}|(?:ข้อเสนอแนะ|ข้อคิดเห็น|ปัญหา).{0,25}(?:เพิ่มเติม|ภาพรวม|โดยรวม).{0,12})"
)


def last_words(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the answer that holds such a line."""
    for _, line, holder in aligned.answer_lines:
        if _is_title(line.text) and holder in _last(aligned):
            yield aligned.doubt(holder, DoubtCode.OWN_HEADING_INSIDE)


def _is_title(text: str) -> bool:
    if text.lstrip().startswith(_SUMMARY):
        return True
    if len(text) > THRESHOLDS.last_words_longest or not any(word in text for word in _MORE):
        return False
    return _TITLE.fullmatch(fold(text[numbering_length(text) :])) is not None


def _last(aligned: Aligned) -> frozenset[int]:
    """The headings that a group's or nothing follows."""
    path = aligned.alignment.path
    states = aligned.outline.states
    following = [*(event.state for event in path[1:]), len(states)]
    return frozenset(
        event.state
        for event, after in zip(path, following, strict=False)
        if not aligned.is_heading(after) or states[after].heading.shape is Shape.GROUP
    )
