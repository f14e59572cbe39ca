"""A document laid against the form: which line is which heading, and what belongs to it.

An alignment of the whole document against the whole form, not a walk that takes the first line that
looks right. See docs/locating.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from rt67_aggregate.locate.align import Alignment, Event, align
from rt67_aggregate.locate.candidates import candidates
from rt67_aggregate.locate.certainty import marks_of
from rt67_aggregate.locate.columns import column_title
from rt67_aggregate.locate.contents import contents_units
from rt67_aggregate.locate.continued import says_again
from rt67_aggregate.locate.copies import later_copies, put_together
from rt67_aggregate.locate.lines import Grid, Unit, state_columns, units_of
from rt67_aggregate.locate.match import Lookup, Matcher
from rt67_aggregate.locate.outline import Outline, outline_of
from rt67_aggregate.locate.priors import habits_of, judged
from rt67_aggregate.locate.signature import signed_within
from rt67_aggregate.model import Document, Form, Line, Located, Piece, Role, Shape

__all__ = ["Locator"]


class Locator:
    """Lays documents against one form; made once for many returns."""

    def __init__(self, form: Form) -> None:
        self._outline = outline_of(form)
        self._matcher = Matcher(self._outline)

    def locate(self, document: Document) -> Located:
        """Every line and table of the document's body with its heading, and how sure that is."""
        outline, lookup = self._outline, Lookup(self._matcher)
        units = units_of(document.blocks, lookup, outline)
        events = candidates(units, lookup, outline)
        starts = later_copies(events, outline)
        if not starts:
            return _located(units, events, lookup, outline)
        parts = [units[start:stop] for start, stop in pairwise((0, *starts, len(units)))]
        copies = [_located(part, candidates(part, lookup, outline), lookup, outline) for part in parts]
        return put_together(copies, outline)


def _located(units: Sequence[Unit], events: tuple[Event, ...], lookup: Lookup, outline: Outline) -> Located:
    contents = contents_units(units, events, outline)
    events = tuple(e for e in events if not contents.intersection(range(e.start, e.stop)))
    texts = [_has_text(unit) and index not in contents for index, unit in enumerate(units)]
    bold = [unit.paragraph.bold if isinstance(unit, Line) else 0.0 for unit in units]
    first = align(outline, texts, judged(events, None, bold, outline), margins=False)
    habits = habits_of(first.path, bold, outline)
    final = align(outline, texts, judged(events, habits, bold, outline))
    marks, doubtful = marks_of(final, units, lookup, outline)
    outside = dict.fromkeys(signed_within(units, events, final.path, outline), Role.CLOSING)
    outside |= dict.fromkeys(contents, Role.CONTENTS)
    return Located(tuple(_pieces(units, final, outside, lookup, outline)), marks, doubtful)


def _has_text(unit: Unit) -> bool:
    return isinstance(unit, Grid) or any(character.isalnum() for character in unit.text)


def _pieces(
    units: Sequence[Unit],
    alignment: Alignment,
    outside: dict[int, Role],
    lookup: Lookup,
    outline: Outline,
) -> Iterator[Piece]:
    starts = {event.start: event for event in alignment.path}
    state = outline.start
    index = 0
    while index < len(units):
        event = starts.get(index)
        if event is not None:
            state = event.state
            if event.match is not None:
                yield from _heading(units, event, outline)
                index = event.stop
                continue
        unit = units[index]
        turn = column_title(unit, state, lookup, outline) if isinstance(unit, Line) else None
        if turn is not None:
            state = turn.state
            yield from _heading(units, Event(index, index + 1, state, 0.0, turn), outline)
            index += 1
            continue
        role = outside.get(index) or _role(state, outline)
        heading_id = outline.states[state].heading.id if role is Role.CONTENT else ""
        if isinstance(unit, Line):
            again = role is Role.CONTENT and says_again(unit, state, lookup, outline)
            yield Piece(Role.HEADING if again else role, unit, heading_id)
        else:
            yield _table(unit, role, heading_id, state, outline)
        index += 1


def _role(state: int, outline: Outline) -> Role:
    if state == outline.start:
        return Role.FRONT
    return Role.CLOSING if state == outline.closing else Role.CONTENT


def _heading(units: Sequence[Unit], event: Event, outline: Outline) -> Iterator[Piece]:
    heading_id = outline.states[event.state].heading.id
    for index in range(event.start, event.stop):
        line = units[index]
        if not isinstance(line, Line) or event.match is None:
            continue
        if index < event.stop - 1 or event.match.whole:
            yield Piece(Role.HEADING, line, heading_id)
            continue
        cut = line.start + event.match.end
        yield Piece(Role.HEADING, Line(line.paragraph, line.start, cut, line.opens), heading_id)
        yield Piece(Role.CONTENT, Line(line.paragraph, cut, line.end, opens=False), heading_id)


def _table(grid: Grid, role: Role, heading_id: str, state: int, outline: Outline) -> Piece:
    """A table under a table heading of the form is that table, with or without its titles."""
    if role is not Role.CONTENT or outline.states[state].heading.shape is not Shape.TABLE:
        return Piece(role, grid.table, heading_id, title_rows=grid.title_rows if grid.titles else ())
    columns = state_columns(outline, outline.states[state])
    titles = grid.titles or grid.guessed
    if titles:
        found = tuple((column, columns[place].heading.id) for column, place in titles if place < len(columns))
    else:  # without titles the last columns are the form's, in its order
        first = grid.table.column_count - len(columns) + 1
        found = tuple((first + place, s.heading.id) for place, s in enumerate(columns)) if first > 0 else ()
    recognised = bool(titles or (grid.numbered and not grid.title_rows))
    return Piece(role, grid.table, heading_id, found, grid.title_rows, recognised)
