"""Headings of which nothing was found, behind an answer of several paragraphs, or a line with gaps that words
stand below: what was typed under such a heading may have come to stand there when it was deleted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.filled_gaps import filled
from rt67_aggregate.locate.grid import Unit
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.signs import LETTER
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Line, Shape
from rt67_aggregate.text import fold, printed_parts

# Paragraphs behind a heading of which some may be another one's answer: a line with gaps has none of its own.
_SEVERAL = {Shape.NARRATIVE: THRESHOLDS.lost_heading_several, Shape.LINE: 1}


def lost_heading(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the answer before, and one about the first heading that is lost behind it."""
    several = _before_lost(aligned)
    paragraphs: Counter[int] = Counter()
    for _, line, holder in aligned.answer_lines if several else ():
        if holder in several and LETTER.search(line.text):
            paragraphs[holder] += not _is_printed(line.text, holder, aligned.outline)
    joined = _joined(aligned) if several else frozenset()
    for state, least in several.items():
        if paragraphs[state] >= least or state in joined:
            yield aligned.doubt(state, DoubtCode.BOUNDARY_UNCERTAIN)
            yield aligned.doubt(state + 1, DoubtCode.BOUNDARY_UNCERTAIN)


def _before_lost(aligned: Aligned) -> dict[int, int]:
    """The headings before one of which nothing was found, with how many paragraphs are doubtful there."""
    states = aligned.outline.states
    return {
        state: _SEVERAL[states[state].heading.shape]
        for state, following in pairwise(range(len(states)))
        if state in aligned.used
        and following not in aligned.used
        and states[state].heading.shape in _SEVERAL
        and states[following].heading.shape in (Shape.NARRATIVE, states[state].heading.shape)
    }


def _joined(aligned: Aligned) -> frozenset[int]:
    """The headings with their answer in their own line that begin within a paragraph, or in whose paragraph
    the next one does: where the ends were deleted, one paragraph may be the answers of several."""
    path = aligned.alignment.path
    within = [_is_within(aligned.units[event.start]) for event in path]
    pairs = zip(path, within, [*within[1:], False], strict=True)
    return frozenset(
        event.state
        for event, here, below in pairs
        if (here or below) and event.match and not event.match.whole
    )


def _is_within(unit: Unit) -> bool:
    """Whether a line begins in the middle of one that a person sees."""
    return isinstance(unit, Line) and unit.start > 0 and unit.paragraph.text[unit.start - 1] != "\n"


def _is_printed(text: str, holder: int, outline: Outline) -> bool:
    """Whether the form prints a line under a heading: words on how to answer, or the line with gaps."""
    line = outline.states[holder].heading.line
    own = bool(line) and filled(text, printed_parts(line)).whole
    return own or holder in outline.printed_below.get(fold(text), ())
