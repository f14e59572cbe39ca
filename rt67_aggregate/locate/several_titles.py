"""Lines that say several titles of one column and nothing else: "แนวทางแก้ไข/ข้อเสนอแนะ :"."""

from __future__ import annotations

import re

from rt67_aggregate.locate.outline import HeadingState
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.text import fold

_BETWEEN = re.compile("[/|,+:：-]|และ|หรือ")


def says_several(text: str, column: HeadingState) -> bool:
    """Whether a line is such titles of this column."""
    said = text.strip()
    if len(said) > THRESHOLDS.several_titles_longest:
        return False
    parts = {fold(part) for part in _BETWEEN.split(said)} - {""}
    return len(parts) > 1 and parts.issubset(column.keys)
