"""Headings that were not found, where a line of the answer before them says them behind other words: the end
of a paragraph was deleted, and they are too damaged, or otherwise numbered, to be cut off there."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz.fuzz import partial_ratio_alignment

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.outline import HeadingState, is_column
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Line
from rt67_aggregate.text import fold


def missing_within_line(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each such heading, and one about the section that holds the line: that of the heading
    before it, or of one beside it."""
    keys: dict[int, list[str]] = {}
    missing = tuple(_missing(aligned))
    for holder, text in _typed(aligned) if missing else ():
        keys.setdefault(holder, []).append(fold(text))
    for state, before in missing:
        for holder, lines in keys.items():
            near = holder == before or aligned.outline.states[holder].parent == state.parent
            if near and any(_says(key, state) for key in lines):
                yield aligned.doubt(state.index, DoubtCode.HEADING_NEARLY_FOUND)
                yield aligned.doubt(holder, DoubtCode.NEAR_HEADING_INSIDE)


def _typed(aligned: Aligned) -> Iterator[tuple[int, str]]:
    """The answers' lines, and what stands behind a heading in its own line, each with the state of its
    heading."""
    for _, line, holder in aligned.answer_lines:
        yield holder, line.text
    for event in aligned.headings:
        unit = aligned.units[event.stop - 1]
        if event.match is not None and not event.match.whole and isinstance(unit, Line):
            yield event.state, unit.text[event.match.end :]


def _missing(aligned: Aligned) -> Iterator[tuple[HeadingState, int]]:
    """The headings that were not found, each with the last one before it in the form that was."""
    before = -1
    for state in aligned.outline.states:
        if state.index in aligned.used:
            before = before if is_column(state) else state.index
        elif not is_column(state):
            yield state, before


def _says(key: str, state: HeadingState) -> bool:
    """Whether a line holds, behind other words, most of a heading's letters in their order, or its number
    with some of its words: it was cut short at one of its ends."""
    number = "".join(filter(str.isdecimal, state.number))
    if number and any(at and _goes_on(key, at + len(number), state) for at in _places(number, key)):
        return True
    wordings = (word for word in state.keys if THRESHOLDS.inline_headings_at_least <= len(word) <= len(key))
    alike = THRESHOLDS.missing_within_line_alike
    found = (partial_ratio_alignment(word, key, score_cutoff=alike) for word in wordings)
    return any(place is not None and place.dest_start > len(number) for place in found)


def _places(part: str, key: str) -> Iterator[int]:
    at = key.find(part)
    while at >= 0:
        yield at
        at = key.find(part, at + 1)


def _goes_on(key: str, at: int, state: HeadingState) -> bool:
    words = key[at : at + THRESHOLDS.missing_within_line_words]
    return len(words) == THRESHOLDS.missing_within_line_words and any(words in word for word in state.keys)
