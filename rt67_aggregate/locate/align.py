"""The alignment itself: the best path over the document's units that uses each heading at most once."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.outline import HeadingState, Outline, is_column
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.locate.trellis import ScoredPath, Trellis
from rt67_aggregate.model import Shape


@dataclass(frozen=True, slots=True)
class Alignment:
    """The best path. ``margins[i]``: how much worse the best path without ``path[i]`` is.
    ``near[state]``: for headings that the path does not use, how much worse the best path is that
    does. ``total``: the path's value."""

    path: tuple[Event, ...]
    margins: tuple[float, ...]
    near: dict[int, tuple[float, Event]]
    total: float


@dataclass(frozen=True, slots=True)
class BestPath:
    """The best path over the units of a document. ``events``: those that it was found among."""

    events: tuple[Event, ...]
    _best: ScoredPath
    _trellis: Trellis

    @property
    def path(self) -> tuple[Event, ...]:
        return self._best.path

    def alignment(self) -> Alignment:
        """The path with its margins, which cost as much again."""
        return Alignment(self.path, *self._trellis.marginals(self._best), self._best.total)


def best_path(
    outline: Outline, texts: Sequence[bool], events: tuple[Event, ...], tables: Collection[int] = ()
) -> BestPath:
    """The best path over the units, each heading at most once. ``texts``: units that hold text. ``tables``:
    units that are tables, and lines without a letter right before one."""
    trellis = Trellis(outline, texts)
    kept = list(events)
    best, once = trellis.best(kept), kept
    while True:
        stray = _strays(best.path, outline, tables)
        if not stray:
            best, once = _each_once(trellis, best, kept)
            stray = _strays(best.path, outline, tables)
        if not stray:
            break
        kept = [event for event in kept if not _is_stray(event, stray, outline)]
        best = trellis.best(kept)  # anew: a stray title decides where other headings are, too
    kept = once
    behind = _groups_behind(best.path, outline)
    if behind:
        kept = [event for event in kept if event not in behind]
        best, _ = _each_once(trellis, trellis.best(kept), kept)
    return BestPath(events, best, trellis)


def _each_once(trellis: Trellis, best: ScoredPath, kept: list[Event]) -> tuple[ScoredPath, list[Event]]:
    """The best path that uses no heading twice, as far as it is found by trying each of two places, and
    the events that it was found among; or the one that keeps the first place of each, or the last, where
    that is better: headings that are said again together, as in an appendix, hold one another."""
    found = _one_by_one(trellis, best, kept)
    if not _twice(best.path):
        return found
    ways = [found, *(_in_order(trellis, best, kept, last=last) for last in (False, True))]
    return max((way for way in ways if not _twice(way[0].path)), key=lambda way: way[0].total)


def _one_by_one(trellis: Trellis, best: ScoredPath, kept: list[Event]) -> tuple[ScoredPath, list[Event]]:
    dropped: list[Event] = []
    for _ in range(THRESHOLDS.align_rounds):
        twice = _twice(best.path)
        if not twice:
            return _taken_back(trellis, best, kept, dropped)
        best, kept, less = max(
            (_without(trellis, kept, event) for event in twice),
            key=lambda found: found[0].total - _repeats(found[0].path),
        )
        dropped.append(less)
    while _twice(best.path):  # so many are said again that only the better place of each is looked at
        better = _better_places(best.path)
        kept = [e for e in kept if e.is_table or e.match is None or better.get(e.state, e) is e]
        best = trellis.best(kept)
    return best, kept


def _in_order(
    trellis: Trellis, best: ScoredPath, kept: Sequence[Event], *, last: bool
) -> tuple[ScoredPath, list[Event]]:
    """The path that keeps the first place of each heading, or the last one; where that takes too long, one
    that still uses some twice."""
    kept = list(kept)
    for _ in range(THRESHOLDS.align_orders):
        if not _twice(best.path):
            break
        path = reversed(best.path) if last else iter(best.path)
        seen: set[int] = set()
        again: set[int] = set()
        for event in path:
            if not event.is_table and event.match is not None:
                again.update([id(event)] if event.state in seen else [])
                seen.add(event.state)
        kept = [event for event in kept if id(event) not in again]
        best = trellis.best(kept)
    return best, kept


def _without(trellis: Trellis, kept: Sequence[Event], event: Event) -> tuple[ScoredPath, list[Event], Event]:
    fewer = [other for other in kept if other is not event]
    return trellis.best(fewer), fewer, event


def _taken_back(
    trellis: Trellis, best: ScoredPath, kept: list[Event], dropped: Sequence[Event]
) -> tuple[ScoredPath, list[Event]]:
    """The path with each place that was given up in turn in place of the other one, where that is better:
    when it was given up, others were still used twice. Those that stand together, as what was pasted does,
    come back together, too."""
    together = [run for run in _runs(dropped, best.path) if len(run) > 1]
    for back in (*together, *((event,) for event in dropped)):
        states = {event.state for event in back}
        used = [e for e in best.path if e.state in states and e.match is not None]
        swapped = [*(e for e in kept if not any(e is other for other in (*used, *back))), *back]
        found = trellis.best(swapped)
        if found.total > best.total and not _twice(found.path):
            best, kept = found, swapped
    return best, kept


