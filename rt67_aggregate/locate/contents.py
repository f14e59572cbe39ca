"""Tables of contents: their lines repeat the headings of the form and are none.

A line belongs to one where Word says so (a TOC field, a TOC style) and it looks like an entry, where it
ends with leaders or a tab and a page number, or where headings stand in a row, with nothing between, that
come again later; also where they do not, if they are all that a file has of the form, and titles have pages.
Word's word alone is not enough: a field may never end, and people type into its control.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.grid import Unit
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.page_label import ends_in_page, is_page_label
from rt67_aggregate.locate.signs import LETTER
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Line
from rt67_aggregate.text import fold, is_leaders_only


@dataclass(frozen=True, slots=True)
class _Headings:
    """Where headings may stand. ``by_start``: by the unit that they begin at; ``last``: by state, the last
    unit at which its heading surely begins."""

    by_start: Mapping[int, Sequence[Event]]
    last: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class _Run:
    """Lines in a row that look like headings: from a unit up to ``stop``, those of ``lines``, of which those
    of ``paged`` have a page. ``titled``: its title says that it is a table of contents."""

    stop: int
    lines: Sequence[int]
    titled: bool
    paged: frozenset[int]

    @property
    def sure(self) -> bool:
        """Whether its title says so, or its pages."""
        return self.titled or len(self.paged) * 2 > len(self.lines)


class Contents(NamedTuple):
    """The units that are lines of a table of contents (its title too). ``sure``: those that a title or pages
    tell; headings in a row may be a blank form as well."""

    units: frozenset[int]
    sure: frozenset[int]


def contents_of(units: Sequence[Unit], events: Sequence[Event], outline: Outline) -> Contents:
    """The tables of contents of a return."""
    headings = _headings(events)
    found: set[int] = set()
    sure: set[int] = set()
    index = 0
    while index < len(units):
        stop = index + 1
        if _may_begin(units[index], index in headings.by_start, outline):
            run = _ended(_run(units, headings.by_start, index, outline), headings)
            if _is_contents(run, headings, outline) or _is_all(run, headings, outline):
                found.update(range(index, run.stop))
                sure.update(range(index, run.stop) if run.sure else ())
            stop = max(stop, run.stop)
        index = stop
    return Contents(frozenset(found | _by_word(units, headings, outline)), frozenset(sure))


def _by_word(units: Sequence[Unit], headings: _Headings, outline: Outline) -> frozenset[int]:
    """The lines that Word says to be of a table of contents and that look like its entries. Where others
    stand below several headings, as answers do in a field that never ends, only those with a page."""
    lines = {i: u.text for i, u in enumerate(units) if isinstance(u, Line) and u.paragraph.in_contents}
    titles = outline.contents_keys
    paged = {i for i, text in lines.items() if fold(text) in titles or ends_in_page(text)}
    again = {i for i in lines if _comes_again(i, headings, outline)}
    listed = {i for start, events in headings.by_start.items() for e in events for i in range(start, e.stop)}
    said = [i for i, text in lines.items() if LETTER.search(text)]
    filled = [a for a, b in pairwise(said) if a in listed and b not in listed and b not in paged]
    return frozenset(paged if len(filled) >= THRESHOLDS.contents_in_a_row else paged | again)


def _headings(events: Sequence[Event]) -> _Headings:
    by_start: dict[int, list[Event]] = {}
    last: dict[int, int] = {}
    for event in events:
        if event.match is not None:
            by_start.setdefault(event.start, []).append(event)
            if event.match.distance < THRESHOLDS.contents_alike:
                last[event.state] = max(event.start, last.get(event.state, -1))
    return _Headings(by_start, last)


def _comes_again(index: int, headings: _Headings, outline: Outline) -> bool:
    """Whether a line is a whole heading of one place of the form that comes again later."""
    return any(
        event.match is not None
        and event.match.whole
        and not outline.states[event.state].anonymous
        and headings.last.get(event.state, -1) > index
        for event in headings.by_start.get(index, ())
    )


def _may_begin(unit: Unit, heading: bool, outline: Outline) -> bool:
    """Whether a table of contents may begin with a unit: with its title, with a heading, with nothing."""
    return isinstance(unit, Line) and (
        heading or not unit.text.strip() or fold(unit.text) in outline.contents_keys
    )


def _run(
    units: Sequence[Unit], by_start: Mapping[int, Sequence[Event]], index: int, outline: Outline
) -> _Run:
    """The run of heading-like lines from a unit on.

    A table of contents names each heading once: where one comes again, the form itself begins.
    """
    lines: list[int] = []
    named: set[int] = set()
    titled = False
    start = index
    while index < len(units):
        unit = units[index]
        if not isinstance(unit, Line):
            break
        text = unit.text
        if not text.strip():
            index += 1
            continue
        if index == start and fold(text) in outline.contents_keys:
            titled = True
        elif index in by_start and _may_be_entry(units, by_start[index]):
            best = _best(by_start[index])
            if best in named and not outline.states[best].anonymous:
                break
            named.add(best)
            lines.append(index)
        elif not (titled and is_leaders_only(text)) and (
            not (lines or titled) or not _continues(text, lines, index, by_start)
        ):
            break
        index += 1
    entries = pairwise((*lines, index))
    paged = frozenset(i for i, stop in entries if _has_page(units[i:stop], by_start[i]))
    return _Run(index, lines, titled, paged)


def _ended(run: _Run, headings: _Headings) -> _Run:
    """A run with pages without the last lines that have none and do not come again: where contents stand in
    an answer, the next heading follows."""
    lines = list(run.lines)
    while run.paged and lines and lines[-1] not in run.paged and not _is_again(lines[-1], run.stop, headings):
        lines.pop()
    if len(lines) == len(run.lines):
        return run
    stop = run.lines[len(lines)]
    return _Run(stop, lines, run.titled, run.paged)


def _is_again(index: int, stop: int, headings: _Headings) -> bool:
    """Whether a heading that may begin at a unit stands behind a run, too."""
    return any(headings.last.get(e.state, -1) >= stop for e in headings.by_start[index])


def _best(events: Sequence[Event]) -> int:
    """The state that a line is most likely the heading of."""
    return max(events, key=lambda event: event.reward).state


def _is_contents(run: _Run, headings: _Headings, outline: Outline) -> bool:
    """Whether the telling lines of a run come again later. Headings that stand at many places of the
    form come again in any case, so that they tell nothing."""
    by_start = headings.by_start
    telling = [i for i in run.lines if any(not outline.states[e.state].anonymous for e in by_start[i])]
    if not telling or not (
        run.sure or _passes_over_answers([_best(by_start[i]) for i in run.lines], outline)
    ):
        return False
    again = sum(_is_again(i, run.stop, headings) for i in telling)
    if run.titled and again >= THRESHOLDS.contents_in_a_row:  # however the others were reworded below
        return True
    if run.sure:
        return again * 2 >= len(telling)
    return len(telling) >= THRESHOLDS.contents_in_a_row and again * 10 >= len(telling) * 9


def _is_all(run: _Run, headings: _Headings, outline: Outline) -> bool:
    """Whether a run is all that a file has of the form: its contents, sent as a file by itself.

    Pages behind headings that take no answer tell it, topics as well as parts; behind the others a figure may
    be the answer.
    """
    if not run.sure:
        return False
    inside = frozenset(run.lines)
    outside = (events for start, events in headings.by_start.items() if start not in inside)
    if any(not outline.states[event.state].anonymous for events in outside for event in events):
        return False
    titles = [index for index in run.lines if not outline.answered[_best(headings.by_start[index])]]
    paged = len(run.paged.intersection(titles))
    return paged >= THRESHOLDS.contents_in_a_row and paged >= THRESHOLDS.contents_paged * len(titles)


def _has_page(entry: Sequence[Unit], events: Sequence[Event]) -> bool:
    """Whether a page's number stands behind a heading, be it of several lines, and is not its own."""
    paged = any(isinstance(line, Line) and ends_in_page(line.text) for line in entry)
    return paged and not _is_whole(events)


