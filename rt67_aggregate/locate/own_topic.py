"""A topic of the college's own among the form's: numbered like one, with the form's parts below it.

Its parts say the same as those of every topic, so that they would push the parts of other topics out
of their places. No section takes what stands in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.further_numbers import number_after, number_before
from rt67_aggregate.locate.grid import Unit
from rt67_aggregate.locate.outline import LAST_NUMBER, Outline
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Line, Part
from rt67_aggregate.text import fold, split_number

_FIGURES = re.compile(r"\d+")


def own_topics(units: Sequence[Unit], events: Sequence[Event], outline: Outline) -> frozenset[int]:
    """The units of such topics, their headings too."""
    families = outline.counted_families
    likely = {
        event.start
        for event in events
        if event.match is not None and event.reward >= THRESHOLDS.own_topic_likely
    }
    sure = [
        event for event in events if event.match is not None and event.reward >= THRESHOLDS.own_topic_sure
    ]
    telling = sorted(
        {event.start for event in sure if not outline.states[event.state].anonymous}
        | {event.start for event in events if event.state == outline.closing}
    )
    parts = [(e.start, outline.states[e.state].keys[0]) for e in sure if outline.states[e.state].anonymous]
    found: set[int] = set()
    for index, unit in enumerate(units):
        if (
            index in found
            or index in likely
            or not isinstance(unit, Line)
            or not _is_topic(unit, families, outline)
        ):
            continue
        before = max((at for at in telling if at < index), default=-1)
        stop = min((at for at in telling if at > index), default=len(units))
        series = _series(unit)
        below = {at: key for at, key in parts if index < at < stop and _series(units[at]) != series}
        if not below or _is_listed(unit, units[before + 1 : index], units[index + 1 : min(below)]):
            continue
        own = set(below.values())
        if own <= {key for at, key in parts if before < at < index}:
            found.update(range(index, stop))
    return frozenset(found)


def _is_topic(line: Line, families: dict[str, frozenset[str]], outline: Outline) -> bool:
    """Whether a line is numbered like a topic that the form has not."""
    if line.paragraph.place.part is not Part.BODY:
        return False
    number, start = _numbered(line)
    shared = LAST_NUMBER.sub("", number)
    if not shared:  # numbers of one level begin any list
        return False
    numbers = families.get(shared, frozenset((number,)))
    if _is_further(shared, families, outline):
        numbers = frozenset()
    return number not in numbers and len(fold(line.text[start:])) >= THRESHOLDS.own_topic_words_at_least


def _numbered(line: Line) -> tuple[str, int]:
    """A line's number, typed or Word's own, and where the words behind a typed one begin."""
    number, start = split_number(line.text)
    return number or split_number(line.label)[0], start


def _is_listed(line: Line, above: Sequence[Unit], below: Sequence[Unit]) -> bool:
    """Whether a line is an item of a list: the number before its own stands in the answer above, or the next
    one before any part of the form: a topic has its parts before the next one begins."""
    number = _number(line)
    return number_before(number) in map(_number, above) or number_after(number) in map(_number, below)


def _number(unit: Unit) -> str:
    return _numbered(unit)[0] if isinstance(unit, Line) else ""


def _series(unit: Unit) -> str:
    """What the numbers of a list's lines share ("3." of "3.1" and "3.6)"): a part that counts on from an own
    topic's line is an item of the same list, and no part of a topic."""
    return LAST_NUMBER.sub("", _number(unit).rstrip(")."))


def _is_further(shared: str, families: dict[str, frozenset[str]], outline: Outline) -> bool:
    """Whether no heading of the form is numbered below this, and topics are below such a number ("3." where
    the form has 1.1, 1.2 and 2.1)."""
    alike = {_FIGURES.sub("0", other) for other in families}
    taken = any(LAST_NUMBER.sub("", state.number) == shared for state in outline.states)
    return not taken and _FIGURES.sub("0", shared) in alike
