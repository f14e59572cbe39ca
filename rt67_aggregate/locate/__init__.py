"""A document laid against the form: which line is which heading, and who owns each of its letters.

An alignment of the whole document against the whole form, not a walk that takes the first line that
looks right; then the rules, one for each way in which people change a form. See docs/locating.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise

from rt67_aggregate.locate.align import Alignment, best_path
from rt67_aggregate.locate.answer_checks import AnswerChecks
from rt67_aggregate.locate.blank_copies import blank_copies
from rt67_aggregate.locate.by_number import numbered_events
from rt67_aggregate.locate.candidates import candidates
from rt67_aggregate.locate.checklist import checklist_units
from rt67_aggregate.locate.checks import Aligned, doubts_of, is_doubtful
from rt67_aggregate.locate.contents import contents_of
from rt67_aggregate.locate.copies import Laid, later_copies, put_together, with_front
from rt67_aggregate.locate.event import Event
from rt67_aggregate.locate.front import FrontLines
from rt67_aggregate.locate.grid import TableGrid, Unit
from rt67_aggregate.locate.heading_readings import heading_readings
from rt67_aggregate.locate.inline_headings import headings_inside
from rt67_aggregate.locate.lines import units_of
from rt67_aggregate.locate.match import Lookup, Matcher
from rt67_aggregate.locate.outline import Outline, form_outline
from rt67_aggregate.locate.outside_body import aside_fragments
from rt67_aggregate.locate.own_topic import own_topics
from rt67_aggregate.locate.page_numbers import answer_texts, page_feet
from rt67_aggregate.locate.printed import wordings_of
from rt67_aggregate.locate.priors import judged, priors_of
from rt67_aggregate.locate.repeated_headings import whole_headings
from rt67_aggregate.locate.rules import RULES, owned, rule_name
from rt67_aggregate.locate.rules.column_title import heading_pieces
from rt67_aggregate.locate.signature import closes, signed_within
from rt67_aggregate.locate.signs import LETTER
from rt67_aggregate.locate.tag_certainty import sure_by_tag
from rt67_aggregate.locate.tags import Tags, without_quotes
from rt67_aggregate.locate.typed_tables import TypedTables
from rt67_aggregate.model import Document, Form, Fragment, Line, Located, Piece, Role, Shape

__all__ = ["Locator"]


class Locator:
    """Lays documents against one form; made once for many returns. ``without``: names of rules that
    are not asked, to see what each is worth."""

    def __init__(self, form: Form, without: frozenset[str] = frozenset()) -> None:
        self._outline = form_outline(form)
        self._matcher = Matcher(self._outline)
        self._front = FrontLines(form)
        self._rules = tuple(rule(self._outline) for rule in RULES if rule_name(rule) not in without)
        self._typed_tables = TypedTables(self._outline)
        self._tags = Tags.of(form)
        self._answer_checks = AnswerChecks(self._outline)
        self._boilerplate = wordings_of(form.boilerplate)

    def with_typed_tables(self, document: Document) -> Document:
        """The document with tables that were typed with tabs as tables: what is to be located."""
        return self._typed_tables(document, Lookup(self._matcher))

    def locate(self, document: Document) -> Located:
        """Every letter of the document with its owner, and how sure that is."""
        lookup = Lookup(self._matcher)
        laid = self._laid(document, lookup)
        items, doubts = owned(laid.pieces, self._rules, lookup)
        blank = owned(laid.blank, self._rules, lookup).items if laid.blank else ()
        fragments = tuple([item for item in (*items, *blank) if isinstance(item, Fragment)])
        seen = _seen(fragments, self._outline)
        aside = aside_fragments(document, self._boilerplate)
        doubts = (*doubts, *self._answer_checks(document, fragments))
        located = Located((*fragments, *aside), laid.headings, doubts, seen, laid.doubtful)
        return sure_by_tag(located, self._tags)

    def _laid(self, document: Document, lookup: Lookup) -> Laid:
        found = self._cut(units_of(document.blocks, lookup, self._outline), lookup)
        starts = later_copies(found.outside(found.listed), self._outline, found.units)
        if starts:  # what stands in one copy may be missing in another
            parts = [self._cut(units, lookup).units for units in _parts(found.units, starts)]
            if sum(map(len, parts)) > len(found.units):
                found = self._found(tuple(chain.from_iterable(parts)), lookup)
                starts = later_copies(found.outside(found.listed), self._outline, found.units)
        if not starts:
            return _aligned(found, lookup, self._outline, found.again)
        starts = with_front(starts, found.units, self._front)
        copies = [self._found(units, lookup) for units in _parts(found.units, starts)]
        laid = [
            _aligned(copy, lookup, self._outline, copy.again | _within(found.listed, start, len(copy.units)))
            for start, copy in zip((0, *starts), copies, strict=True)
        ]
        return put_together(laid, self._outline, self._front)

    def _cut(self, units: Sequence[Unit], lookup: Lookup) -> _Found:
        """The units with lines cut before headings inside of them, which stand nowhere but in contents,
        checklists and blank copies."""
        found = self._found(units, lookup)
        inside = headings_inside(units, found.outside(found.again), self._outline)
        return self._found(inside, lookup) if inside else found

    def _found(self, units: Sequence[Unit], lookup: Lookup) -> _Found:
        events = self._events(units, lookup)
        whole = whole_headings(events)
        listed = checklist_units(units, events, whole, self._outline)
        blank = blank_copies(units, whole, self._outline)
        found = _Found(units, events, listed, listed | blank)
        contents = contents_of(units, found.outside(listed), self._outline)
        return replace(found, listed=listed | contents.sure, again=found.again | contents.units)

    def _events(self, units: Sequence[Unit], lookup: Lookup) -> tuple[Event, ...]:
        events = candidates(units, lookup, self._outline)
        return without_quotes(events, units, self._tags, self._outline)


def _seen(fragments: Sequence[Fragment], outline: Outline) -> frozenset[str]:
    """The headings that were found, or under which something stands; a table's columns with it."""
    seen = {fragment.owner.heading_id for fragment in fragments}
    for heading_id, sections in outline.sections_of.items():
        if heading_id in seen:
            seen.update(sections)
    return frozenset(seen - {""})


