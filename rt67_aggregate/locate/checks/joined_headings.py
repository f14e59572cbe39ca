"""Headings that a word joins to the next one in their line: who does so answers both at once, below the
second."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.outline import is_column
from rt67_aggregate.model import Doubt, DoubtCode, Line, Shape

_JOINING = ("และ", "กับ", "หรือ", "/", ",", "&", "+", "-", "–")


def joined_headings(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about both."""
    for event, following in pairwise(aligned.alignment.path):
        first, second = aligned.units[following.start - 1], aligned.units[following.start]
        if not isinstance(first, Line) or not isinstance(second, Line):
            continue
        if first.paragraph is not second.paragraph:
            continue
        if first.text.rstrip().endswith(_JOINING) or second.text.lstrip().startswith(_JOINING):
            for state in (event.state, following.state):
                if aligned.is_heading(state) and _is_item(aligned, state):
                    yield aligned.doubt(state, DoubtCode.BOUNDARY_UNCERTAIN)


def _is_item(aligned: Aligned, state: int) -> bool:
    here = aligned.outline.states[state]
    return here.heading.shape is Shape.NARRATIVE and not is_column(here)
