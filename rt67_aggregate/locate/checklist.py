"""Tables that list the form's headings once more, with ticks, dates, names or pages beside them: what a
college checked before it sent its return, and contents. Their lines repeat the headings and are none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.grid import Unit
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.repeated_headings import named_lines
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Line
from rt67_aggregate.text import fold
from rt67_aggregate.text.ticks import answers_alone


def checklist_units(
    units: Sequence[Unit], events: Sequence[Event], starts: Mapping[int, Sequence[Event]], outline: Outline
) -> frozenset[int]:
    """The units of such tables: one column lists headings, most of which stand outside as well, be it before
    or behind, with more words below them there than beside them in the table, where these are few; or ticks
    or pages alone stand beside them, whatever became of the headings. ``starts``: lines that are whole
    headings, of all ``events`` that begin one."""
    named = named_lines(starts, outline)
    likely = {event.start for event in events if event.match is not None}
    texts = {index: unit.text.strip() for index, unit in enumerate(units) if isinstance(unit, Line)}
    letters = {index: len(fold(text)) for index, text in texts.items()}
    found: set[int] = set()
    for table in _tables(units):
        for headings in (starts.keys(), likely):
            column = _heading_column(table, headings)
            beside = [index for index, at in table.items() if at != column and index not in headings]
            if not column or max((letters[i] for i in beside), default=0) > THRESHOLDS.checklist_longest:
                continue
            first = min(index for index, at in table.items() if at == column and index in headings)
            said = [text for index in beside if index > first and (text := texts[index])]
            typed = _below(headings, letters, table)
            if (
                (_comes_again(table, named) and typed > 2 * sum(letters[index] for index in beside))
                or _are_pages(said)
                or (_are_ticks(said) and typed > THRESHOLDS.checklist_typed * len(said))
            ):
                found.update(table)
    return frozenset(found)


def _tables(units: Sequence[Unit]) -> Iterator[dict[int, int]]:
    """Of each table that was laid out as lines its units, each with its column."""
    places = ((i, unit.paragraph.place) for i, unit in enumerate(units) if isinstance(unit, Line))
    for number, group in groupby(places, key=lambda pair: pair[1].table):
        if number:
            yield {index: place.column for index, place in group}


def _heading_column(table: Mapping[int, int], starts: Container[int]) -> int:
    """The column most of whose lines are headings: what else stands in it is one that was damaged. 0 if
    there is none."""
    headings = Counter(column for index, column in table.items() if index in starts)
    column, found = max(headings.items(), key=lambda pair: pair[1], default=(0, 0))
    lines = sum(at == column for at in table.values())
    listed = found >= THRESHOLDS.contents_in_a_row and found >= lines * THRESHOLDS.checklist_headings
    return column if listed else 0


def _are_ticks(said: Sequence[str]) -> bool:
    """Whether texts beside headings are ticks and no words, too many for answers by themselves."""
    ticked = sum(map(answers_alone, said))
    return ticked >= THRESHOLDS.checklist_rows and not any(map(fold, said))


def _are_pages(said: Sequence[str]) -> bool:
    """Whether texts beside headings are figures that rise as pages do, too many for chance."""
    if len(said) < THRESHOLDS.checklist_rows or not all(map(str.isdecimal, said)):
        return False
    pages = list(map(int, said))
    return pages[0] < pages[-1] and all(a <= b for a, b in pairwise(pages))


def _comes_again(table: Container[int], named: Mapping[int, int]) -> bool:
    """Whether most headings of a table that stand once in the form stand outside of it, too."""
    inside = {state for index, state in named.items() if index in table}
    outside = {state for index, state in named.items() if index not in table}
    return len(inside) >= THRESHOLDS.contents_in_a_row and len(inside & outside) * 2 >= len(inside)


def _below(starts: Collection[int], letters: Mapping[int, int], table: Container[int]) -> int:
    """How many letters stand outside of a table below a heading there."""
    total, below = 0, False
    for index in sorted(letters):
        if index in table:
            below = False
        elif index in starts:
            below = True
        elif below:
            total += letters[index]
    return total
