"""Every place where a heading, a form's table or the signature block may begin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.grid import TableGrid, Unit, cell_text
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import HeadingState, Outline
from rt67_aggregate.locate.readings import better, worth
from rt67_aggregate.locate.signature import begins_signature
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Line, Part, Shape
from rt67_aggregate.text import fold, has_markup, split_number, title_key, worded_number


def candidates(units: Sequence[Unit], lookup: Lookup, outline: Outline) -> tuple[Event, ...]:
    """All events, not yet judged by what is usual in the return."""
    found: list[Event] = []
    goes_on: set[tuple[int, int]] = set()  # units in which a heading that begins before goes on
    for index, unit in enumerate(units):
        if isinstance(unit, TableGrid):
            found.extend(_tables(index, unit, outline))
        elif unit.paragraph.place.part is Part.BODY:
            for event in _headings(index, unit, units, lookup, outline):
                anchors = (index, event.state) not in goes_on and _anchors(event, units, outline)
                found.append(event._replace(anchored=True) if anchors else event)
                goes_on.update((further, event.state) for further in range(index + 1, event.stop))
            if begins_signature(unit.text, outline):
                found.append(Event(index, index + 1, outline.closing, THRESHOLDS.candidates_signature))
    return tuple(_first_titles(_beside_tables(found, outline), outline))


def _anchors(event: Event, units: Sequence[Unit], outline: Outline) -> bool:
    """Whether a line is the heading of a form's table, with its number or with nothing behind it, and
    stands right before such a table."""
    match = event.match
    if match is None or outline.states[event.state].heading.shape is not Shape.TABLE:
        return False
    return (match.number > 0 or match.whole) and _before_titled_table(event.stop - 1, units)


def _beside_tables(events: Sequence[Event], outline: Outline) -> Iterator[Event]:
    """The events without column titles in plain lines between two headings where a form's table shows its
    own titles: there they are labels of answers (see ``rules.column_label``)."""
    columns = outline.columns
    parts: list[list[Event]] = [[]]
    for event in events:
        heading = event.match is not None and event.state not in columns
        if heading and event.reward >= THRESHOLDS.candidates_surely and parts[-1]:
            parts.append([])
        parts[-1].append(event)
    for part in parts:
        titled = any(event.is_table and event.reward >= THRESHOLDS.candidates_titled_table for event in part)
        for event in part:
            if not (titled and event.match is not None and event.state in columns):
                yield event


def _first_titles(events: Iterable[Event], outline: Outline) -> Iterator[Event]:
    """The events without column titles that come again: "problem: …" and "suggestion: …" by turns are
    one list each (see ``columns``)."""
    seen: set[int] = set()
    for event in events:
        if event.match is not None and event.state in outline.columns:
            if event.state in seen:
                continue
            seen.add(event.state)
        elif event.match is not None and event.reward >= THRESHOLDS.candidates_likely:
            seen.clear()
        yield event


def _headings(
    index: int, line: Line, units: Sequence[Unit], lookup: Lookup, outline: Outline
) -> Iterator[Event]:
    if not line.text.strip():
        return
    found: dict[int, Event] = {}
    offered = fold(line.text) in outline.option_keys
    for event in _readings(index, line, units, lookup, outline):
        if offered and outline.states[event.state].heading.shape is Shape.TICK:
            continue  # "☐ ผ่าน" of a choice, and no title of a column to tick
        if event.state in outline.untitled and event.match and not event.match.whole:
            continue  # "ตารางวิเคราะห์ …": nobody wrote the draft's own word and an answer behind it
        known = found.get(event.state)
        if known is None or _fuller(event, known):
            found[event.state] = event
    if found and has_markup(line.text):
        yield from (event._replace(markup=True) for event in found.values())
    else:
        yield from found.values()


def _fuller(event: Event, known: Event) -> bool:
    """Of two readings of a heading the better one: a heading that goes on in the next line must not
    be cut where its first line ends."""
    if event.stop == known.stop and event.match and known.match:
        return better(event.match, known.match)
    return event.reward > known.reward - (THRESHOLDS.candidates_goes_on if event.stop > known.stop else 0.0)


def _readings(
    index: int, line: Line, units: Sequence[Unit], lookup: Lookup, outline: Outline
) -> Iterator[Event]:
    """Every way to read a heading that begins with this line, the shorter first."""
    yield from _numbered_apart(index, line, units, lookup, outline)
    yield from _from_line(index, line, line.label, units, lookup)


def _numbered_apart(
    index: int, line: Line, units: Sequence[Unit], lookup: Lookup, outline: Outline
) -> Iterator[Event]:
    """Headings whose number stands by itself, on the line or in the cell before their words."""
    number, start = split_number(line.text)
    following = units[index + 1] if index + 1 < len(units) else None
    if not isinstance(following, Line) or following.paragraph.place.part is not Part.BODY:
        return
    worded = lookup.with_number(line.text)
    for match in lookup.line(following.text, "") if worded else ():
        if match.state in worded:  # as good as a number in the heading's own line
            agreeing = replace(match, number=1)
            yield Event(index, index + 2, match.state, worth(agreeing), agreeing)
    if _has_number(following):
        return
    yield from _named_apart(index, line, units, lookup, outline)
    if not number or line.text[start:].strip():
        return
    for event in _from_line(index + 1, following, line.text, units, lookup):
        if event.match is None or (
            event.match.number < 1 and _is_amount(number, outline.states[event.state])
        ):
            continue  # at an answer's end
        reward = (
            event.reward
            if event.match.number > 0
            else event.reward + THRESHOLDS.candidates_other_number_apart
        )
        yield event._replace(start=index, reward=reward)


def _named_apart(
    index: int, line: Line, units: Sequence[Unit], lookup: Lookup, outline: Outline
) -> Iterator[Event]:
    """The same behind a word for what is numbered: "ข้อ 1.2". Over another heading an answer refers to it."""
    number, start = worded_number(line.text)
    following = units[index + 1]
    if not number or line.text[start:].strip() or not isinstance(following, Line):
        return
    for event in _from_line(index + 1, following, line.text, units, lookup):
        own = outline.states[event.state].number
        if event.match is not None and number.rstrip(").") == own.rstrip(")."):
            agreeing = replace(event.match, number=1)
            reward = event.reward + worth(agreeing) - worth(event.match)
            yield event._replace(start=index, reward=reward, match=agreeing)


def _is_amount(number: str, state: HeadingState) -> bool:
    """Whether a figure alone in its line is no number of a heading: it has no bracket, and it is no figure
    with as many places, none of them longer, as the form's own ("84.17" over "2.3", or over no number)."""
    places, own = number.split("."), state.number.split(".")
    if not all(map(str.isdecimal, places)):
        return False
    counted = len(places) == len(own) > 1
    return not counted or any(len(place) > len(at) for place, at in zip(places, own, strict=True))


