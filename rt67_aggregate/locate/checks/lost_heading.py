"""Headings of which nothing was found, behind an answer of several paragraphs, or a line with gaps that words
stand below: what was typed under such a heading may have come to stand there when it was deleted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.filled_gaps import filled
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.signs import LETTER
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Shape
from rt67_aggregate.text import fold, printed_parts

# Paragraphs behind a heading of which some may be another one's answer: a line with gaps has none of its own.
_SEVERAL = {Shape.NARRATIVE: THRESHOLDS.lost_heading_several, Shape.LINE: 1}


def lost_heading(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the answer before, and one about the first heading that is lost behind it."""
    states = aligned.outline.states
    paragraphs: Counter[int] = Counter()
    for _, line, holder in aligned.answer_lines:
        if LETTER.search(line.text) and not _is_printed(line.text, holder, aligned.outline):
            paragraphs[holder] += 1
    for state in sorted(aligned.used):
        following = state + 1
        if following >= len(states) or following in aligned.used:
            continue
        several = _SEVERAL.get(states[state].heading.shape)
        asks = states[following].heading.shape is Shape.NARRATIVE
        if asks and several is not None and paragraphs[state] >= several:
            yield aligned.doubt(state, DoubtCode.BOUNDARY_UNCERTAIN)
            yield aligned.doubt(following, DoubtCode.BOUNDARY_UNCERTAIN)


def _is_printed(text: str, holder: int, outline: Outline) -> bool:
    """Whether the form prints a line under a heading: words on how to answer, or the line with gaps."""
    line = outline.states[holder].heading.line
    own = bool(line) and filled(text, printed_parts(line)).whole
    return own or holder in outline.printed_below.get(fold(text), ())
