"""Values of a YAML file, typed by hand, that lost their end to a # that was meant as text."""

from __future__ import annotations

import re
from collections.abc import Iterator

# A value without quotes that a # behind a single space cuts; comments stand further off.
_CUT = re.compile(
    r"\s*(?:- +)*(?:[^\s\"'#:]+: +)?(?!- |[^\s\"'#:]+: )[^\s\"'#&*|>\[{][^#\n]*[^\s#] (?P<hash>#\S?)"
)


def cut_values(text: str) -> Iterator[tuple[int, int]]:
    """Line and column, from 1, of the sign that cuts each of them."""
    for number, line in enumerate(text.split("\n"), start=1):
        match = _CUT.match(line)
        if match:
            yield number, match.start("hash") + 1
