"""Parts below the title of another topic that has such parts too: their numbers and the title do not agree,
as where a return is on the blank of another year, whose topics stood in another order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.checks.lost_topic import with_columns
from rt67_aggregate.locate.outline import HeadingState
from rt67_aggregate.model import Doubt, DoubtCode
from rt67_aggregate.text import fold, split_number


def under_other_title(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about each part that stands below the words of another topic's title, none of whose parts in
    the same words stands between, and about that one; and about each whose topic's title comes behind it."""
    outline = aligned.outline
    titles = _titles(aligned)
    places = {topic: place for place, topic in reversed(titles.items())}
    above: int | None = None
    since: set[str] = set()
    events = {event.start: outline.states[event.state] for event in aligned.headings}
    for place in sorted(titles.keys() | events.keys()):
        if place in titles:
            above, since = titles[place], set()
        state = events.get(place)
        topic = outline.topic_of(state) if state is not None and state.anonymous else None
        if state is None or topic is None:
            continue
        twin = _twin(state, above, aligned) if above not in (None, topic.index) else None
        if twin is not None and twin.keys[0] not in since:
            yield from _doubts((state, twin), aligned)
        elif places.get(topic.index, place) > place:
            yield from _doubts((state,), aligned)
        since.add(state.keys[0])


def items_below_others(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about an item right below the heading of others, none of which was found, about those beside it
    and about these: one topic's items were pasted below the next one's heading and answered there."""
    states, children = aligned.outline.states, aligned.outline.children
    for above, event in pairwise(aligned.headings):
        own = children[above.state]
        alike = bool(own) and states[event.state].depth == own[0].depth and states[event.state] not in own
        if alike and not any(child.index in aligned.used for child in own):
            for item in children[states[event.state].parent]:
                yield aligned.doubt(item.index, DoubtCode.HEADING_UNCERTAIN)
            for item in own:
                yield aligned.doubt(item.index, DoubtCode.HEADING_NEARLY_FOUND)


def _titles(aligned: Aligned) -> dict[int, int]:
    """The topics whose titles stand in the return, by the unit: as their headings, where there are none as
    lines that say them whole."""
    outline = aligned.outline
    found = {e.start: e.state for e in aligned.headings if e.state in outline.parts_by_topic}
    lost = {key: t for t in outline.parts_by_topic if t not in aligned.used for key in outline.states[t].keys}
    for place, line in aligned.body_lines if lost else ():
        topic = lost.get(fold(line.text[split_number(line.text)[1] :]))
        if topic is not None and place not in aligned.covered and place not in aligned.apart:
            found[place] = topic
    return dict(sorted(found.items()))


def _twin(part: HeadingState, topic: int | None, aligned: Aligned) -> HeadingState | None:
    """The part of a topic that has the words of another topic's part; None where that stands below it."""
    outline = aligned.outline
    if topic is None or outline.is_below(part, outline.states[topic]):
        return None
    parts = outline.parts_by_topic[topic]
    return next((other for other in parts if other.keys[0] == part.keys[0]), None)


def _doubts(parts: tuple[HeadingState, ...], aligned: Aligned) -> Iterator[Doubt]:
    for part in parts:
        for state in with_columns(part, aligned.outline):
            yield aligned.doubt(state.index, DoubtCode.HEADING_UNCERTAIN)
