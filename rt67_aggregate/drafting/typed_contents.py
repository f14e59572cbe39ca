"""Tables of contents that somebody typed, in front of a form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rt67_aggregate.drafting.lines import PrintedLine
from rt67_aggregate.drafting.words import CONTENTS
from rt67_aggregate.text import fold

_TITLES = frozenset(map(fold, CONTENTS))
# What a heading's line ends in there. The leader is looked at from its first sign only: else each one of a
# long row would begin anew.
_PAGE = re.compile(r"(?<![.…_\s])[.…_\s]{2,}[0-9๐-๙]{1,3}$")
_FEWEST = 2


def without_typed_contents(lines: Sequence[PrintedLine]) -> Iterator[PrintedLine]:
    """The lines but those behind such a table's title that end in the number of a page: they ask nothing, and
    name headings that come yet."""
    at = 0
    while at < len(lines):
        end = at + 1
        if fold(lines[at].whole) in _TITLES:
            while end < len(lines) and _PAGE.search(lines[end].whole):
                end += 1
        if end - at <= _FEWEST:
            end = at + 1
            yield lines[at]
        at = end
