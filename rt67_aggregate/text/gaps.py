"""Gaps: the places in a printed line that are typed into."""

from __future__ import annotations

import re
from collections.abc import Sequence

_DOT = "[.…‥․·_]"
# Four dots, two ellipses or two underlines; three dots may end a sentence. A single ellipsis is a gap
# where nothing but spaces stands before and behind it.
_RUN = rf"(?:(?:{_DOT}[ \t]?){{3,}}{_DOT}|[…‥]{{2,}}|_{{2,}}|(?<![^\s]){'[…‥]'}(?![^\s]))"
# The dot of a short form ("พ.ศ. ......") is none of the gap behind it.
_SHORT = r"(?!(?<=[^\s.…])\.[ \t][.…_]{2})"
# "....(ชื่อหน่วยงาน)....", "..../..../...." and "....:...." are one gap each.
_GAP = re.compile(rf"{_SHORT}{_RUN}(?:\s*(?:\([^()\n]{{1,60}}\)|[/:])\s*{_RUN})*")


def printed_parts(line: str) -> tuple[str, ...]:
    """What a line prints between its gaps: one part more than there are gaps."""
    return tuple(_GAP.split(line))


def gap_spans(line: str) -> tuple[tuple[int, int], ...]:
    """Where each gap begins and ends, in characters."""
    return tuple(match.span() for match in _GAP.finditer(line))


def in_order(parts: Sequence[str], text: str) -> bool:
    """Whether all parts stand in a text, one behind the other."""
    at = 0
    for part in parts:
        found = text.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return True
