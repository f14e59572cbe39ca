"""A printed line with gaps: its words are the form's own, what stands between them fills the gaps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, islice

from rt67_aggregate.locate.cells import lines_in_cells, table_contents
from rt67_aggregate.locate.filled_gaps import Filled, LineSpan, by_controls, filled, prints_within
from rt67_aggregate.locate.line_words import LineWords, fragments_of, printed, with_pictures
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.outline import Outline
from rt67_aggregate.locate.printed import wordings_of
from rt67_aggregate.locate.rules.gap_choice import choice_in_gap
from rt67_aggregate.locate.rules.printed_options import options_in
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult, content_line
from rt67_aggregate.locate.signs import says_something
from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.locate.unplaced import printed_line
from rt67_aggregate.model import (
    Doubt,
    DoubtCode,
    Fragment,
    Heading,
    Line,
    Owner,
    OwnerKind,
    Piece,
    Place,
    Printed,
    Role,
    Shape,
    Table,
)
from rt67_aggregate.text import (
    fold,
    fold_with_map,
    gap_spans,
    numbering_length,
    printed_parts,
    strip_around,
    strip_leaders,
)

_BETWEEN = "\t"  # cells of a row
_AROUND = " \t.…‥_·"  # what is left of the dots around an answer
_PARTING = "/:"  # within one gap


class GapLine:
    """Gives each gap its answer, under a heading and before the first one."""

    def __init__(self, outline: Outline) -> None:
        form = outline.form
        self._lines = {h.id: h for h in form.walk() if h.shape is Shape.LINE}
        self._before = [h for h in form.fields if h.shape is Shape.LINE]
        self._printed = [(h, printed_parts(h.line)) for h in (*self._before, *self._lines.values())]

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        items = self._begun(self._opened(items))
        changes: dict[int, Sequence[Item]] = {}
        doubts: list[Doubt] = []
        begun = ""  # the line whose gaps were filled just before
        blank: Sequence[Heading] = ()  # those of its gaps that were not
        for index, piece in items.pieces if self._lines or self._before else ():
            heading = self._of(piece)
            content = piece.content
            if heading is None or index in changes:
                continue
            if isinstance(content, Table):
                changes[index] = tuple(_table(content, heading))
                doubts += _below(heading, content.place, blank if begun == heading.id else heading.fields)
                continue
            parts = self._parts(heading, piece)
            more = begun == heading.id
            begun = heading.id if content.text.strip() else begun  # not by an empty line
            if more:
                offered = _offered_below(content, heading, blank)
                if offered is not None:
                    changes[index], found = offered
                    doubts += found
                    continue
                fragments = list(_goes_on(content, heading))
                changes[index] = fragments
                if any(fragment.owner.kind is OwnerKind.ANSWER for fragment in fragments):
                    doubts += _below(heading, content.paragraph.place, blank)
                continue
            row = _row(items, index, content, parts)
            changes.update((behind, ()) for behind in range(index + 1, index + len(row)))
            fragments, found = _filled(row, heading, parts)
            blank = [
                gap for gap in heading.fields if not any(f.owner.heading_id == gap.id for f in fragments)
            ]
            if found and not any(fragment.owner.kind is OwnerKind.PRINTED for fragment in fragments):
                begun = ""  # somebody's words, and the printed line may still come
            changes[index] = fragments
            doubts += (*found, *self._joined(fragments, heading))
        return RuleResult(items.changed(changes), tuple(doubts))

    def _opened(self, items: Items) -> Items:
        """The items with the lines of its cells in place of a table of which a row is the printed line."""
        changes: dict[int, Sequence[Item]] = {}
        for index, piece, table in items.tables if self._lines else ():
            heading = self._lines.get(piece.heading_id)
            if heading is None:
                continue
            parts = self._parts(heading, piece)
            rows = [list(row) for _, row in groupby(lines_in_cells(table), _row_of)]
            if any(filled(_text(row), parts).whole for row in rows):
                changes[index] = [replace(piece, content=line) for row in rows for line in row]
        return items.changed(changes)

    def _begun(self, items: Items) -> Items:
        """The items with the printed lines that begin with a gap ("1. ........ ประธานกรรมการ") parted into
        their number, where the form prints one, and what fills the gap before the printed words, which else
        is the heading's."""
        changes: dict[int, Sequence[Item]] = {}
        for index, piece in items.of(Role.HEADING) if self._lines else ():
            heading, line = self._lines.get(piece.heading_id), piece.content
            if heading is None or isinstance(line, Table) or fold(printed_parts(heading.line)[0]):
                continue
            behind = _rest(items, index, line)
            whole = replace(line, end=behind.end) if behind else line
            start = numbering_length(whole.text) if heading.number else 0
            rest = whole.slice(start, len(whole.text))
            if filled(rest.text, printed_parts(heading.line)).whole:
                number = printed(whole.slice(0, start), Printed.NUMBER, heading.id)
                under = replace(piece, role=Role.CONTENT, content=rest)
                changes[index] = (number, under) if start else (under,)
                changes.update({index + 1: ()} if behind else {})
        return items.changed(changes)

    def _joined(self, fragments: Sequence[Fragment], heading: Heading) -> Iterator[Doubt]:
        """Doubts about a gap that holds another printed line: the end of its own paragraph was deleted."""
        for fragment in fragments if len(self._printed) > 1 else ():
            if fragment.owner.kind is not OwnerKind.ANSWER:
                continue
            for other, parts in self._printed:
                if other is not heading and prints_within(fragment.text, parts):
                    yield Doubt(fragment.owner.heading_id, DoubtCode.FOREIGN_PROMPT, fragment.place)
                    yield from (Doubt(gap.id, DoubtCode.HEADING_UNCERTAIN) for gap in other.fields)

    def _of(self, piece: Piece) -> Heading | None:
        """The line with gaps that a piece stands under, or is before the first heading."""
        if piece.role is Role.FRONT and isinstance(piece.content, Line):
            return self._field(piece.content)
        return self._lines.get(piece.heading_id) if piece.role is Role.CONTENT else None

    def _field(self, line: Line) -> Heading | None:
        """The line before the first heading that a line is: all its words are there, of several those of
        the line that prints most ("รองประธาน" ends in "ประธาน"); or controls of its gaps."""
        key = fold(line.text)
        found: dict[int, Heading] = {}
        for heading in self._before:
            parts = printed_parts(heading.line)
            words = [fold(part) for part in parts]
            if key.startswith(words[0]) and filled(line.text, parts).whole:
                found.setdefault(sum(map(len, words)), heading)
        if found:
            return found[max(found)]
        return next((heading for heading in self._before if by_controls(line, heading)), None)

    def _parts(self, heading: Heading, item: Item) -> tuple[str, ...]:
        """What the line prints; its first words are the heading's, and taken already under it."""
        parts = printed_parts(heading.line)
        under = isinstance(item, Piece) and item.role is Role.CONTENT
        own, first = fold(heading.text), fold_with_map(parts[0])
        if not (under and own and first.key.startswith(own)):
            return parts
        signs = parts[0][first.origin[-1] + 1 :] if first.key == own else ""  # the comma behind it
        return (signs, *parts[1:])


