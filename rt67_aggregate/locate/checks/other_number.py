"""Lines and rows of an answer that begin with the number of another heading, which was found: what was typed
together below the last of some headings, or behind the form's last one, and says itself whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from rt67_aggregate.locate.checks.aligned import Aligned
from rt67_aggregate.locate.further_numbers import number_after
from rt67_aggregate.locate.grid import Unit, cell_text, rows_of
from rt67_aggregate.locate.outline import HeadingState, is_column
from rt67_aggregate.locate.readings import is_exact
from rt67_aggregate.locate.signature import begins_appendix
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Doubt, DoubtCode, Line, Shape
from rt67_aggregate.text import (
    arabic_digits,
    is_leaders_only,
    is_numbering,
    item_word_before_number,
    split_number,
    worded_number,
)

# What says before such words that an answer follows, and no reference ("ดูข้อ 1.3", "ตามข้อ 1.3").
_ADDED = re.compile(r"^[\s(\[:–-]*(?:ข้อมูล|คำ)?(?:เพิ่มเติม|ตอบ|ต่อ)[\s)\]:–-]*")

_CONTINUED = re.compile(r"[(\[]\s*(?:ต่อ|cont)")
# A title over the rest of an answer: "ต่อจากข้อ 1.1)", "(ต่อ) ข้อ 1.1", "เพิ่มเติมของข้อ 1.2".
_REST_OF = re.compile(r"[\s(\[*–-]*(?:ต่อ|(?:ข้อมูล)?เพิ่มเติม)\s?[)\]]?\s?(?:จาก|ของ)?\s?")
_AFTER_TITLE = " \t)]:*"
# A cell that says one heading's number alone, or with an item's in it: "1.1", "1.1 1.2)", "2.3 ข้อ 1.1)".
_NUMBERS_ALONE = re.compile(r"(\d{1,2}(?:\.\d{1,2})++)\)?(?:[\s,/–-]++(?:ข้อ(?:ที่)?\s?)?\(?\d[\d.]*+\)?)*+\s*")


def blank_neighbour(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the answer that holds the number of a blank heading right above its own, and one about
    that heading: "1.1) … 1.2) …" in rows below both headings, or as lines that are not dealt out. A figure
    alone begins any list, so that it counts only behind a word: "ข้อ 1". A list that counts further than the
    form's own is the college's: "1.1 … 1.2 … 1.3 …" below the last of two headings."""
    above = blank_above(aligned)
    lines = _numbers(_lines(aligned) if above else ())
    dealt = dealt_out(aligned) if above else ()
    rows = _numbers(_first_cells(aligned) if above else ())
    for holder, blank in above.items():
        beyond = number_after(_bare(aligned.outline.last_numbers[holder]))
        kept = [] if holder in dealt else lines.get(holder, [])
        said = [numbers for numbers in (kept, rows.get(holder, [])) if beyond not in numbers]
        for state in (blank[number] for numbers in said for number in numbers if number in blank):
            yield aligned.doubt(holder, DoubtCode.OTHER_NUMBER_INSIDE)
            yield aligned.doubt(state, DoubtCode.HEADING_UNCERTAIN)


def dealt_out(aligned: Aligned) -> frozenset[int]:
    """The headings whose lines go to all of their family, each to whom it names."""
    said = _numbers(_lines(aligned))
    return frozenset(holder for holder, numbers in said.items() if _is_dealt(numbers, holder, aligned))


