"""Headings that say something else than the form, or of which nobody can tell where they end."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Line
from rt67_aggregate.text import fold, split_number


def other_wording(aligned: Aligned) -> Iterator[Doubt]:
    """Headings with many errors, or of which little is left."""
    for event in aligned.alignment.path:
        match = event.match
        if match is None:
            continue
        if (
            match.distance > THRESHOLDS.wording_different
            or match.coverage < THRESHOLDS.wording_half
            or (match.coverage < 1 and not match.whole)
        ):
            yield aligned.doubt(event.state, DoubtCode.HEADING_DIFFERS)


def open_end(aligned: Aligned) -> Iterator[Doubt]:
    """Headings with an error whose answer follows in the same line without anything between."""
    for event in aligned.alignment.path:
        match = event.match
        if match is not None and match.distance and not match.whole and not match.separated:
            yield aligned.doubt(event.state, DoubtCode.CUT_WITHOUT_SEPARATOR)


def rest_below(aligned: Aligned) -> Iterator[Doubt]:
    """Headings cut short at a line's end, where the next line resembles what they lack."""
    units = aligned.units
    for event in aligned.alignment.path:
        match = event.match
        if match is None or match.coverage == 1 or not match.whole or event.stop >= len(units):
            continue
        following = units[event.stop]
        key = aligned.outline.states[event.state].keys[0]
        text = "".join(u.text for u in units[event.start : event.stop] if isinstance(u, Line))
        rest = key[len(fold(text[split_number(text)[1] :])) :]
        if isinstance(following, Line) and len(rest) >= THRESHOLDS.wording_rest_at_least:
            line = fold(following.text[: 3 * len(rest)])
            if fuzz.ratio(rest, line[: len(rest) + 8]) >= THRESHOLDS.wording_rest_alike:
                yield aligned.doubt(event.state, DoubtCode.HEADING_DIFFERS)