def _row(items: Items, index: int, line: Line, parts: tuple[str, ...]) -> Sequence[Line]:
    """A line, or all lines of its row of a table where they are the printed line together: cells set its gaps
    straight."""
    row = [line]
    most = index + THRESHOLDS.gap_line_lines if line.paragraph.place.table else index
    for behind in islice(items, index + 1, most):
        further = content_line(behind)
        if further is None or _row_of(further) != _row_of(line):
            break
        row.append(further)
    return row if filled(_text(row), parts).whole and not filled(line.text, parts).whole else (line,)


def _row_of(line: Line) -> tuple[int, int]:
    place = line.paragraph.place
    return place.table, place.row


def _text(row: Sequence[Line]) -> str:
    return _BETWEEN.join([line.text for line in row])


def _slices(row: Sequence[Line], stretch: LineSpan) -> Iterator[Line]:
    """What stands in a stretch of the lines' text, line by line."""
    begin = 0
    for line in row:
        start, end = max(stretch.start - begin, 0), min(stretch.end - begin, len(line.text))
        if start < end or len(row) == 1:
            yield line.slice(start, end)
        begin += len(line.text) + len(_BETWEEN)


def _filled(
    row: Sequence[Line], heading: Heading, parts: tuple[str, ...]
) -> tuple[list[Fragment], list[Doubt]]:
    text, place = _text(row), row[0].paragraph.place
    cut = filled(text, parts)
    tagged = by_controls(row[0], heading) if len(row) == 1 else None
    if tagged and (not cut.whole or _tells_more(tagged, cut, text)):
        cut = tagged
    wordings = wordings_of((heading.line, *parts))
    loose = Owner.unplaced("heading_text", heading.id)  # words among the printed ones that fill no gap
    fragments: list[Fragment] = []
    doubts: list[Doubt] = []
    slices = ((s, number, part) for s in cut.stretches for number, part in enumerate(_slices(row, s)))
    for stretch, number, part in slices:
        kept = strip_around(strip_leaders(part.text), _AROUND)
        if stretch.gap < 0 and not stretch.behind:
            own = () if stretch.before else wordings
            found = list(printed_line(part, Printed.HEADING, own, loose, heading.id))
            fragments += found
            if any(fragment.owner.kind is OwnerKind.UNPLACED for fragment in found):
                doubts.append(Doubt(heading.fields[0].id, DoubtCode.WORDS_IN_HEADING, place))
            continue
        gap = heading.fields[min(max(stretch.gap, 0), len(heading.fields) - 1)]
        if stretch.behind:
            gap = heading.fields[-1]
        offered = options_in(part.text, gap.options) if gap.options else []
        if offered and not stretch.behind:
            chosen, unclear = choice_in_gap(part, gap, offered)
            fragments += chosen
            doubts += unclear
            continue
        if not says_something(kept):
            fragments.append(printed(part, Printed.LEADER, heading.id))
            continue
        if _is_untouched(part.text, heading, gap):
            fragments.append(printed(part, Printed.HEADING, heading.id))
            continue
        fragments += _answer(part, kept, gap, begins=not stretch.behind and not number)
        # Where printed words are missing, the rest of the line may hold the later gaps' answers too.
        doubtful = (gap,) if cut.whole else heading.fields[heading.fields.index(gap) :]
        if stretch.behind or not cut.whole:
            doubts += [Doubt(each.id, DoubtCode.WORDS_IN_HEADING, place) for each in doubtful]
    if not cut.sure:
        doubts += [Doubt(each.id, DoubtCode.WORDS_IN_HEADING, place) for each in heading.fields]
    for line in row:
        fragments = list(with_pictures(fragments, line, Owner.answer(heading.fields[0].id, 0)))
    return fragments, doubts


