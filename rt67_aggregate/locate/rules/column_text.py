"""Lists typed as plain paragraphs under a column's title."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from rt67_aggregate.locate.line_words import (
    TextLine,
    fragments_of,
    is_bare_label,
    place_of,
    printed,
    said,
    without_front,
)
from rt67_aggregate.locate.match import Lookup
from rt67_aggregate.locate.numbered_list import ListItem, split_list
from rt67_aggregate.locate.outline import Outline, is_column
from rt67_aggregate.locate.printed import wordings_of
from rt67_aggregate.locate.rules.narrative import contents_of
from rt67_aggregate.locate.rules.rule_result import Item, Items, RuleResult
from rt67_aggregate.locate.unplaced import printed_line
from rt67_aggregate.model import (
    Doubt,
    DoubtCode,
    Fragment,
    Heading,
    Line,
    Owner,
    Paragraph,
    Picture,
    Piece,
    Place,
    Printed,
    Shape,
)
from rt67_aggregate.text import fold, leading_label


class ColumnText:
    """Numbered as typed, or one entry for each paragraph; for each line where the title stands in the same
    paragraph, so that a line break is what ended a paragraph here. A paragraph of several lines elsewhere may
    be one entry or several: it is one and marked."""

    def __init__(self, outline: Outline) -> None:
        self._columns = {state.heading.id for state in outline.states if is_column(state)}
        # Columns that the form prints, each with its table: nothing is answered there.
        self._printed = {
            column.id: (column, table)
            for table in outline.form.walk()
            for column in table.children
            if column.shape in (Shape.NAMES, Shape.TICK)
        }

    def __call__(self, items: Items, lookup: Lookup) -> RuleResult:
        gathered: dict[str, _Gathered] = {}
        last: dict[str, int] = {}
        changes: dict[int, Sequence[Item]] = {}
        doubts: list[Doubt] = []
        for index, piece in items.content:
            if piece.heading_id in self._columns:
                gathered.setdefault(piece.heading_id, _Gathered(piece.heading_id)).take(piece)
                last[piece.heading_id] = index
                changes[index] = ()  # the last one stands for all
        for index, column_id in sorted((index, name) for name, index in last.items()):
            here = gathered[column_id]
            column, table = self._printed.get(column_id, (None, None))
            if column is not None and table is not None:
                changes[index] = tuple(here.loose(column, table))
                sections = (h.id for h in table.walk_all() if h.is_section)
                doubts += [Doubt(name, DoubtCode.COLUMNS_BY_POSITION) for name in sections]
                continue
            changes[index] = tuple(here.fragments())
            doubts += here.doubts
        return RuleResult(items.changed(changes), tuple(doubts))


@dataclass(slots=True)
class _Gathered:
    """What stands under one column's title. ``starts``: the lines at which an entry begins. ``pictures``:
    with the paragraph of words that they stand in, or behind. ``by_line``: each line of the paragraph at hand
    is one."""

    column: str
    lines: list[TextLine] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    blank: list[Line] = field(default_factory=list)
    pictures: list[tuple[Place | None, Picture]] = field(default_factory=list)
    at: Line | None = None
    place: Place | None = None
    before: Paragraph | None = None
    by_line: bool = False
    doubts: list[Doubt] = field(default_factory=list)

    def take(self, piece: Piece) -> None:
        contents = contents_of(piece)
        if isinstance(piece.content, Line):
            line = piece.content
            another = line.opens or line.paragraph is not self.before
            if contents.lines and another:
                self.by_line = not line.opens and line.paragraph.text[: line.start].endswith("\n")
            if contents.lines and (another or self.by_line or not self.lines or not self.starts):
                self.starts.append(len(self.lines))
            self.before = line.paragraph if contents.lines else self.before
        else:
            self.starts.extend(range(len(self.lines), len(self.lines) + len(contents.lines)))
        self.lines.extend(contents.lines)
        self.blank.extend(contents.blank)
        words = contents.lines[:1] or self.lines[-1:]
        at = words[0][0].line.paragraph.place if words else None
        self.pictures.extend((at, picture) for picture in contents.pictures)
        self.at = self.at or contents.at
        self.place = self.place or place_of(piece.content)

    def fragments(self) -> list[Fragment]:
        found = [printed(line, Printed.LEADER, self.column) for line in self.blank]
        lines = self.lines
        if all(is_bare_label(said(line)) for line in lines):
            found += [printed(part.line, Printed.NUMBER, self.column) for line in lines for part in line]
            lines = []
        entries, labels = self._entries(lines)
        found += labels
        entries = entries or (ListItem(1, ()),)
        pictures = self._pictures_of(entries)
        for entry in entries:
            owner, own = Owner.answer(self.column, entry.number), pictures.get(entry.number, [])
            found += fragments_of(entry.lines, owner, self._place_of(entry.lines), tuple(own), self.at)
        return found

    def _pictures_of(self, entries: Sequence[ListItem]) -> dict[int, list[Picture]]:
        """The pictures by the number of the entry whose words they stand in, or behind; else of the first."""
        holders: dict[Place | None, int] = {}
        for entry in entries:
            for line in entry.lines:
                holders.update((part.line.paragraph.place, entry.number) for part in line)
        found: dict[int, list[Picture]] = {}
        for at, picture in self.pictures:
            found.setdefault(holders.get(at, entries[0].number), []).append(picture)
        return found

    def _place_of(self, lines: Sequence[TextLine]) -> Place:
        """Where an entry begins; where the list does, if nothing is in it."""
        return lines[0][0].line.paragraph.place if lines else self.place or Place()

    def loose(self, column: Heading, table: Heading) -> list[Fragment]:
        """What stands there of a table that was taken apart: the form's own cells, and what no row takes."""
        found = [printed(line, Printed.LEADER, self.column) for line in self.blank]
        wordings = wordings_of(column.cells)
        own = {wording.key for wording in wordings}
        owner = Owner.unplaced("extra_column", table.id)
        for line in self.lines:
            if fold(said(line)) in own:
                for part in line:
                    found += printed_line(part.line, Printed.CELL, wordings, owner, self.column)
            else:
                found += fragments_of((line,), owner, self.place or Place())
        return [
            *found,
            *fragments_of((), owner, self.place or Place(), tuple(p for _, p in self.pictures), self.at),
        ]

    def _entries(self, lines: list[TextLine]) -> tuple[tuple[ListItem, ...], list[Fragment]]:
        split = split_list(lines)
        if split:
            return split.entries, list(split.labels)
        labels: list[Fragment] = []
        entries: list[ListItem] = []
        for number, (start, stop) in enumerate(pairwise([*self.starts, len(lines)] if lines else []), 1):
            first, label = _unnumbered(lines[start])
            labels += label
            rows = (first, *lines[start + 1 : stop])
            if any(_is_broken(row) for row in rows[1:]):
                self.doubts.append(
                    Doubt(self.column, DoubtCode.LINES_ONE_ENTRY, self._place_of(rows), number)
                )
            entries.append(ListItem(number, tuple(row for row in rows if said(row))))
        return tuple(entries), labels


def _is_broken(line: TextLine) -> bool:
    """Whether a line only goes on in a paragraph of the body."""
    first = line[0].line
    return not first.opens and not first.paragraph.place.table


def _unnumbered(line: TextLine) -> tuple[TextLine, list[Fragment]]:
    label = leading_label(said(line) + " ")
    if not label or not label.number or "." in label.number:
        return line, []
    rest, taken = without_front(line, label.length)
    return rest, [printed(taken, Printed.NUMBER)] if taken else []