def _runs(events: Sequence[Event], path: Sequence[Event]) -> list[list[Event]]:
    """Events parted where one of a path stands between two of them."""
    runs: list[list[Event]] = []
    for event in sorted(events, key=lambda event: event.start):
        between = runs and any(runs[-1][-1].start < other.start < event.start for other in path)
        if not runs or between:
            runs.append([])
        runs[-1].append(event)
    return runs


def _better_places(path: tuple[Event, ...]) -> dict[int, Event]:
    """Of each heading that a path uses more than once the event that is worth most."""
    by_state: dict[int, list[Event]] = {}
    for event in path:
        if not event.is_table and event.match is not None:
            by_state.setdefault(event.state, []).append(event)
    return {s: max(es, key=lambda e: e.reward) for s, es in by_state.items() if len(es) > 1}


def _groups_behind(path: tuple[Event, ...], outline: Outline) -> tuple[Event, ...]:
    """Headings that only hold others, found behind one of those and before none of them: an answer says
    such a heading again."""
    found: list[Event] = []
    seen: set[int] = set()  # the headings above those that the path has come by
    for event, following in pairwise((*path, None)):
        if event is None or event.state >= len(outline.states):
            continue
        state = outline.states[event.state]
        holds = following is not None and _is_under(following.state, state, outline)
        if (
            event.state in seen
            and not holds
            and state.heading.shape is Shape.GROUP
            and not state.heading.answered
        ):
            found.append(event)
        while state.parent >= 0:
            seen.add(state.parent)
            state = outline.states[state.parent]
    return tuple(found)


def _is_under(state: int, above: HeadingState, outline: Outline) -> bool:
    return state < len(outline.states) and outline.is_below(outline.states[state], above)


def _strays(path: tuple[Event, ...], outline: Outline, tables: Collection[int]) -> tuple[Event, ...]:
    columns = (*_columns_beside_tables(path, outline), *_columns_behind_tables(path, outline, tables))
    return (*columns, *_tables_beside_own(path))


def _tables_beside_own(path: tuple[Event, ...]) -> tuple[Event, ...]:
    """Tables that a path finds for a heading of the form elsewhere than below it, though there is one right
    below it: an answer that has parts of its own has such a table, too."""
    headed: list[Event] = []
    loose: list[Event] = []
    run: Event | None = None  # the first of those in a row that are of one heading
    for event in path:
        if run is None or run.state != event.state:
            run = event
        if event.is_table:
            (loose if run.match is None else headed).append(event)
    states = {event.state for event in headed} if loose else ()
    return tuple([event for event in loose if event.state in states])


def _columns_beside_tables(path: tuple[Event, ...], outline: Outline) -> tuple[Event, ...]:
    """Column titles that a path finds in plain lines though their table itself is there: an answer
    that has parts of its own says "problems" too."""
    tables = {event.state for event in path if event.is_table}
    return tuple(
        event
        for event in path
        if event.match is not None
        and is_column(outline.states[event.state])
        and outline.states[event.state].parent in tables
    )


def _columns_behind_tables(
    path: tuple[Event, ...], outline: Outline, tables: Collection[int]
) -> Iterator[Event]:
    """Column titles that a path finds behind another heading than their table's, right below which a table
    stands: it lost its titles, and the answer below the other heading has parts of its own."""
    headed: set[int] = set()
    last = -1  # the last heading that is no column's title
    for event in path:
        state = outline.states[event.state] if event.match is not None else None
        if state is None or not is_column(state):
            last = event.state
            headed.update([event.state] if event.match is not None and event.stop in tables else ())
        elif state.parent in headed and state.parent != last:
            yield event


def _is_stray(event: Event, stray: Sequence[Event], outline: Outline) -> bool:
    """Whether such a title is found here, or another table's in the same line: it would draw the headings
    around to that table's topic. Likewise such a table."""
    if event.is_table:
        return any(event.start == one.start for one in stray if one.is_table)
    return event.match is not None and any(
        event.state == one.state or (event.start == one.start and is_column(outline.states[event.state]))
        for one in stray
        if not one.is_table
    )


def _twice(path: tuple[Event, ...]) -> tuple[Event, ...]:
    """The events of the first heading that a path uses more than once."""
    seen: dict[int, Event] = {}
    for event in path:
        if event.is_table or event.match is None:
            continue
        if event.state in seen:
            return (seen[event.state], event)
        seen[event.state] = event
    return ()


def _repeats(path: tuple[Event, ...]) -> float:
    """What a path will lose at least when the headings that it uses again are taken out."""
    rewards: dict[int, float] = {}
    loss = 0.0
    for event in path:
        if event.match is not None:
            if event.state in rewards:
                loss += min(rewards[event.state], event.reward)
            rewards[event.state] = max(event.reward, rewards.get(event.state, event.reward))
    return THRESHOLDS.align_repeat * loss