def _is_untouched(text: str, heading: Heading, gap: Heading) -> bool:
    """Whether nothing but dots and what parts them stands in a gap that is printed so ("..../....")."""
    start, end = gap_spans(heading.line)[heading.fields.index(gap)]
    parted = any(sign in heading.line[start:end] for sign in _PARTING)
    return parted and bool(gap_spans(text)) and not text.strip(_AROUND + _PARTING)


def _tells_more(tagged: Filled, cut: Filled, text: str) -> bool:
    """Whether the controls leave words out that the printed words would give to the same gap."""
    less, more = _said(tagged, text), _said(cut, text)
    return less != more and all(said in more.get(gap, "") for gap, said in less.items())


def _said(cut: Filled, text: str) -> dict[int, str]:
    stretches = (s for s in cut.stretches if s.gap >= 0 and not s.behind)
    found = {s.gap: strip_around(strip_leaders(text[s.start : s.end]), _AROUND) for s in stretches}
    return {gap: said for gap, said in found.items() if says_something(said)}


def _answer(part: Line, kept: str, gap: Heading, *, begins: bool) -> Iterator[Fragment]:
    typed = LineWords(part, kept, part.label, "" if begins else " ")
    for fragment in fragments_of(((typed,),), Owner.answer(gap.id), part.paragraph.place):
        yield fragment._replace(begins=begins)


def _last(heading: Heading) -> Heading:
    """What takes further lines: the answer that the form asks for below the gaps, else the last gap."""
    return heading if heading.answered else heading.fields[-1]


def _rest(items: Items, index: int, line: Line) -> Line | None:
    """The rest of a heading's line behind it, where it stands under that heading as content."""
    behind = content_line(items[index + 1]) if index + 1 < len(items) else None
    return behind if behind and behind.paragraph is line.paragraph and behind.start >= line.end else None


def _below(heading: Heading, place: Place, blank: Sequence[Heading]) -> Iterator[Doubt]:
    """What is doubtful about a further line: where the form asks for one, that it may be a blank gap's."""
    mixed = (heading, *blank) if blank else ()
    for each in mixed if heading.answered else heading.fields[-1:]:
        yield Doubt(each.id, DoubtCode.WORDS_IN_HEADING, place)


def _offered_below(
    line: Line, heading: Heading, blank: Sequence[Heading]
) -> tuple[tuple[Fragment, ...], list[Doubt]] | None:
    """The options that a form prints below the line, one of which fills its last gap; None where there are
    none, or one was chosen in the line itself."""
    gap = heading.fields[-1]
    options = options_in(line.text, gap.options) if gap.options and gap in blank else []
    return choice_in_gap(line, gap, options) if options else None


def _table(table: Table, heading: Heading) -> Iterator[Fragment]:
    """A table under the printed line, which is taken as further lines are."""
    contents = table_contents(table)
    yield from contents.leaders
    owner = Owner.answer(_last(heading).id)
    yield from fragments_of(contents.lines, owner, table.place, tuple(contents.pictures), contents.at)


def _goes_on(line: Line, heading: Heading) -> Iterator[Fragment]:
    """A further line under the printed one."""
    kept = strip_leaders(line.text).strip()
    owner = Owner.answer(_last(heading).id)
    said = fragments_of(((LineWords(line, kept, line.label),),), owner, line.paragraph.place)
    found = said if says_something(kept) else (printed(line, Printed.LEADER, heading.id),)
    yield from with_pictures(found, line, owner)
