"""Parts of a form that are called after the periods that they ask about ("ไตรมาสที่ 1", "ไตรมาสที่ 2")."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rt67_aggregate.drafting.lines import PrintedLine, What
from rt67_aggregate.drafting.numbers import Numbered
from rt67_aggregate.text import arabic_digits

# A period alone, with its months or year in brackets or behind a dash. In words it would be a sentence.
_PERIOD = re.compile(
    r"\s*(?P<word>ไตรมาส|เดือน|งวด|รอบ|ครั้ง|สัปดาห์|ภาคเรียน|ปี|quarter|month|week)\s?(?:ที่)?\s?(?P<count>[0-9๐-๙]{1,2})"
    r"(?![0-9๐-๙./])\s*(?:[(:–-].*)?",
    re.IGNORECASE,
)
_FEWEST = 2


def with_period_parts(lines: Sequence[PrintedLine]) -> Iterator[PrintedLine]:
    """The lines; those that are nothing but a period's name, and in one print count from the first, are
    numbered by it."""
    periods = [_period(line) for line in lines]
    counts: dict[tuple[str, bool, int], list[int]] = defaultdict(list)
    for line, period in zip(lines, periods, strict=True):
        if period:
            counts[period.style, line.bold, line.outline].append(period.key[0])
    counted = {kind for kind, found in counts.items() if _counts(found)}
    for line, period in zip(lines, periods, strict=True):
        parts = period and (period.style, line.bold, line.outline) in counted
        yield replace(line, numbered=period) if parts else line


def _counts(found: Sequence[int]) -> bool:
    return len(found) >= _FEWEST and list(found) == list(range(1, len(found) + 1))


def _period(line: PrintedLine) -> Numbered | None:
    found = _PERIOD.fullmatch(line.text) if line.what is What.TEXT and not line.numbered else None
    if found is None or line.celled:
        return None
    return Numbered("", f"{found['word'].casefold()} 1", (int(arabic_digits(found["count"])),), 0)