def _has_number(line: Line) -> bool:
    """Whether a line begins with a number, in its text or in one that Word counts."""
    return bool(split_number(line.text)[0] or split_number(line.label)[0])


def _from_line(index: int, line: Line, label: str, units: Sequence[Unit], lookup: Lookup) -> Iterator[Event]:
    text = line.text
    numbered = False
    if not lookup.may_begin(text, label):
        return
    for match in lookup.line(text, label):
        reward = worth(match)
        numbered = numbered or match.number > 0
        if reward > 0:
            yield Event(index, index + 1, match.state, reward, match)
    for match in () if numbered else lookup.shortened(text, label):
        yield Event(index, index + 1, match.state, worth(match) - THRESHOLDS.candidates_shortened, match)
    if _before_titled_table(index, units):
        for match in lookup.begun_before_table(text, label):
            yield Event(index, index + 1, match.state, worth(match), match)
    if not lookup.resembles_start(text, label):
        return
    joined, cost = "", 0.0
    previous = line
    for stop in range(index + 1, min(index + THRESHOLDS.candidates_most_joined, len(units))):
        following = units[stop]
        if not isinstance(following, Line) or not _joinable(previous, following):
            return
        same = following.paragraph is line.paragraph
        cost += (
            THRESHOLDS.candidates_same_paragraph_join
            if same
            else THRESHOLDS.candidates_further_join
            if joined
            else THRESHOLDS.candidates_join
        )
        for match in lookup.joined(text + joined, label, following.text):
            reward = worth(match) - cost
            if reward > 0:
                yield Event(index, stop + 1, match.state, reward, match)
        joined += following.text
        if not lookup.resembles_start(text + joined, label):
            return
        previous = following


def _before_titled_table(index: int, units: Sequence[Unit]) -> bool:
    """Whether nothing but blank lines stands between a line and a form's table with its titles."""
    for following in range(index + 1, len(units)):
        unit = units[following]
        if isinstance(unit, TableGrid):
            return bool(unit.titles)
        if unit.text.strip():
            return False
    return False


def _joinable(line: Line, following: Line) -> bool:
    """Whether the second line may go on with a heading that the first one begins."""
    if following.paragraph is line.paragraph:
        return True
    before, after = line.paragraph.place, following.paragraph.place
    return after.part is Part.BODY and not following.label and before.table == after.table


def _tables(index: int, grid: TableGrid, outline: Outline) -> Iterator[Event]:
    if not grid.titles and not grid.numbered:
        yield from _lacking_a_column(index, grid, outline)
        return
    reward = THRESHOLDS.candidates_titled_table if grid.titles else THRESHOLDS.candidates_numbered_table
    said = {title_key(cell_text(cell)) for cell in grid.table.cells if cell.row in grid.title_rows}
    printed = [said.issuperset(titles) for titles in outline.printed_titles]
    most = len({place for _, place in grid.titles})
    held = [len({place for _, place in grid.titles_of(number)}) for number in range(len(printed))]
    exact = max((count for count, whole in zip(held, printed, strict=True) if whole), default=0)
    for state, columns in outline.tables:
        titles = outline.set_of[state.index]
        titled = sum(any(keys) for keys in outline.column_sets[titles])
        if not grid.titles or titled <= held[titles] <= columns:
            less = THRESHOLDS.candidates_other_titles if titles in grid.others else 0.0
            less += THRESHOLDS.candidates_fewer_titles if held[titles] < most else 0.0
            less += THRESHOLDS.candidates_less_exact if columns <= exact and not printed[titles] else 0.0
            yield Event(index, index + 1, state.index, reward - less, is_table=True, printed=printed[titles])


def _lacking_a_column(index: int, grid: TableGrid, outline: Outline) -> Iterator[Event]:
    """A table from which one column was deleted, with two titles at least: one by itself is any table's, and
    other words beside them may be those of another table."""
    for state, _ in outline.tables:
        most = grid.most_of(outline.set_of[state.index])
        if most and most.is_deleted and len(most.titles) > 1:
            yield Event(index, index + 1, state.index, THRESHOLDS.candidates_lacking_table, is_table=True)
