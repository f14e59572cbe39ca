"""Lines of answers that begin as a heading of the same topic which was not found: it was cut short, typed
over or damaged, and moved besides."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz.distance import Prefix

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.checks.lost_topic import topic_over, with_columns
from rt67_aggregate.locate.outline import HeadingState
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Shape
from rt67_aggregate.text import fold, split_number


def begun_heading(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each such heading and the sections below it, and one about the answer."""
    outline = aligned.outline
    gone: dict[str, list[tuple[HeadingState, str]]] = {}
    for state in outline.states:
        if state.index not in aligned.used and state.heading.shape in (Shape.NARRATIVE, Shape.TABLE):
            for key in state.keys:
                gone.setdefault(key[: THRESHOLDS.begun_heading_least], []).append((state, key))
    for _, line, holder in aligned.answer_lines if gone else ():
        said = fold(line.text[split_number(line.text)[1] :])
        for state, key in gone.get(said[: THRESHOLDS.begun_heading_least], ()):
            enough = Prefix.similarity(said, key) >= THRESHOLDS.begun_heading_share * len(key)
            if enough and topic_over(state, outline) == topic_over(outline.states[holder], outline):
                yield aligned.doubt(holder, DoubtCode.NEAR_HEADING_INSIDE)
                for section in with_columns(state, outline):
                    yield aligned.doubt(section.index, DoubtCode.HEADING_NEARLY_FOUND)