def named_number(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the answer that holds a word and a number, which one heading of the form has alone, over
    which the answer does not stand: "ข้อ 1.3 …" behind the last heading's answer, or where the heading was
    deleted."""
    said = ((_ADDED.sub("", text), holder) for text, holder in _beginnings(aligned))
    beginnings = ((_bare(worded_number(text)[0]), holder) for text, holder in said)
    named = [(number, holder) for number, holder in beginnings if "." in number]
    if not named:
        return
    outline = aligned.outline
    owners = {s.number: s for s in outline.states if s.number in outline.own_numbers and "." in s.number}
    for number, holder in named:
        state = owners.get(number)
        if state and _is_foreign(state, holder, aligned) and not _is_over(state.index, holder, aligned):
            yield aligned.doubt(holder, DoubtCode.OTHER_NUMBER_INSIDE)


def named_topic(aligned: Aligned) -> Iterator[Doubt]:
    """A doubt about the answer that holds a line which says no more than a word and the number of a heading
    over others, and about the sections below this that were left blank: "ประเด็นที่ 2.5" over answers that were
    typed behind the form."""
    outline = aligned.outline
    groups = {s.number: s for s in outline.states if s.number in outline.own_numbers and "." in s.number}
    named: dict[int, list[int]] = {}
    for text, holder in _beginnings(aligned):
        said = _ADDED.sub("", text)
        number, end = worded_number(said)
        if number and _bare(number) in groups and not said[end:].strip(_AFTER_TITLE):
            named.setdefault(groups[_bare(number)].index, []).append(holder)
    blank = _blank(aligned) if named else ()
    for group, holders in named.items():
        below = [state for state in blank if outline.is_below(state, outline.states[group])]
        yield from (aligned.doubt(state.index, DoubtCode.HEADING_UNCERTAIN) for state in below)
        yield from (aligned.doubt(holder, DoubtCode.OTHER_NUMBER_INSIDE) for holder in holders if below)


def _blank(aligned: Aligned) -> Sequence[HeadingState]:
    """The sections answered in writing, in whose heading's line and below which nothing was typed."""
    typed = {holder for _, line, holder in aligned.answer_lines if not is_blank(line)}
    typed |= {holder for _, _, holder in aligned.answer_tables}
    states = (aligned.outline.states[e.state] for e in aligned.headings if e.match and e.match.whole)
    return [s for s in states if s.heading.shape is Shape.NARRATIVE and s.index not in typed]


def _is_foreign(state: HeadingState, holder: int, aligned: Aligned) -> bool:
    """Whether a heading has a number that none beside the holder has, or stands beside it and is gone."""
    parent = aligned.outline.states[holder].parent
    gone = state.parent == parent and state.index not in aligned.used
    return gone or state.number not in map(_bare, aligned.outline.families[parent])


def named_series(aligned: Aligned) -> Iterator[Doubt]:
    """The same of lines and cells that begin with such words and different numbers of the form, none of them
    of the answer's family: captions of all headings' pictures ("ภาพกิจกรรมข้อ 1.1", "ภาพกิจกรรมข้อ 1.3") and
    papers to several, put behind the last answer. A number alone may be the answer's own list."""
    outline = aligned.outline
    named: dict[int, set[str]] = {}
    for text, holder in _said(aligned):
        start = item_word_before_number(text)
        number = _bare(split_number(text[start:])[0]) if start else ""
        if "." in number:
            named.setdefault(holder, set()).add(number)
    several = {holder: numbers for holder, numbers in named.items() if len(numbers) > 1}
    known = {_bare(state.number) for state in outline.states} if several else set()
    for holder, numbers in several.items():
        family = map(_bare, outline.families[outline.states[holder].parent])
        if len(numbers.intersection(known).difference(family)) > 1:
            yield aligned.doubt(holder, DoubtCode.OTHER_NUMBER_INSIDE)


def continued_number(aligned: Aligned) -> Iterator[Doubt]:
    """The same of a line that goes on with another heading's answer: "1.1) (ต่อ) …"."""
    states = aligned.outline.states
    going_on = [(text, holder) for text, holder in _lines(aligned) if _CONTINUED.search(text)]
    known = {_bare(state.number) for state in states if state.number} if going_on else ()
    for text, holder in going_on:
        said = text[item_word_before_number(text) :]
        number, end = split_number(said)
        other = _bare(number) in known and _bare(number) != _bare(states[holder].number)
        if other and _CONTINUED.match(said[end:].lstrip()):
            yield aligned.doubt(holder, DoubtCode.OTHER_NUMBER_INSIDE)


def rest_of_number(aligned: Aligned) -> Iterator[Doubt]:
    """The same of a line that says no more than whose answer goes on in the lines below it: "ต่อจากข้อ 1.1)";
    and one about the nearest heading of that number, where it is one: its answer does not end there."""
    states = aligned.outline.states
    for (text, holder), (_, following) in pairwise(_lines(aligned)):
        title = _REST_OF.match(text) if holder == following else None
        said = text[title.end() :] if title else ""
        start = item_word_before_number(said)
        number, end = split_number(said[start:]) if start else ("", 0)
        other = number and _bare(number) != _bare(states[holder].number)
        if other and not said[start + end :].strip(_AFTER_TITLE):
            near = _nearest(_bare(number), holder, aligned)
            if near:
                yield aligned.doubt(holder, DoubtCode.OTHER_NUMBER_INSIDE)
            if len(near) == 1:
                yield aligned.doubt(near[0].index, DoubtCode.BOUNDARY_UNCERTAIN)


def _nearest(number: str, holder: int, aligned: Aligned) -> Sequence[HeadingState]:
    """The sections of a number below the lowest one that holds both such and an answer's own."""
    states = aligned.outline.states
    sections = (state for state in states if state.heading.is_section and state.index in aligned.used)
    numbered = [state for state in sections if _bare(state.number) == number]
    over = states[holder].parent
    while over >= 0 and numbered:
        if near := [state for state in numbered if aligned.outline.is_below(state, states[over])]:
            return near
        over = states[over].parent
    return numbered


def numbered_row(aligned: Aligned) -> Iterator[Doubt]:
    """The same of a row that begins with a heading's number and, in the next cell, its words: a summary of
    all headings."""
    for cells, holder in _rows(aligned):
        if len(cells) > 1 and is_numbering(cells[0]):
            for match in aligned.lookup.line(f"{cells[0].strip()} {cells[1].strip()}", ""):
                told = is_exact(match) and match.number > 0
                if told and _is_elsewhere(match.state, holder, aligned):
                    yield aligned.doubt(holder, DoubtCode.OTHER_NUMBER_INSIDE)


def numbers_of_all(aligned: Aligned) -> Iterator[Doubt]:
    """The same of a table whose rows begin with the numbers of most topics and nothing else: papers for all
    headings, say, behind the last answer. A few may be the table's own."""
    topics = {number for number in aligned.outline.own_numbers if "." in number}
    named: dict[int, set[str]] = {}
    for text, holder in _first_cells(aligned) if topics else ():
        said = arabic_digits(text[item_word_before_number(text) :]).strip()
        if match := _NUMBERS_ALONE.fullmatch(said):
            named.setdefault(holder, set()).add(match[1])
    for holder, numbers in named.items():
        count = len(numbers & topics)
        if count >= THRESHOLDS.other_number_topics and count * 2 > len(topics):
            yield aligned.doubt(holder, DoubtCode.OTHER_NUMBER_INSIDE)


def _beginnings(aligned: Aligned) -> Iterator[tuple[str, int]]:
    yield from _lines(aligned)
    yield from _first_cells(aligned)


def blank_above(aligned: Aligned) -> dict[int, dict[str, int]]:
    """For each heading those right above it that take an answer and have none, by their bare numbers."""
    states = aligned.outline.states
    found: dict[int, dict[str, int]] = {}
    for event, following in pairwise(aligned.alignment.path):
        upper, lower = event.state, following.state
        if not (aligned.is_heading(upper) and aligned.is_heading(lower)) or is_column(states[upper]):
            continue
        takes = states[upper].heading.is_section and states[upper].parent == states[lower].parent
        whole = event.match is not None and event.match.whole
        if (
            takes
            and states[upper].number
            and whole
            and all(map(is_blank, aligned.units[event.stop : following.start]))
        ):
            found[lower] = {**found.get(upper, {}), _bare(states[upper].number): upper}
    return found


def _is_dealt(numbers: Sequence[str], holder: int, aligned: Aligned) -> bool:
    """Whether the beginnings of the last of a family's answers name all of the family in its order: then each
    line goes to whom it names (``AnswersAfter``)."""
    states = aligned.outline.states
    beside = aligned.outline.children[states[holder].parent]
    family = [state for state in beside if state.heading.shape is Shape.NARRATIVE and state.number]
    if not family or family[-1].index != holder:
        return False
    wanted, left = [_bare(state.number) for state in family], iter(numbers)
    return numbers[:1] == wanted[:1] and all(number in left for number in wanted)


def is_blank(unit: Unit) -> bool:
    """Whether nothing was typed in a line."""
    return isinstance(unit, Line) and (not unit.text.strip() or is_leaders_only(unit.text))


def _numbers(beginnings: Iterable[tuple[str, int]]) -> dict[int, list[str]]:
    """The bare number that each line or row of an answer begins with, "" for none; by the holders."""
    found: dict[int, list[str]] = {}
    for text, holder in beginnings:
        start = item_word_before_number(text)
        number = _bare(split_number(text[start:])[0])
        found.setdefault(holder, []).append(number if start or "." in number else "")
    return found


def _lines(aligned: Aligned, stop: int | None = None) -> Iterator[tuple[str, int]]:
    """The lines of answers with their automatic numbers, as far as to the unit ``stop``."""
    for index, line, holder in aligned.answer_lines:
        if line.text.strip() and (stop is None or index < stop):
            yield f"{line.label} {line.text}".lstrip(), holder


def _first_cells(aligned: Aligned) -> Iterator[tuple[str, int]]:
    return ((cells[0], holder) for cells, holder in _rows(aligned))


def _said(aligned: Aligned) -> Iterator[tuple[str, int]]:
    """The lines of answers with their automatic numbers, and the cells of a college's own tables; not what
    stands in an appendix, which is no answer."""
    last = aligned.alignment.path[-1].state if aligned.alignment.path else None
    titles = (i for i, line, holder in aligned.answer_lines if holder == last and begins_appendix(line.text))
    stop = next(titles, len(aligned.units))
    yield from _lines(aligned, stop)
    yield from ((cell, holder) for cells, holder in _rows(aligned, stop) for cell in cells)


def _rows(aligned: Aligned, stop: int | None = None) -> Iterator[tuple[tuple[str, ...], int]]:
    """The rows of tables of a college's own in answers, each with the answer's heading, as far as to the
    unit ``stop``."""
    for index, grid, holder in aligned.answer_tables:
        for _, cells in rows_of(grid.table) if stop is None or index < stop else ():
            yield tuple(map(cell_text, cells)), holder


def _is_elsewhere(state: int, holder: int, aligned: Aligned) -> bool:
    """Whether a heading was found, and neither is the holder nor stands over it."""
    return state in aligned.used and not _is_over(state, holder, aligned)


def _is_over(state: int, holder: int, aligned: Aligned) -> bool:
    states = aligned.outline.states
    return state == holder or aligned.outline.is_below(states[holder], states[state])


def _bare(number: str) -> str:
    return number.rstrip(").")
