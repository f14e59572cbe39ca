"""Lines inside an answer that are numbered like a heading which the form has not: somebody's own
topic or item, of which nobody can tell where it belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.outline import LAST_NUMBER, Outline
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Line, Part
from rt67_aggregate.text import split_number

_LAST = re.compile(r"(?<!\d)\d++(?=\)?$)")


def own_heading(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about what such a line stands under. In a list that began further up it is no heading."""
    wanted: dict[str, str] = {}
    holder, stop = aligned.outline.start, 0
    seen: set[str] = set()
    for index, unit in enumerate(aligned.units):
        event = aligned.starts.get(index)
        if event is not None:
            holder, stop, seen = event.state, event.stop, set()
            wanted = _numbers_after(holder, aligned.outline)
        if index < stop or not aligned.is_heading(holder) or not isinstance(unit, Line):
            continue
        number, start = split_number(unit.text) if unit.paragraph.place.part is Part.BODY else ("", 0)
        if not number:
            continue
        before = wanted.get(number) or _number_before(number, unit, aligned.outline)
        if before and before not in seen and names_something(unit.text[start:]):
            yield aligned.doubt(holder, DoubtCode.OWN_HEADING_INSIDE)
        seen.add(number)


def names_something(words: str) -> bool:
    """Whether the words behind a number may be a heading's, by their length."""
    return THRESHOLDS.own_heading_words_at_least <= len(words.strip()) <= THRESHOLDS.own_heading_longest


def number_before(number: str) -> str:
    """The number that comes before one of several in a list: "1.3)" before "1.4)"."""
    return _LAST.sub(lambda last: str(int(last[0]) - 1), number)


def _numbers_after(state: int, outline: Outline) -> dict[str, str]:
    """The numbers that would follow a heading's, or that of one above it, but that the form has not;
    each with the number before it. Numbers of one level only ("3)") begin any list."""
    states = outline.states
    found: dict[str, str] = {}
    while 0 <= state < len(states):
        here = states[state]
        if "." in here.number:
            following = _LAST.sub(lambda last: str(int(last[0]) + 1), here.number)
            if following not in outline.families[here.parent]:
                found[following] = here.number
        state = here.parent
    return found


def _number_before(number: str, line: Line, outline: Outline) -> str:
    """The number before that of a line in bold type which is numbered like the headings of groups, as none of
    the form's is; "" of any other line."""
    last = LAST_NUMBER.search(number)
    family = outline.counted_families.get(number[: last.start()]) if last else None
    if last is None or family is None or number in family or line.paragraph.bold <= THRESHOLDS.grid_bold:
        return ""
    return f"{number[: last.start()]}{int(last[0]) - 1}"