@dataclass(frozen=True, slots=True)
class _Found:
    """Units with the ``events`` at which headings may begin. ``listed``: the units of checklists, and of
    contents that a title or pages tell; ``again``: these, and those of other contents and of blank copies,
    which stand apart."""

    units: Sequence[Unit]
    events: tuple[Event, ...]
    listed: frozenset[int]
    again: frozenset[int]

    def outside(self, units: frozenset[int]) -> tuple[Event, ...]:
        """The events that begin at none of these units."""
        return tuple(e for e in self.events if e.start not in units) if units else self.events


def _parts(units: Sequence[Unit], starts: Sequence[int]) -> Iterator[Sequence[Unit]]:
    """The copies, of which all but the first begin at ``starts``."""
    for start, stop in pairwise((0, *starts, len(units))):
        yield units[start:stop]


def _within(listed: frozenset[int], start: int, length: int) -> frozenset[int]:
    """Units as a part of the document counts them."""
    return frozenset(index - start for index in listed if start <= index < start + length)


def _before_tables(units: Sequence[Unit]) -> frozenset[int]:
    """The units that are tables, and the lines without a letter right before one."""
    found: set[int] = set()
    for index in range(len(units) - 1, -1, -1):
        unit = units[index]
        if isinstance(unit, TableGrid) or (index + 1 in found and not _has_text(unit)):
            found.add(index)
    return frozenset(found)


