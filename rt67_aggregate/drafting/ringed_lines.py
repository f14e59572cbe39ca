"""Options below each other whose rings are typed as the letter o ("o วิทยุ" over "o โทรทัศน์")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from rt67_aggregate.drafting.lines import PrintedLine, What

_RINGED = re.compile(r"o\s+(?=[^\W_])")
_FEWEST = 2


def with_rings(lines: Sequence[PrintedLine]) -> Iterator[PrintedLine]:
    """The lines, with rings in place of such letters: two or more, right below one of words, without a place
    to write below them, as what tells how to answer has. A bullet that Word itself puts there is none."""
    at = 0
    for ringed, group in groupby(lines, _is_ringed):
        run = list(group)
        above, below = lines[max(0, at - 1) : at], lines[at + len(run) : at + len(run) + 1]
        offers = ringed and len(run) >= _FEWEST and _is(What.TEXT, above) and not _is(What.SPACE, below)
        yield from map(_with_ring, run) if offers else run
        at += len(run)


def _is(what: What, lines: Sequence[PrintedLine]) -> bool:
    return any(line.what is what for line in lines)


def _is_ringed(line: PrintedLine) -> bool:
    return line.what is What.TEXT and not line.listed and _RINGED.match(line.whole) is not None


def _with_ring(line: PrintedLine) -> PrintedLine:
    text = _RINGED.sub("○ ", line.whole, count=1)
    return replace(line, text=text, whole=text)
