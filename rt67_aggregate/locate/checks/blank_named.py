"""Answers below the last of some headings, each behind the first words of its own, which is blank above: the
headings were left as a list, and what they ask for was written below it."""

from __future__ import annotations

from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.checks.other_number import blank_above
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode
from rt67_aggregate.text import fold, split_number


def blank_named(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the answer that holds a line, or words before a colon, which are the beginning of a blank
    heading's wording right above its own, and about all that are blank there: what names another one may be
    damaged."""
    states = aligned.outline.states
    above = blank_above(aligned)
    for _, line, holder in aligned.answer_lines if above else ():
        said = _label(line.text)
        blank = above.get(holder, {}).values() if len(said) >= THRESHOLDS.blank_named_least else ()
        if any(key.startswith(said) for state in blank for key in states[state].keys):
            yield aligned.doubt(holder, DoubtCode.HEADING_QUOTED)
            yield from (aligned.doubt(state, DoubtCode.HEADING_UNCERTAIN) for state in blank)


def _label(text: str) -> str:
    """What a line says before a colon, or all of it, without its number."""
    words = text[split_number(text)[1] :].partition(":")[0]
    return fold(words) if len(words) <= THRESHOLDS.blank_named_longest else ""