def _passes_over_answers(states: Sequence[int], outline: Outline) -> bool:
    """Whether headings in a row leave out more than once what an answer belongs to: a topic, its part and the
    first item of that stand in a row in the form itself."""
    pairs = pairwise(states)
    return sum(after <= state or any(outline.answered[state:after]) for state, after in pairs) > 1


def _may_be_entry(units: Sequence[Unit], events: Sequence[Event]) -> bool:
    """Whether a heading, be it one of several lines, has nothing behind it but a page's number."""
    for event in events:
        last = units[event.stop - 1]
        if event.match is None or not isinstance(last, Line):
            continue
        if event.match.whole or is_page_label(last.text, event.match.end):
            return True
    return False


def _continues(text: str, lines: list[int], index: int, by_start: Mapping[int, Sequence[Event]]) -> bool:
    """Whether a line is the rest of an entry that was too long for one line."""
    joined = any(e.stop > index for i in lines[-1:] for e in by_start[i])
    return joined or is_page_label(text) or fold(text) in ("หน้า", "เรื่อง", "เรื่องหน้า")


def _is_whole(events: Sequence[Event]) -> bool:
    """Whether a line is a heading to its last letter: the number at its end is the heading's own."""
    matches = (event.match for event in events if event.match is not None)
    return any(match.whole and match.distance == 0 and match.coverage == 1 for match in matches)
