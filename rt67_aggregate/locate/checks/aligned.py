"""What every check looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from rt67_aggregate.locate.align import Alignment
from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.grid import TableGrid, Unit
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.model import Doubt, DoubtCode, Line, Part, Place


@dataclass(frozen=True)
class Aligned:
    """A document's units laid against the form, before the rules say whose the letters are. ``events``: all
    headings that the lines were read as. ``apart``: the units of tables of contents, of own topics and of
    pages' feet, which stand under no heading; ``own``: those of own topics; ``feet``: of pages."""

    alignment: Alignment
    events: Sequence[Event]
    units: Sequence[Unit]
    lookup: Lookup
    outline: Outline
    apart: frozenset[int] = frozenset()
    own: frozenset[int] = frozenset()
    feet: frozenset[int] = frozenset()

    @cached_property
    def starts(self) -> dict[int, Event]:
        """The path's events by the unit that they start at."""
        return {event.start: event for event in self.alignment.path}

    @cached_property
    def headings(self) -> tuple[Event, ...]:
        """The path's events that are headings of the form, or a table's own, not the end of the form."""
        return tuple([event for event in self.alignment.path if self.is_heading(event.state)])

    @cached_property
    def tables(self) -> tuple[tuple[Event, TableGrid], ...]:
        """The path's tables that the form prints."""
        found = ((event, self.units[event.start]) for event in self.alignment.path if event.is_table)
        return tuple([(event, grid) for event, grid in found if isinstance(grid, TableGrid)])

    @cached_property
    def in_cells(self) -> dict[int, Place]:
        """The headings whose line stands in a cell of a table, with its place."""
        starts = ((event.state, self.units[event.start]) for event in self.headings)
        return {
            state: unit.paragraph.place
            for state, unit in starts
            if isinstance(unit, Line) and unit.paragraph.place.table
        }

    @cached_property
    def used(self) -> frozenset[int]:
        """The states that the path uses."""
        return frozenset(event.state for event in self.alignment.path)

    @cached_property
    def covered(self) -> frozenset[int]:
        """The units that are headings or form's tables."""
        return frozenset(i for event in self.alignment.path for i in range(event.start, event.stop))

    @cached_property
    def _holders(self) -> tuple[int | None, ...]:
        starts = (*(event.start for event in self.alignment.path), len(self.units))
        held: list[int | None] = [None] * starts[0]
        for event, stop in zip(self.alignment.path, starts[1:], strict=True):
            held += [event.state] * (stop - event.start)
        for unit in self.apart:
            held[unit] = None
        return tuple(held)

    def holder_of(self, unit: int) -> int | None:
        """The state that a unit belongs to, None before the first heading and in what stands apart."""
        return self._holders[unit]

    def is_heading(self, state: int | None) -> bool:
        """Whether a state is a heading of the form, neither its start nor its end."""
        return state is not None and state < self.outline.start

    def names_itself(self, event: Event) -> bool:
        """Whether a heading's line says which of the form's it is: by a wording that stands nowhere else
        in the form, or by a number that no other has. Of those that the form prints again, all of which were
        found, each does by its place."""
        state = self.outline.states[event.state]
        numbered = event.match is not None and event.match.number > 0
        own = numbered and state.number in self.outline.own_numbers
        return not state.anonymous or own or state.index in self._by_place

    @cached_property
    def _by_place(self) -> frozenset[int]:
        wordings = self.outline.shared_wordings
        whole = (equal for equal in self.outline.printed_again if self.used.issuperset(equal))
        own = (equal for equal in whole if wordings[self.outline.states[equal[0]].keys[0]] == len(equal))
        return frozenset(state for equal in own for state in equal)

    @cached_property
    def body_lines(self) -> tuple[tuple[int, Line], ...]:
        """The lines of the body with their units, headings too."""
        return tuple(
            (index, unit)
            for index, unit in enumerate(self.units)
            if isinstance(unit, Line) and unit.paragraph.place.part is Part.BODY
        )

    @cached_property
    def answer_lines(self) -> tuple[tuple[int, Line, int], ...]:
        """Those that are no headings, under a heading: each with its unit, and the state of that heading."""
        held = [(index, line, self._holders[index]) for index, line in self.body_lines]
        start = self.outline.start
        return tuple(
            [
                (index, line, holder)
                for index, line, holder in held
                if holder is not None and holder < start and index not in self.covered
            ]
        )

    @cached_property
    def answer_tables(self) -> tuple[tuple[int, TableGrid, int], ...]:
        """The tables that are none of the form's, under a heading: likewise."""
        held = [(index, unit, self._holders[index]) for index, unit in enumerate(self.units)]
        return tuple(
            [
                (index, unit, holder)
                for index, unit, holder in held
                if isinstance(unit, TableGrid) and holder is not None and self.is_heading(holder)
                if index not in self.covered
            ]
        )

    def doubt(self, state: int, code: DoubtCode) -> Doubt:
        """A doubt about a heading of the form."""
        return Doubt(self.outline.states[state].heading.id, code)


# One kind of place at which a person should look.
Check = Callable[[Aligned], Iterator[Doubt]]
