"""Lines of an answer that say, as titles over what stands below them, of which other topics it is: all good
practices behind the last answer ("แบบอย่างที่ดี ประเด็น 1.1", or the topics' headings once more), or the rest of
an answer ("(ต่อ) ประเด็น 1.1")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.checks.other_number import is_blank
from rt67_aggregate.locate.grid import Unit
from rt67_aggregate.locate.outline import HeadingState
from rt67_aggregate.locate.readings import is_exact
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Line, Shape
from rt67_aggregate.text import arabic_digits, fold

# A topic's number behind a word for it, a bracket, a colon or a dash, at a line's end but for an item's.
_NAMED = re.compile(
    r"(?:(?:ประเด็น|หัวข้อ|เรื่อง|ข้อ)(?:ที่)?|[()\[\]:–-])\s?[“\"‘']?(\d{1,2}(?:\.\d{1,2})+)"
    r"(?:[\s–-]+(?:ข้อ(?:ที่)?\s?)?(\d[\d.]*)\)?|\s?[)\]”\"’'])?[\s:]*$"
)
_ENDS = tuple("0123456789๐๑๒๓๔๕๖๗๘๙)]:”\"’'")  # of such a line
_REFERS = re.compile("ตาม|ดู|สอดคล้อง|เหมือน|เช่นเดียว|อ้าง|ใน(?:ประเด็น|หัวข้อ|ข้อ)")
_GOES_ON = re.compile(r"เพิ่มเติม|ต่อจาก|\(ต่อ\)")


def named_titles(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the answer that holds such lines for several topics, or one that says that it goes on,
    and about what is blank below these topics, or is named with them, its own topic too."""
    found = list(_titles(aligned))
    states = aligned.outline.states
    others = [t for t in found if not aligned.outline.is_below(states[t[0]], states[t[1]])]
    holders = {holder for holder, _, _ in others}
    topics = {holder: {topic for at, topic, _ in others if at == holder} for holder in holders}
    going_on = {holder for holder, _, text in others if _GOES_ON.search(text)}
    for holder in sorted(holders):
        if len(topics[holder]) > 1 or holder in going_on:
            yield aligned.doubt(holder, DoubtCode.OTHER_NUMBER_INSIDE)
            for _, topic, text in (title for title in found if title[0] == holder):
                if _match(text):
                    yield from _doubts_below(topic, text, aligned)
                yield from _doubts_alike(topic, holder, aligned)


def _titles(aligned: Aligned) -> Iterator[tuple[int, int, str]]:
    """The lines over others that name a topic: the heading of their answer, the topic, their text."""
    numbers = aligned.outline.own_numbers
    owners = {state.number: state for state in aligned.outline.states if state.number in numbers}
    for (_, line, holder), (_, _, following) in pairwise(aligned.answer_lines):
        if holder != following:
            continue
        topic = _named(line.text, owners) or _said(line, aligned)
        if topic is not None:
            yield holder, topic.index, line.text


def _match(text: str) -> re.Match[str] | None:
    said = text.strip()
    short = len(said) <= THRESHOLDS.named_titles_longest and said.endswith(_ENDS)
    said = arabic_digits(said) if short else said
    return _NAMED.search(said) if short and not _REFERS.search(said) else None


def _named(text: str, owners: Mapping[str, HeadingState]) -> HeadingState | None:
    """The heading of others that a short line names alone by its number, and does not refer to."""
    match = _match(text)
    state = owners.get(match[1]) if match else None
    return state if state and state.heading.shape is Shape.GROUP else None


def _said(line: Line, aligned: Aligned) -> HeadingState | None:
    """The heading of others with a number of its own that a line says once more, number and all."""
    for match in aligned.lookup.line(line.text, line.label):
        state = aligned.outline.states[match.state]
        own = match.number > 0 and state.number in aligned.outline.own_numbers
        if own and match.printed and is_exact(match) and state.heading.shape is Shape.GROUP:
            return state
    return None


def _doubts_alike(topic: int, holder: int, aligned: Aligned) -> Iterator[Doubt]:
    """About the headings below a topic that are worded as the answer's own and were not found: this part of
    all topics may stand in one place."""
    states = aligned.outline.states
    for state in states:
        gone = state.index not in aligned.used and state.keys[0] == states[holder].keys[0]
        if gone and aligned.outline.is_below(state, states[topic]):
            yield aligned.doubt(state.index, DoubtCode.HEADING_NEARLY_FOUND)


def _doubts_below(topic: int, text: str, aligned: Aligned) -> Iterator[Doubt]:
    """About the found headings below a topic that have no answer, or that the line names, too."""
    states = aligned.outline.states
    match = _match(text)
    item = (match[2] or "").rstrip(".") if match else ""
    path = aligned.alignment.path
    stops = (*(event.start for event in path[1:]), len(aligned.units))
    for event, stop in zip(path, stops, strict=True):
        if not aligned.is_heading(event.state) or states[event.state].heading.shape is not Shape.NARRATIVE:
            continue
        state, units = states[event.state], aligned.units[event.stop : stop]
        asked = state.number.rstrip(").") == item if item else _is_unanswered(units, aligned)
        if asked and aligned.outline.is_below(state, states[topic]):
            yield aligned.doubt(event.state, DoubtCode.HEADING_UNCERTAIN)


def _is_unanswered(units: Sequence[Unit], aligned: Aligned) -> bool:
    printed = aligned.outline.printed_below
    return all(isinstance(u, Line) and (is_blank(u) or fold(u.text) in printed) for u in units)
