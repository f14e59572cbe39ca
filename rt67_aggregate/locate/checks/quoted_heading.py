"""Sections whose answer holds a line that equals a heading of the form."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.model import Doubt, DoubtCode


def quoted_heading(aligned: Aligned) -> Iterator[Doubt]:
    """One doubt for each such line; another wording for a heading that was found counts for nothing."""
    for index, line in aligned.body_lines:
        holder = aligned.holder_of(index)
        if index in aligned.covered or holder is None or not aligned.is_heading(holder):
            continue
        equal = (
            match.distance == 0
            and match.whole
            and match.coverage == 1
            and match.state not in aligned.lookup.columns
            and (match.printed or match.state not in aligned.used)
            for match in aligned.lookup.line(line.text, line.paragraph.label if line.opens else "")
        )
        if any(equal):
            yield aligned.doubt(holder, DoubtCode.HEADING_QUOTED)
