"""Scores of all states at all places of a document: one Viterbi pass, with max-marginals.

The states are the form's headings; at each unit a heading starts here (an event, with its reward),
or the unit belongs to the heading before it. Between events nothing changes but a small cost for
text that stands where the form takes none, so only the units at which events begin or end count.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import add, itemgetter

from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Shape

_NEVER = -1e9


@dataclass(frozen=True, slots=True)
class _Forward:
    """Scores from the start: ``places`` where something may begin or end, ``at`` each of them the
    states' scores, the events that begin there with their ``values``, and by which event a state was
    reached best."""

    places: list[int]
    at: dict[int, list[float]]
    by_start: dict[int, list[Event]]
    values: dict[int, list[float]]
    arrivals: dict[int, dict[int, tuple[Event, int]]]


@dataclass(frozen=True, slots=True)
class ScoredPath:
    """The best path, its value, and the scores that it was found with."""

    path: tuple[Event, ...]
    total: float
    forward: _Forward


class Trellis:
    """Scores of all states at all places where something may begin or end."""

    def __init__(self, outline: Outline, texts: Sequence[bool]) -> None:
        self._count = len(outline.states) + 2
        self._start = outline.start
        self._units = len(texts)
        self._outline = outline
        self._groups = [s.index for s in outline.states if s.heading.shape is Shape.GROUP]
        self._texts = [0]
        for text in texts:
            self._texts.append(self._texts[-1] + text)

    def best(self, events: Sequence[Event]) -> ScoredPath:
        """The best path over these events."""
        forward = self._forward(events)
        places, arrivals = forward.places, forward.arrivals
        last = forward.at[places[-1]]
        state = max(range(self._count), key=last.__getitem__)
        total = last[state]
        path: list[Event] = []
        index = len(places) - 1
        position = {place: i for i, place in enumerate(places)}
        while index > 0:
            arrived = arrivals[places[index]].get(state)
            if arrived is None:
                index -= 1
            else:
                event, state = arrived
                path.append(event)
                index = position[event.start]
        path.reverse()
        return ScoredPath(tuple(path), total, forward)

    def marginals(self, best_path: ScoredPath) -> tuple[tuple[float, ...], dict[int, tuple[float, Event]]]:
        """The margins of the path's events, and of the headings that it does not use."""
        path, total, forward = best_path.path, best_path.total, best_path.forward
        places, at = forward.places, forward.at
        reached = _reached(forward.by_start, self._start, self._count)
        to_end = self._backward(forward, reached)
        through = [
            (value + to_end[event.stop][reached.rank[event.state]], event)
            for place, begun in forward.by_start.items()
            for value, event in zip(forward.values[place], begun, strict=True)
        ]
        # Place of the path → what else could have been read there.
        rivals: dict[int, list[tuple[float, Event]]] = {event.start: [] for event in path}
        for value, event in through:
            for place in range(event.start, event.stop):
                if place in rivals:
                    rivals[place].append((value, event))
        following = dict(pairwise(places))
        margins = []
        for chosen in path:
            place = chosen.start
            after = following[place]
            stay = self._stay(at[place], place, after)
            best = max(map(add, reached.ranked(stay), to_end[after]))
            best = max([best, *(value for value, event in rivals[place] if event is not chosen)])
            margins.append(total - best)
        used = {event.state for event in path}
        near: dict[int, tuple[float, Event]] = {}
        for value, event in through:
            if event.state not in used and (event.state not in near or total - value < near[event.state][0]):
                near[event.state] = (total - value, event)
        return tuple(margins), near

    def _costs_into(self, event: Event) -> tuple[float, ...]:
        return (self._outline.into_table if event.is_table else self._outline.into)[event.state]

    def _stay(self, row: list[float], place: int, after: int) -> list[float]:
        """The scores one place later where nothing happened between."""
        lines = self._texts[after] - self._texts[place]
        stayed = list(row)
        if lines:
            for group in self._groups:
                stayed[group] -= THRESHOLDS.align_misplaced * lines
        return stayed

    def _forward(self, events: Sequence[Event]) -> _Forward:
        by_start: dict[int, list[Event]] = {}
        for event in events:
            by_start.setdefault(event.start, []).append(event)
        places = sorted({0, self._units, *by_start, *[event.stop for event in events]})
        arrivals: dict[int, dict[int, tuple[Event, int]]] = {place: {} for place in places}
        pending: dict[int, dict[int, tuple[float, Event, int]]] = {place: {} for place in places}
        row = [_NEVER] * self._count
        row[self._start] = 0.0
        at: dict[int, list[float]] = {}
        values: dict[int, list[float]] = {place: [] for place in by_start}
        previous = 0
        order = list(range(self._count))  # the states, the best first
        for place in places:
            if place:
                row = self._stay(row, previous, place)
            for state, (value, event, source) in pending[place].items():
                if value > row[state]:
                    row[state] = value
                    arrivals[place][state] = (event, source)
            at[place] = row
            begun = by_start.get(place, ())
            if begun:
                order.sort(key=row.__getitem__, reverse=True)
            for event in begun:
                value, source = self._step(row, order, event)
                value += event.reward
                values[place].append(value)
                known = pending[event.stop].get(event.state)
                if known is None or value > known[0]:
                    pending[event.stop][event.state] = (value, event, source)
            previous = place
        return _Forward(places, at, by_start, values, arrivals)

    def _step(self, row: list[float], order: list[int], event: Event) -> tuple[float, int]:
        """The best step into an event's state, and from which state; of equal ones from the first.

        Looks no further than where a state's score, were its step the cheapest, is no longer enough.
        """
        costs = self._costs_into(event)
        least = (self._outline.least_into_table if event.is_table else self._outline.least_into)[event.state]
        best, source = row[order[0]] - costs[order[0]], order[0]
        for state in order:
            score = row[state]
            if score - least < best:
                break
            value = score - costs[state]
            if value > best or (value == best and state < source):
                best, source = value, state
        return best, source

    def _backward(self, forward: _Forward, reached: _Reached) -> dict[int, list[float]]:
        """Of each place the scores to the end, of the states that can be held there by their ranks."""
        places = forward.places
        groups = sorted(reached.rank[group] for group in self._groups)
        costs: dict[tuple[int, bool], tuple[float, ...]] = {}
        row = [0.0] * self._count
        to_end = {places[-1]: row}
        for place, after in zip(reversed(places[:-1]), reversed(places[1:]), strict=True):
            row = to_end[after][: bisect_right(reached.since, place)]
            loss = THRESHOLDS.align_misplaced * (self._texts[after] - self._texts[place])
            for group in groups[: bisect_left(groups, len(row))]:
                row[group] -= loss
            for event in forward.by_start.get(place, ()):
                into = costs.get((event.state, event.is_table))
                if into is None:
                    into = costs[event.state, event.is_table] = reached.ranked(self._costs_into(event))
                value = event.reward + to_end[event.stop][reached.rank[event.state]]
                steps = map(value.__sub__, into)
                row = [stay if stay >= step else step for stay, step in zip(row, steps, strict=False)]
            to_end[place] = row
        return to_end


@dataclass(frozen=True, slots=True)
class _Reached:
    """The states ranked by the place from which on they can be held: where the first event ends that begins
    them. At most places half of them cannot be, and nothing is asked of these.

    ``since``: these places, by rank. ``rank``: of each state. ``ranked``: what states have, by their ranks.
    """

    since: tuple[float, ...]
    rank: tuple[int, ...]
    ranked: Callable[[Sequence[float]], tuple[float, ...]]


def _reached(by_start: Mapping[int, Sequence[Event]], start: int, count: int) -> _Reached:
    since = [math.inf] * count
    since[start] = 0
    for events in by_start.values():
        for event in events:
            since[event.state] = min(event.stop, since[event.state])
    order = sorted(range(count), key=since.__getitem__)
    rank = {state: place for place, state in enumerate(order)}
    return _Reached(
        tuple(since[state] for state in order),
        tuple(rank[state] for state in range(count)),
        itemgetter(*order),  # there are two states at least
    )