def _aligned(found: _Found, lookup: Lookup, outline: Outline, contents: frozenset[int]) -> Laid:
    """``contents``: the units of contents, checklists and blank copies."""
    units, events = found.units, found.events
    own = own_topics(units, events, outline) - contents
    apart = contents | own
    if apart:
        events = tuple(e for e in events if apart.isdisjoint(range(e.start, e.stop)))
    texts = [_has_text(unit) and index not in apart for index, unit in enumerate(units)]
    bold = [unit.paragraph.bold if isinstance(unit, Line) else 0.0 for unit in units]
    signed = events
    events = tuple(e for e in events if e.state != outline.closing or closes(units, e.start, outline))
    tables = _before_tables(units)
    first = best_path(outline, texts, judged(events, None, bold, outline), tables)
    within = signed_within(units, signed, first.path, outline)  # says nothing of where the form ends
    events = tuple(e for e in events if e.state != outline.closing or e.start not in within)
    priors = priors_of(first.path, bold, outline)
    worded = {(event.start, event.state) for event in events}
    numbered = [
        event
        for event in numbered_events(units, first.path, outline)
        if (event.start, event.state) not in worded
    ]
    judged_again = (*judged(events, priors, bold, outline), *numbered)
    # What is usual in a return changes nothing where it keeps to the form.
    best = first if judged_again == first.events else best_path(outline, texts, judged_again, tables)
    final = best.alignment()
    aligned = Aligned(final, events, units, lookup, outline, apart, own)
    feet = page_feet(answer_texts(aligned.answer_lines, aligned.answer_tables))
    if feet:
        aligned = replace(aligned, apart=apart | feet, feet=feet)
    headings = heading_readings(aligned, doubts_of(aligned))
    outside = dict.fromkeys(signed_within(units, signed, final.path, outline), Role.CLOSING)
    outside |= dict.fromkeys(own, Role.OWN_TOPIC) | dict.fromkeys(contents, Role.CONTENTS)
    outside |= dict.fromkeys(feet, Role.PAGE)
    return Laid(tuple(_pieces(units, final, outside, outline)), headings, is_doubtful(aligned))


def _has_text(unit: Unit) -> bool:
    return isinstance(unit, TableGrid) or LETTER.search(unit.text) is not None


def _pieces(
    units: Sequence[Unit], alignment: Alignment, outside: dict[int, Role], outline: Outline
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
        role = outside.get(index) or _role(state, outline)
        heading_id = outline.states[state].heading.id if role is Role.CONTENT else ""
        if isinstance(unit, Line):
            yield Piece(role, unit, heading_id)
        else:
            yield _table(unit, role, heading_id, state, outline)
        index += 1


def _role(state: int, outline: Outline) -> Role:
    if state == outline.start:
        return Role.FRONT
    return Role.CLOSING if state == outline.closing else Role.CONTENT


def _heading(units: Sequence[Unit], event: Event, outline: Outline) -> Iterator[Piece]:
    heading_id = outline.states[event.state].heading.id
    lines = [unit for unit in units[event.start : event.stop] if isinstance(unit, Line)]
    for line in lines[:-1]:
        yield Piece(Role.HEADING, line, heading_id)
    if event.match is not None and lines:
        yield from heading_pieces(lines[-1], event.match, heading_id)


def _table(grid: TableGrid, role: Role, heading_id: str, state: int, outline: Outline) -> Piece:
    """A table under a table heading of the form is that table, with or without its titles."""
    if role is not Role.CONTENT or outline.states[state].heading.shape is not Shape.TABLE:
        return Piece(role, grid.table, heading_id, title_rows=grid.title_rows if grid.titles else ())
    columns = outline.columns_of[state]
    titles = grid.under_heading(outline.set_of[state])
    if titles:
        found = tuple((column, columns[place].heading.id) for column, place in titles if place < len(columns))
    else:  # without titles the last columns are the form's, in its order
        first = grid.table.column_count - len(columns) + 1
        found = tuple((first + place, s.heading.id) for place, s in enumerate(columns)) if first > 0 else ()
    recognised = bool(titles or (grid.numbered and not grid.title_rows))
    return Piece(role, grid.table, heading_id, found, grid.title_rows, recognised)
