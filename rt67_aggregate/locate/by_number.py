"""Headings of which nothing but the number is left: cut to it, reworded, or translated.

A number says little by itself, since answers are numbered too. Where the headings around it were found
by their words, and each heading that is missing between them has exactly one line with its number, in
the form's order, nothing else can be meant.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.grid import TableGrid, Unit
from rt67_aggregate.locate.outline import HeadingState, Outline, is_column
from rt67_aggregate.locate.readings import Match
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Line, Part, Shape
from rt67_aggregate.text import fold, is_leaders_only, split_number


def numbered_events(units: Sequence[Unit], path: Sequence[Event], outline: Outline) -> tuple[Event, ...]:
    """The headings that only their number tells, as events; ``path``: those that their words tell."""
    return tuple(_Numbers(units, path, outline).events())


class _Numbers:
    def __init__(self, units: Sequence[Unit], path: Sequence[Event], outline: Outline) -> None:
        self._units = units
        self._states = outline.states
        self._outline = outline
        trusted = [event for event in path if event.match is not None and _is_trusted(event.match)]
        self._placed = {event.state: event.start for event in trusted}
        telling = [event for event in trusted if not outline.states[event.state].anonymous]
        covered = {index for event in telling for index in range(event.start, event.stop)}
        self._worded = {
            key: state.index
            for state in outline.states
            if not (state.anonymous or is_column(state))
            for key in state.keys
        }
        self._lines: dict[str, list[int]] = {}
        for index, unit in enumerate(units):
            if isinstance(unit, Line) and unit.paragraph.place.part is Part.BODY and index not in covered:
                number = split_number(unit.text)[0] or split_number(unit.label)[0]
                if number:
                    self._lines.setdefault(number, []).append(index)

    def events(self) -> Iterator[Event]:
        """Parents before their children, so that a heading found by its number bounds its own."""
        families: dict[int, list[HeadingState]] = {}
        for state in self._states:
            if state.number and not is_column(state):
                families.setdefault(state.parent, []).append(state)
        for parent, family in families.items():
            found = self._family(parent, family)
            self._placed.update(found)
            for number, index in found.items():
                yield Event(index, index + 1, number, THRESHOLDS.by_number_reward, self._match(number, index))

    def _family(self, parent: int, family: Sequence[HeadingState]) -> dict[int, int]:
        """The headings of one family that were not found, and the units that their numbers begin."""
        if parent >= 0 and parent not in self._placed:
            return {}
        start = self._placed.get(parent, -1)
        stop = self._end(parent, start)
        known = {
            s.index: self._placed[s.index] for s in family if start < self._placed.get(s.index, -1) < stop
        }
        # A wording that stands under every topic may have been taken for another topic's.
        missing = [s for s in family if s.index not in known and (s.anonymous or s.index not in self._placed)]
        found: dict[int, int] = {}
        for state in missing:
            around = known | found
            low = max((at for other, at in around.items() if other < state.index), default=start)
            high = min((at for other, at in around.items() if other > state.index), default=stop)
            here = self._within(state.number, low, high)
            if len(here) == 1 and self._is_heading(state, here[0]):
                found[state.index] = here[0]
        complete = len(found) == len(missing) and len(family) > 1
        # Any list has numbers of one level; "1.2" says more.
        telling = bool(known) and all("." in state.number.rstrip(".") for state in family)
        if not (complete or telling) or self._counts_again(family, known | found, start, stop):
            return {}
        return found

    def _end(self, parent: int, start: int) -> int:
        """The unit at which the next heading begins that is not below this one and tells its place."""
        later = [
            at
            for state, at in self._placed.items()
            if at > start and not self._states[state].anonymous and not self._is_below(state, parent)
        ]
        return min(later, default=len(self._units))

    def _is_below(self, state: int, parent: int) -> bool:
        return parent < 0 or self._outline.is_below(self._states[state], self._states[parent])

    def _within(self, number: str, low: int, high: int) -> list[int]:
        lines = self._lines.get(number, [])
        return lines[bisect_left(lines, low + 1) : bisect_left(lines, high)]

    def _counts_again(
        self, family: Sequence[HeadingState], known: dict[int, int], start: int, stop: int
    ) -> bool:
        """Whether a number of the family begins another line there: a list of somebody's own."""
        taken = set(known.values())
        return any(
            index not in taken for state in family for index in self._within(state.number, start, stop)
        )

    def _is_heading(self, state: HeadingState, index: int) -> bool:
        """Whether the line may be that heading: a lone figure says it only where its table follows, and the
        words of another heading never, as on the blank of another year."""
        unit = self._units[index]
        if not isinstance(unit, Line) or len(unit.text) > THRESHOLDS.by_number_longest:
            return False
        words = fold(unit.text[split_number(unit.text)[1] :])
        if self._worded.get(words, state.index) != state.index:
            return False
        if state.heading.shape is Shape.TABLE:
            return self._follows_table(index)
        return True

    def _follows_table(self, index: int) -> bool:
        for unit in self._units[index + 1 :]:
            if isinstance(unit, TableGrid):
                return bool(unit.titles)
            if unit.text.strip():
                return False
        return False

    def _match(self, state: int, index: int) -> Match:
        """The whole line, or its number alone where no answer stands below and the words must be it."""
        unit = self._units[index]
        text = unit.text if isinstance(unit, Line) else ""
        start = split_number(text)[1]
        if is_leaders_only(text[start:]):
            return Match(state, 0.0, len(text), True, 2, 1, by_number=True)
        if self._is_bare(index) and self._states[state].heading.is_section:
            return Match(state, 0.0, start, False, 2, 1, by_number=True)
        return Match(state, THRESHOLDS.by_number_other_words, len(text), True, 2, 1, by_number=True)

    def _is_bare(self, index: int) -> bool:
        """Whether the next heading, or the end, follows right behind a line."""
        following = index + 1
        return following == len(self._units) or following in self._placed.values()


def _is_trusted(match: Match) -> bool:
    """Whether words tell a heading, however its number may be: not the first words of an answer."""
    return match.number != 0 or (match.whole and match.coverage == 1)
